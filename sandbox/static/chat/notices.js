// What an answer to a tap shows: a line that goes away by itself, or a box that waits for OK.

import { open } from "../pieces/dialog.js";
import { make, written } from "../pieces/elements.js";

const SHORTEST = 4000;
const PER_LETTER = 60;

/** The line at the foot of a chat. */
export class Toast {
  constructor() {
    this.element = make("div", "toast");
    this.element.role = "status";
  }

  show(text, lang = "") {
    clearTimeout(this.timer);
    this.element.replaceChildren(written("span", "", text, lang));
    this.timer = setTimeout(() => this.element.replaceChildren(), SHORTEST + text.length * PER_LETTER);
  }

  close() { clearTimeout(this.timer); }
}

/** A box that waits for OK, as Telegram shows it. */
export function alert(text, name, t, lang = "") {
  open("alert", t("says_to", { name }), t("understood"), written("p", "", text, lang));
}
