// One message of the chat as a bubble: words, venue, files, buttons.

import { render } from "./words.js";

const GLYPHS = { photo: "🖼", sticker: "👋", voice: "🎤", video_note: "📹", contact: "👤", location: "📍" };

export function bubble(written, person, doings) {
  const { message, by_bot, edits } = written;
  const item = element("article", by_bot ? "message bot" : "message own");
  item.dataset.id = message.message_id;
  const box = element("div", "bubble");
  for (const part of contents(message, by_bot, doings)) box.append(part);
  box.append(stamp(message, edits));
  item.append(box, keyboard(message, person, doings));
  return item;
}

function contents(message, byBot, doings) {
  const parts = [];
  if (message.reply_to_message) parts.push(element("div", "reply", message.reply_to_message.text || "…"));
  if (message.venue) parts.push(venue(message.venue));
  else if (message.location && byBot) parts.push(place(message.location, element("strong", "", "📍")));
  else parts.push(...media(message, byBot));
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities ?? [];
  if (text) parts.push(render(text, entities, doings.say));
  return parts;
}

function media(message, byBot) {
  if (message.photo && byBot) {
    const image = element("img", "photo");
    image.src = `/sandbox/file/${message.photo.at(-1).file_id}`;
    image.alt = message.caption || "";
    return [image];
  }
  if (message.document) {
    const link = element("a", "document", `📄 ${message.document.file_name}`);
    link.href = `/sandbox/file/${message.document.file_id}`;
    link.download = message.document.file_name;
    return [link];
  }
  return Object.keys(GLYPHS).filter((kind) => message[kind]).map((kind) => element("div", "glyph", GLYPHS[kind]));
}

function venue(given) {
  const title = element("strong", "", given.title);
  title.dir = "auto";
  const card = place(given.location, title);
  const address = element("span", "", given.address);
  address.dir = "auto";
  card.append(address);
  return card;
}

function place(location, title) {
  const card = element("a", "venue");
  const { latitude, longitude } = location;
  card.href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  card.target = "_blank";
  card.rel = "noopener noreferrer";
  card.append(element("span", "pin", "📍"), title);
  return card;
}

function stamp(message, edits) {
  const time = new Date(message.date * 1000).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
  return element("time", "stamp", edits && message.edit_date ? `edited ${time}` : time);
}

function keyboard(message, person, doings) {
  const rows = element("div", "keyboard");
  for (const row of message.reply_markup?.inline_keyboard ?? []) {
    const line = element("div", "row");
    for (const button of row) line.append(key(button, message, doings));
    rows.append(line);
  }
  return rows;
}

function key(button, message, doings) {
  const mark = button.url ? " ↗" : button.copy_text ? " ⧉" : "";
  const node = element("button", button.style ?? "", button.text + mark);
  node.type = "button";
  node.dir = "auto";
  node.addEventListener("click", () => doings.press(button, message, node));
  return node;
}

export function element(tag, name = "", text = "") {
  const node = document.createElement(tag);
  if (name) node.className = name;
  if (text) node.textContent = text;
  return node;
}
