// Buttons: those under a message, and the answers that the bot puts under the text field.

import { button, make, written } from "../pieces/elements.js";
import { choosePerson } from "./choosing.js";
import { target } from "./links.js";
import { away } from "./venue.js";

/** The buttons under a message. Rows stand as they were sent: Telegram never mirrors them. */
export function inline(message, chat) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  return make("div", "keys", ...rows.map((row) => make("div", "row", ...row.map((key) => one(key, message, chat)))));
}

function one(key, message, chat) {
  const label = written("span", "label", key.text);
  const look = ["danger", "primary", "success"].includes(key.style) ? key.style : "";
  if (key.url && target(key.url, chat.world.bot()?.username).kind === "web") return outside(key, label, look);
  const mark = key.url ? [away()] : key.copy_text ? [away("⧉")] : [];
  const node = button(`key ${look}`, () => press(key, message, chat, node), label, ...mark);
  if (key.callback_data) node.dataset.data = key.callback_data;
  return node;
}

function outside(key, label, look) {
  const link = make("a", `key ${look}`, label, away());
  return Object.assign(link, { href: key.url, target: "_blank", rel: "noopener noreferrer" });
}

function press(key, message, chat, node) {
  if (key.callback_data) return chat.tap(message.message_id, key.callback_data, node);
  if (key.copy_text) return copy(key.copy_text.text, chat);
  return key.url ? chat.follow(key.url) : chat.toast(chat.t("only_telegram"));
}

async function copy(text, chat) {
  try {
    await navigator.clipboard.writeText(text);
    chat.toast(chat.t("copied", { text }));
  } catch {
    // Not every browser lets a page do that.
    chat.toast(chat.t("copy_this", { text }));
  }
}

/** The answers that the bot offers under the text field; none: the group is hidden. */
export function replies(keys, chat) {
  const rows = keys?.keyboard ?? [];
  const group = make("div", "keys replies");
  const used = () => { group.hidden = Boolean(keys.one_time_keyboard); };
  group.append(...rows.map((row) => make("div", "row", ...row.map((key) => answer(key, chat, used)))));
  group.role = "group";
  group.setAttribute("aria-label", chat.t("other_keys"));
  group.hidden = !rows.length;
  return group;
}

function answer(key, chat, used) {
  const say = () => {
    if (key.request_users) return choosePerson(key.request_users, chat, used);
    used();
    if (key.request_contact) return chat.send("contact");
    if (key.request_location) return chat.send("location");
    return chat.say(key.text);
  };
  return button("key", say, written("span", "label", key.text));
}
