// The bot's list of commands: opened by its button or by typing "/", narrowed by typing on, chosen by arrows or a tap.

import { make, written } from "../pieces/elements.js";

export class Menu {
  /** `chosen(command)`: what becomes of a choice. */
  constructor(chat, chosen) {
    this.chat = chat;
    this.chosen = chosen;
    this.list = [];
    this.turn = 0;
    this.element = make("div", "commands");
    this.element.id = `commands-${chat.person.id}`;
    this.element.role = "listbox";
    this.element.tabIndex = 0;
    this.element.hidden = true;
    this.element.setAttribute("aria-label", chat.t("commands"));
    this.element.addEventListener("keydown", (event) => this.key(event));
  }

  get isOpen() { return !this.element.hidden; }

  /** `holder`: what has the focus meanwhile; it is told which line is meant. */
  async open(holder, typed = "/") {
    const turn = ++this.turn;
    // Asked anew each time: a new role or language brings another list.
    if (!this.isOpen) this.list = await this.chat.commands();
    // Meanwhile the words may have been sent, or other ones written.
    if (turn !== this.turn) return true;
    this.holder = holder;
    this.show(typed);
    return this.isOpen;
  }

  show(typed) {
    const found = this.list.filter(({ command }) => `/${command}`.startsWith(typed.toLowerCase()));
    this.element.replaceChildren(...found.map((one, at) => this.line(one, at)));
    this.element.hidden = !found.length;
    this.element.scrollTop = 0;
    this.point(0);
  }

  line({ command, description }, at) {
    const line = make("div", "command", make("code", "", `/${command}`));
    line.append(written("span", "", description, this.chat.person.language_code));
    Object.assign(line, { id: `${this.element.id}-${at}`, role: "option" });
    line.dataset.command = `/${command}`;
    line.addEventListener("pointerdown", (event) => event.preventDefault());
    line.addEventListener("click", () => this.choose(line));
    return line;
  }

  point(at) {
    const lines = [...this.element.children];
    this.at = lines.length ? (at + lines.length) % lines.length : 0;
    lines.forEach((line, number) => line.setAttribute("aria-selected", String(number === this.at)));
    lines[this.at]?.scrollIntoView({ block: "nearest" });
    if (lines.length) this.holder?.setAttribute("aria-activedescendant", lines[this.at].id);
    else this.holder?.removeAttribute("aria-activedescendant");
  }

  /** Whether the list has used the key. */
  key(event) {
    if (!this.isOpen || event.isComposing) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.point(this.at + step);
    else if (event.key === "Enter" || (event.key === "Tab" && !event.shiftKey)) this.choose(this.element.children[this.at]);
    else if (event.key === "Escape") this.close(true);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  choose(line) {
    this.close(true);
    this.chosen(line.dataset.command);
  }

  /** `back`: the focus goes to the text field, if the list had it. */
  close(back = false) {
    const had = this.element === document.activeElement;
    this.turn += 1;
    this.element.hidden = true;
    this.holder?.removeAttribute("aria-activedescendant");
    if (back && had) this.chat.focus();
  }
}
