// The foot of a chat: what was sent by others, suggestions, the bot's answers to choose, the text field; or Start.

import { button, make, tool, written } from "../pieces/elements.js";
import { direction } from "../words/languages.js";
import { extras } from "./extras.js";
import { Field } from "./field.js";
import { replies } from "./keyboard.js";

export class Composer {
  constructor(chat) {
    const { t } = chat;
    this.chat = chat;
    this.gift = this.group("gift", t("open"));
    this.chips = this.group("chips", t("suggestions"));
    this.extras = this.group("extras", t("attach"));
    this.extras.append(...extras(t, (kind, picture) => this.sendExtra(kind, picture)));
    this.more = tool("plus", t("attach"), () => this.toggleExtras());
    this.field = new Field(chat, this.more);
    this.keys = replies(null, chat);
    this.startKey = button("main start", () => chat.start(), t("start"));
    this.stopped = make("div", "stopped", written("p", "", ""), button("main", () => chat.block(false), t("unblock")));
    this.element = this.compose();
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.toggleExtras(false);
  }

  compose() {
    const lists = [this.field.menu.element, this.extras, this.keys];
    const feet = [this.field.note, this.field.form, this.startKey, this.stopped];
    return make("footer", "composer", this.gift, this.chips, ...lists, ...feet);
  }

  group(name, label) {
    const node = make("div", name);
    node.role = "group";
    node.setAttribute("aria-label", label);
    node.hidden = true;
    return node;
  }

  /** Which of its three feet a chat stands on: the text field, Start, or "let it write again". */
  show(isEmpty) {
    const { person, t } = this.chat;
    this.element.dir = direction(person.language_code);
    const held = this.element.contains(document.activeElement) && document.activeElement;
    this.field.name(this.offered?.input_field_placeholder);
    this.stopped.firstChild.textContent = t("blocked", { name: person.first_name });
    this.stopped.hidden = !person.blocked;
    this.startKey.hidden = person.blocked || !isEmpty;
    this.field.form.hidden = person.blocked || isEmpty;
    this.chips.hidden = person.blocked || !this.suggested?.length;
    // The button with the focus may just have gone.
    if (held && !held.getClientRects().length) this.chat.focus();
  }

  focus() {
    // On a phone the text field would bring up its keys, and hide what the bot says.
    if (matchMedia("(pointer: coarse)").matches) { this.chat.log.focus(); return; }
    const foot = [this.field.text, this.startKey, this.stopped.lastChild].find((one) => one.getClientRects().length);
    foot?.focus({ preventScroll: true });
  }

  /** The answers that the bot wants chosen from. */
  offer(keys) {
    if (JSON.stringify(keys) === JSON.stringify(this.offered)) return;
    this.offered = keys;
    const made = replies(keys, this.chat);
    this.keys.replaceWith(made);
    this.keys = made;
    this.field.name(keys?.input_field_placeholder);
  }

  /** `list`: {key, label, text, isPointed}; a tap says the text. */
  suggest(list) {
    const told = JSON.stringify(list.map(({ key, label, text }) => [key, label, text]));
    this.suggested = list;
    // Whoever presses one in another chat makes this chat the current one: the pressed chip must still be there then.
    if (told !== this.chips.dataset.told) this.replace(list);
    this.chips.dataset.told = told;
    [...this.chips.children].forEach((chip, at) => chip.classList.toggle("pointed", Boolean(list[at].isPointed)));
  }

  replace(list) {
    const held = this.chips.contains(document.activeElement) && document.activeElement.dataset.key;
    this.chips.replaceChildren(...list.map((line) => this.chip(line)));
    this.chips.hidden = this.chat.person.blocked || !list.length;
    if (held) this.chips.querySelector(`[data-key="${held}"]`)?.focus({ preventScroll: true });
  }

  chip({ key, label, text }) {
    const { language_code: lang } = this.chat.person;
    const chip = button("chip", () => this.chat.say(text), written("span", "", label, lang ?? ""));
    chip.dataset.key = key;
    return chip;
  }

  /** Something that somebody else on the page has sent this person: {name, url, text}. */
  receive(given) {
    const { t } = this.chat;
    const words = written("span", "", [given.text, given.url].filter(Boolean).join("\n"));
    const told = make("div", "told", written("b", "", t("sent_by", { name: given.name })), words);
    const close = () => { this.gift.hidden = true; this.chat.focus(); };
    const open = button("main", () => { close(); this.chat.follow(given.url, true); }, t("open"));
    this.gift.replaceChildren(told, ...(given.url ? [open] : []), tool("close", t("close"), close));
    this.gift.hidden = false;
    this.gift.querySelector("button").focus();
  }

  toggleExtras(open = this.extras.hidden) {
    this.extras.hidden = !open;
    this.more.setAttribute("aria-expanded", String(open));
    if (open) this.extras.firstChild.focus();
  }

  /** What is written already goes under a picture. */
  async sendExtra(kind, picture) {
    this.toggleExtras(false);
    this.more.focus();
    const caption = kind === "photo" ? this.field.take() : "";
    if (!(await this.chat.send(kind, caption, picture)) && caption) this.field.put(caption);
  }

  key(event) {
    if (event.key !== "Escape" || this.extras.hidden) return;
    this.toggleExtras(false);
    this.more.focus();
  }
}
