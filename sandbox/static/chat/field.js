// The text field: writing, answering a message, changing an own one.

import { make, named, tool, written } from "../pieces/elements.js";
import { icon } from "../pieces/icons.js";
import { Menu } from "./menu.js";

const TALLEST = 160;

export class Field {
  /** `more`: the button that stands in the field after the text. */
  constructor(chat, more) {
    this.chat = chat;
    this.menu = new Menu(chat, (command) => { this.put(""); chat.say(command); });
    this.note = make("div", "note");
    this.note.hidden = true;
    this.text = this.makeText();
    this.slash = tool("slash", chat.t("commands"), () => this.toggleMenu());
    const send = named(make("button", "main tool", icon("send")), chat.t("send"));
    this.form = make("form", "", make("div", "field", this.slash, this.text, more), send);
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.send(); });
  }

  makeText() {
    const text = Object.assign(make("textarea"), { rows: 1, dir: "auto", autocomplete: "off" });
    text.setAttribute("aria-controls", this.menu.element.id);
    text.setAttribute("aria-autocomplete", "list");
    text.addEventListener("keydown", (event) => this.key(event));
    text.addEventListener("input", () => this.typed());
    return text;
  }

  /** `placeholder`: the bot's own, if it wants one. */
  name(placeholder = "") {
    const { person, t } = this.chat;
    this.text.setAttribute("aria-label", t("write_as", { name: person.first_name }));
    this.text.placeholder = placeholder || t("write");
  }

  put(text) {
    this.text.value = text;
    this.text.style.height = "auto";
    if (this.text.scrollHeight) this.text.style.height = `${Math.min(this.text.scrollHeight + 2, TALLEST)}px`;
  }

  key(event) {
    if (this.menu.key(event) || event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); this.send(); }
    if (event.key === "Escape" && this.about) this.forget();
  }

  async typed() {
    const text = this.text.value;
    this.put(text);
    if (!/^\/\w*$/.test(text)) this.menu.close();
    else if (this.menu.isOpen) this.menu.show(text);
    else await this.menu.open(this.text, text);
  }

  async toggleMenu() {
    if (this.menu.isOpen) this.menu.close(true);
    else if (await this.menu.open(this.menu.element)) this.menu.element.focus({ preventScroll: true });
    else this.chat.toast(this.chat.t("no_commands"));
  }

  answer(message) { this.begin("replying", message, this.text.value); }

  change(message) { this.begin("changing", message, message.text); }

  /** What is written next answers a message, or takes its place. */
  begin(what, message, text) {
    const { t } = this.chat;
    const line = (message.text ?? message.caption ?? message.venue?.title ?? "…").split("\n")[0];
    const told = make("div", "told", make("b", "", t(what)), written("span", "", line));
    const stop = tool("close", t("never_mind"), () => { this.forget(); this.text.focus(); });
    this.about = { what, number: message.message_id };
    this.note.replaceChildren(told, stop);
    this.note.hidden = false;
    this.put(text);
    this.text.focus();
  }

  forget() {
    if (this.about?.what === "changing") this.put("");
    this.about = null;
    this.note.hidden = true;
  }

  /** What is written, for something else to carry. What answers or changes a message stays. */
  take() {
    const text = this.about ? "" : this.text.value;
    if (text) { this.menu.close(); this.put(""); }
    return text;
  }

  async send() {
    const text = this.text.value;
    if (!text.trim()) return;
    const { what, number } = this.about ?? {};
    this.forget();
    this.menu.close();
    this.put("");
    const done = what === "changing" ? await this.chat.edit(number, text) : await this.chat.say(text, number);
    // Nothing that somebody wrote is lost because Telegram was away.
    if (!done && !this.text.value) this.put(text);
  }
}
