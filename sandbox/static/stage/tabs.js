// The tabs above the chats: everybody, who is shown, who has something new.

import { $, make } from "../pieces/elements.js";
import { caption } from "../words/caption.js";
import { t } from "../words/chrome.js";

export class Tabs {
  /** `choose` gets the id of the person whose chat shall be shown. */
  constructor(choose) {
    this.choose = choose;
    this.tabs = new Map();
    $("tabs").addEventListener("keydown", (event) => this.press(event));
    // They stand in one line, and most wheels turn only up and down.
    $("tabs").addEventListener("wheel", (event) => { $("tabs").scrollLeft += event.deltaY; }, { passive: true });
  }

  /** `several`: chats stand side by side, so that walking over the tabs must not shuffle them. */
  show(everybody, visible, unread, several) {
    this.several = several;
    if (several) $("tabs").setAttribute("aria-multiselectable", "true");
    else $("tabs").removeAttribute("aria-multiselectable");
    this.forget(everybody);
    for (const person of everybody) this.fill(this.tabOf(person), person, visible.includes(person.id), unread.has(person.id));
    const focused = [...this.tabs.values()].find((tab) => tab === document.activeElement);
    const stop = focused ?? visible.map((id) => this.tabs.get(id)).find(Boolean);
    if (stop !== this.stop) this.rove(stop);
  }

  forget(everybody) {
    const known = new Set(everybody.map((person) => person.id));
    for (const [id, tab] of this.tabs) if (!known.has(id)) { tab.remove(); this.tabs.delete(id); }
  }

  tabOf(person) {
    if (!this.tabs.has(person.id)) {
      const tab = make("button", { type: "button", role: "tab", id: `tab-${person.id}`, tabindex: -1, click: () => this.choose(person.id) });
      tab.dataset.tab = person.id;
      this.tabs.set(person.id, tab);
      $("tabs").append(tab);
    }
    return this.tabs.get(person.id);
  }

  fill(tab, person, shown, unread) {
    const words = [person.first_name, caption(person), unread ? t("unread") : ""].join("\n");
    tab.setAttribute("aria-selected", String(shown));
    if (shown) tab.setAttribute("aria-controls", `panel-${person.id}`);
    else tab.removeAttribute("aria-controls");
    if (tab.dataset.told === words) return;
    tab.dataset.told = words;
    tab.replaceChildren(
      make("bdi", { class: "who" }, person.first_name), " ",
      make("span", { class: "caption" }, caption(person)), " ",
      unread ? make("span", { class: "unread" }, t("unread")) : "",
    );
  }

  /** The one at which Tab stops. */
  rove(tab) {
    this.stop = tab;
    for (const one of this.tabs.values()) one.tabIndex = one === tab ? 0 : -1;
    if (tab) reveal(tab.getBoundingClientRect(), $("tabs").getBoundingClientRect());
  }

  press(event) {
    const all = [...this.tabs.values()];
    const at = all.indexOf(document.activeElement);
    const mirrored = getComputedStyle($("tabs")).direction === "rtl" ? -1 : 1;
    const to = { ArrowRight: at + mirrored, ArrowLeft: at - mirrored, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    const tab = all.at(to % all.length);
    this.rove(tab);
    tab.focus();
    if (!this.several) this.choose(Number(tab.dataset.tab));
  }
}

/** Not by scrollIntoView: from then on the Tab key would begin there, and not at the page's beginning. */
function reveal(tab, strip) {
  if (tab.left < strip.left) $("tabs").scrollLeft -= strip.left - tab.left;
  else if (tab.right > strip.right) $("tabs").scrollLeft += tab.right - strip.right;
}
