// A message's text with its entities, line by line, each line in its own direction.
// Offsets of entities are UTF-16 code units, as JavaScript's are.

import { make, written } from "../pieces/elements.js";
import { isWeb, target } from "./links.js";

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "code", spoiler: "span",
  mention: "b", text_mention: "b", text_link: "a", url: "a", email: "a", phone_number: "a", bot_command: "a",
};

/** `chat`: whose `say` a command in the text calls, whose `follow` a link. */
export function render(text, entities, chat) {
  const block = make("div", "words");
  if (suits(text, chat.person.language_code)) block.lang = chat.person.language_code;
  let begins = 0;
  for (const line of text.split("\n")) {
    block.append(renderLine(text, begins, begins + line.length, entities, chat));
    begins += line.length + 1;
  }
  return block;
}

/** Whether a text can be in a language: the bot may speak another one than the person's Telegram is set to. */
function suits(text, code) {
  if (!code) return false;
  try {
    const script = new Intl.Locale(code).maximize().script;
    return !script || new RegExp(`\\p{Script=${script}}`, "u").test(text);
  } catch {
    return false;
  }
}

function renderLine(text, begins, ends, entities, chat) {
  const line = written("div", "", "");
  const here = entities.filter((one) => one.offset < ends && one.offset + one.length > begins);
  if (here.some((one) => one.type.endsWith("blockquote"))) line.classList.add("quote");
  if (here.some((one) => one.type === "pre")) line.classList.add("pre");
  const places = cuts(begins, ends, here);
  for (let i = 0; i + 1 < places.length; i++) line.append(renderPiece(text, places[i], places[i + 1], here, chat));
  if (begins === ends) line.append(make("br"));
  return line;
}

function cuts(begins, ends, entities) {
  const places = new Set([begins, ends]);
  for (const one of entities) {
    places.add(Math.max(one.offset, begins));
    places.add(Math.min(one.offset + one.length, ends));
  }
  return [...places].sort((a, b) => a - b);
}

function renderPiece(text, begins, ends, entities, chat) {
  let node = document.createTextNode(text.slice(begins, ends));
  const around = entities.filter((one) => one.offset <= begins && one.offset + one.length >= ends);
  for (const one of around.reverse()) {
    if (!TAGS[one.type]) continue;
    const wrapper = make(TAGS[one.type], "", node);
    dress(wrapper, one, text.slice(one.offset, one.offset + one.length), chat);
    node = wrapper;
  }
  return node;
}

function dress(wrapper, entity, words, chat) {
  if (entity.type === "spoiler") hide(wrapper, chat);
  else if (entity.type === "bot_command") leads(wrapper, "#", () => chat.say(words));
  else if (wrapper.tagName === "A") leadsTo(wrapper, address(entity, words), chat);
}

/** Hidden until tapped; one tap shows all that a message hides, as on a phone. */
function hide(wrapper, chat) {
  wrapper.className = "spoiler";
  wrapper.role = "button";
  wrapper.tabIndex = 0;
  wrapper.setAttribute("aria-label", chat.t("hidden_words"));
  wrapper.addEventListener("click", () => reveal(wrapper.closest(".words")));
  wrapper.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    reveal(wrapper.closest(".words"));
  });
}

function reveal(block) {
  for (const one of block.querySelectorAll(".spoiler")) {
    one.classList.add("shown");
    for (const name of ["role", "tabindex", "aria-label"]) one.removeAttribute(name);
  }
}

function leads(link, href, does) {
  link.href = href;
  link.addEventListener("click", (event) => { event.preventDefault(); does(); });
}

function leadsTo(link, url, chat) {
  const where = target(url, chat.world.bot()?.username);
  if (where.kind === "web" || where.kind === "other") {
    link.href = url;
    link.rel = "noopener noreferrer";
    if (isWeb(url)) link.target = "_blank";
  } else {
    leads(link, isWeb(url) ? url : "#", () => chat.follow(url));
  }
}

function address(entity, words) {
  if (entity.type === "text_link") return entity.url ?? "";
  if (entity.type === "email") return `mailto:${words}`;
  if (entity.type === "phone_number") return `tel:${words.replace(/[^+\d]/g, "")}`;
  return words.includes("://") ? words : `https://${words}`;
}
