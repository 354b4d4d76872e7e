// The head of a chat: whose it is, the language of their Telegram, blocking.

import { button, make, named, written } from "../pieces/elements.js";
import { icon } from "../pieces/icons.js";
import { roleName, roleSeen } from "../words/caption.js";
import { direction, KNOWN, languageName } from "../words/languages.js";
import { face } from "./links.js";

export class Head {
  constructor(chat) {
    this.chat = chat;
    this.title = written("h2", "", "");
    this.role = make("small", "role");
    this.select = make("select", "telegram");
    this.select.addEventListener("change", () => chat.speak(this.select.value));
    this.block = button("tool plain", () => chat.block(!chat.person.blocked), icon("block"));
    this.face = make("span", "place");
    this.element = make("header", "head", this.face, make("div", "told", this.title, this.role), this.select, this.block);
  }

  show() {
    const { person, t } = this.chat;
    this.element.dir = direction(person.language_code);
    this.title.textContent = person.first_name;
    this.role.textContent = roleName(roleSeen(person));
    if (this.face.textContent !== face(person).textContent) this.face.replaceChildren(face(person));
    // A list that is open under somebody's finger stays as it is.
    if (document.activeElement !== this.select) this.offer(person.language_code ?? "");
    named(this.select, t("language_of", { name: person.first_name }));
    named(this.block, t(person.blocked ? "unblock" : "block"));
    this.block.classList.toggle("on", Boolean(person.blocked));
  }

  offer(chosen) {
    if (this.select.options.length && this.select.value === chosen) return;
    const codes = [...new Set([...Object.keys(KNOWN), chosen, ""])];
    this.select.replaceChildren(...codes.map((code) => new Option(KNOWN[code] ?? languageName(code), code)));
    this.select.value = chosen;
  }
}
