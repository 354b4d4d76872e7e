// Files in the chat: a card to tap, and a viewer for what a page can show.

import { open } from "../pieces/dialog.js";
import { button, make, written } from "../pieces/elements.js";
import { icon } from "../pieces/icons.js";

// More than that is not read on a page, and would make it slow.
const MOST_LETTERS = 100_000;
const TEXTS = /^text\/|json|calendar|xml/;
const TEXT_NAMES = /\.(txt|ics|json|csv|md|toml|log)$/i;

const address = (file) => `/sandbox/file/${encodeURIComponent(file.file_id)}`;

export function card(file, t) {
  const size = t("kilobytes", { n: Math.max(1, Math.round((file.file_size ?? 0) / 1024)) });
  const name = file.file_name ?? t("document");
  const told = make("span", "told", written("b", "", name), make("small", "", size));
  const node = button("file", () => view(file, name, t), make("span", "disc", icon("document")), told);
  node.setAttribute("aria-label", `${t("open_file")}: ${name}`);
  return node;
}

/** A picture in the chat; where it can't be drawn, a card says that there is one. */
export function picture(photo, caption, t, otherwise) {
  const image = make("img", "photo");
  Object.assign(image, { src: address(photo), alt: caption || t("picture") });
  if (photo.width && photo.height) Object.assign(image, { width: photo.width, height: photo.height });
  const node = button("picture", () => view({ ...photo, mime_type: "image/*" }, t("picture"), t), image);
  image.addEventListener("error", () => node.replaceWith(otherwise));
  return node;
}

async function view(file, name, t) {
  const body = make("div", "shown");
  const link = make("a", "main", t("download"));
  Object.assign(link, { href: address(file), download: file.file_name ?? name });
  open("viewer", name, t("close"), body).querySelector(".choices").prepend(link);
  body.append(...(await shown(file, name, t)));
}

async function shown(file, name, t) {
  const kind = file.mime_type ?? "";
  if (kind.startsWith("image/")) return [Object.assign(make("img"), { src: address(file), alt: name })];
  if (!TEXTS.test(kind) && !TEXT_NAMES.test(name)) return [make("p", "why", t("no_view"))];
  try {
    const answer = await fetch(address(file));
    return answer.ok ? text(await answer.text(), name, t) : [make("p", "why", t("no_view"))];
  } catch {
    return [make("p", "why", t("no_answer"))];
  }
}

function text(whole, name, t) {
  const paper = make("pre", "", ...tidy(whole).slice(0, MOST_LETTERS).split("\n").map((line) => written("div", "", line || "\u200b")));
  paper.tabIndex = 0;
  paper.role = "region";
  paper.setAttribute("aria-label", name);
  return whole.length > MOST_LETTERS ? [paper, make("p", "why", t("cut"))] : [paper];
}

/** JSON in a form that can be read; everything else as it is. */
function tidy(whole) {
  try {
    return JSON.stringify(JSON.parse(whole), null, 2);
  } catch {
    return whole.replaceAll("\r\n", "\n");
  }
}
