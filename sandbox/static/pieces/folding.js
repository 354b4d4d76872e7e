// Parts of the page that are folded away where there is little room.

import { $ } from "./elements.js";

/** Give the focus to the first of these that can be seen: the others may be folded away. */
export function focusOn(...ids) { ids.map($).find((node) => node.getClientRects().length)?.focus(); }

/** A button that shows and hides a part of the page; Escape and a tap elsewhere hide it. */
export class Fold {
  constructor(button, part) {
    Object.assign(this, { button, part });
    button.setAttribute("aria-controls", part.id);
    button.addEventListener("click", () => this.set(!this.isOpen));
    for (const node of [button, part]) {
      node.addEventListener("keydown", (event) => { if (event.key === "Escape") this.hide(); });
    }
    document.addEventListener("pointerdown", ({ target }) => {
      if (this.isOpen && !part.contains(target) && !button.contains(target)) this.set(false);
    });
    this.set(false);
  }

  get isOpen() { return this.part.classList.contains("open"); }

  set(open) {
    this.button.setAttribute("aria-expanded", String(open));
    this.part.classList.toggle("open", open);
  }

  hide() {
    if (!this.isOpen) return;
    this.set(false);
    const { activeElement } = document;
    if (this.part.contains(activeElement) || activeElement === document.body) this.button.focus();
  }
}
