// Where links lead: to the bot itself (as whom?), to somebody to share with, or out on the web.

import { open } from "../pieces/dialog.js";
import { button, make, written } from "../pieces/elements.js";
import { caption } from "../words/caption.js";
import { initial } from "../words/names.js";

const HOSTS = ["t.me", "www.t.me", "telegram.me"];
// The chats on the page by person, and what was sent to people who have none yet.
const present = new Map();
const waiting = new Map();

window.addEventListener("begun", () => waiting.clear());

export const isWeb = (url) => /^https?:\/\//i.test(url);

/** {kind: "own", payload} | {kind: "share", url, text} | {kind: "web" | "other" | "none"}. `name`: the bot's username. */
export function target(url, name = "") {
  if (!URL.canParse(url)) return { kind: "none" };
  const link = new URL(url);
  const asked = (key) => link.searchParams.get(key) ?? "";
  const [bot, share] = parts(link, asked);
  if (bot && bot.toLowerCase() === name.toLowerCase()) return { kind: "own", payload: asked("start") };
  if (share) return { kind: "share", url: asked("url"), text: asked("text") };
  if (isWeb(url)) return { kind: "web" };
  return { kind: ["mailto:", "tel:"].includes(link.protocol) ? "other" : "none" };
}

/** The bot that a link of Telegram names, and whether the link shares something. */
function parts(link, asked) {
  if (link.protocol === "tg:") {
    const place = link.hostname || link.pathname.replaceAll("/", "");
    return [place === "resolve" ? asked("domain") : "", place === "msg_url"];
  }
  if (!isWeb(link.href) || !HOSTS.includes(link.hostname)) return ["", false];
  const path = link.pathname.split("/").filter(Boolean);
  return [path.length === 1 ? path[0] : "", path[0] === "share"];
}

export function enter(chat) {
  present.set(chat.person.id, chat);
  if (waiting.has(chat.person.id)) chat.receive(waiting.get(chat.person.id));
  waiting.delete(chat.person.id);
}

export function leave(chat) {
  if (present.get(chat.person.id) === chat) present.delete(chat.person.id);
}

/** Ask who opens a link of the bot, and open it as them. `from`: the id of whoever has tapped it. */
export function openAs(payload, world, from = 0) {
  const everybody = world.people();
  ask(world, from, everybody, ["open_as", "open_as_why"], (id) => {
    world.show(id);
    present.get(id)?.focus();
    present.get(id)?.start(payload);
  });
}

/** Ask whom to send something, and leave it in their chat. `shared`: {url, text}. */
export function share(shared, world, from) {
  const name = world.people().find((one) => one.id === from)?.first_name ?? "";
  const others = world.people().filter((one) => one.id !== from);
  ask(world, from, others, ["share_with", "share_why"], (id) => {
    world.show(id);
    const given = { ...shared, name };
    present.has(id) ? present.get(id).receive(given) : waiting.set(id, given);
  }, written("p", "shared", [shared.text, shared.url].filter(Boolean).join("\n")));
}

/** Let somebody choose one of these people. `from`: who they are themselves; `title`, `why`: keys of words. */
export function ask(world, from, people, [title, why], chosen, ...more) {
  const { t } = world;
  const pick = (id) => { box.close(); chosen(id); };
  const list = make("div", "choosing", ...people.map((one) => choice(one, one.id === from, t, pick)));
  if (!people.length) list.append(make("p", "why", t("nobody_else")));
  const box = open("who", t(title), t("close"), make("p", "why", t(why)), ...more, list);
  list.querySelector("button")?.focus();
}

function choice(person, isSame, t, chosen) {
  const words = isSame ? `${caption(person)} · ${t("itself")}` : caption(person);
  const told = make("span", "told", written("b", "", person.first_name), make("small", "", words));
  return button("choice", () => chosen(person.id), face(person), told);
}

/** A person's first letter in a circle. */
export function face(person) {
  const letter = make("span", "face", initial(person.first_name) || "?");
  letter.setAttribute("aria-hidden", "true");
  return letter;
}
