// One message of the chat as a bubble: whom it answers, what it carries, its words, its time, its buttons.

import { button, make, tool, written } from "../pieces/elements.js";
import { icon } from "../pieces/icons.js";
import { hour } from "../words/times.js";
import { chosen } from "./choosing.js";
import { card as file, picture } from "./files.js";
import { inline } from "./keyboard.js";
import { render } from "./text.js";
import { card as place } from "./venue.js";

const CARDS = ["sticker", "voice", "video_note", "video", "animation", "audio", "contact"];

/** `shown`: {message, by_bot, edits} as the sandbox tells it. */
export function bubble(shown, chat) {
  const { message, by_bot: byBot } = shown;
  const item = make("article", `message ${byBot ? "bot" : "own"}`);
  const time = hour(message.date, chat.world.zone());
  item.dataset.id = message.message_id;
  item.setAttribute("aria-label", chat.t("said_at", { name: byBot ? chat.botName() : chat.person.first_name, time }));
  // Only what the bot says is read aloud by itself; the person knows what they wrote.
  if (!byBot) item.setAttribute("aria-live", "off");
  const box = make("div", "bubble", ...contents(message, chat), stamp(shown, time, chat));
  item.append(make("div", "side", box, action(shown, chat)), silent(inline(message, chat)));
  return item;
}

function contents(message, chat) {
  const parts = message.reply_to_message ? [quoted(message.reply_to_message, chat)] : [];
  parts.push(...carried(message, chat));
  const text = message.text ?? message.caption;
  if (text) parts.push(render(text, message.entities ?? message.caption_entities ?? [], chat));
  return parts.length ? parts : [glyph("unknown", chat.t("unknown"))];
}

/** What a message carries besides words. */
function carried(message, chat) {
  const { t } = chat;
  if (message.venue) return [place(message.venue, t)];
  if (message.location) return [place({ location: message.location }, t)];
  if (message.photo?.length) return [picture(message.photo.at(-1), message.caption, t, glyph("photo", t("photo")))];
  if (message.users_shared) return [glyph("contact", t("chose"), chosen(message.users_shared, chat.world))];
  if (message.dice) return [make("div", "big", message.dice.emoji ?? "🎲", ` ${message.dice.value ?? ""}`)];
  const kind = CARDS.find((one) => message[one]);
  if (kind) return [card(kind, message[kind], t)];
  if (message.document) return [file(message.document, t)];
  return [];
}

function card(kind, content, t) {
  if (kind === "sticker" && content.emoji) return big(content.emoji, t("sticker"));
  if (kind === "contact") return glyph(kind, [content.first_name, content.last_name].filter(Boolean).join(" "), content.phone_number);
  const seconds = content.duration;
  const length = seconds >= 0 ? `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` : "";
  return glyph(kind, content.title ?? t(kind), length);
}

function big(emoji, label) {
  const node = make("div", "big", emoji);
  node.role = "img";
  node.setAttribute("aria-label", `${label} ${emoji}`);
  return node;
}

function glyph(kind, title, more = "") {
  const told = make("span", "told", written("b", "", title));
  if (more) told.append(make("small", "", more));
  return make("div", `glyph ${kind}`, make("span", "disc", icon(kind)), told);
}

function quoted(message, chat) {
  const kind = Object.keys(message).find((one) => [...CARDS, "photo", "document", "venue", "location"].includes(one));
  const words = message.text ?? message.caption ?? message.venue?.title ?? chat.t(kind === "venue" ? "location" : kind ?? "unknown");
  const quote = button("quoted", () => chat.jump(message.message_id), written("span", "", words.split("\n")[0]));
  quote.setAttribute("aria-label", `${chat.t("replying")}: ${words.slice(0, 80)}`);
  return quote;
}

function stamp({ message, edits }, time, chat) {
  const words = edits && message.edit_date ? `${chat.t("edited")} ${time}` : time;
  const node = make("time", "stamp", words);
  node.dateTime = new Date(message.date * 1000).toISOString();
  return silent(node);
}

/** Answer what the bot said, change what the person wrote. */
function action(shown, chat) {
  if (shown.by_bot) return silent(tool("reply", chat.t("reply"), () => chat.composer.field.answer(shown.message)));
  return shown.message.text ? silent(tool("change", chat.t("change"), () => chat.composer.field.change(shown.message))) : "";
}

function silent(node) {
  node.setAttribute("aria-live", "off");
  return node;
}
