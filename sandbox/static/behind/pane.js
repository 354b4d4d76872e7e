// Behind the scenes: a pane beside the chats, closed at first, that shows what is sent to and fro.

import { $ } from "../pieces/elements.js";
import { focusOn } from "../pieces/folding.js";
import { recall, remember } from "../pieces/memory.js";
import { read } from "../wire/api.js";
import { t } from "../words/chrome.js";
import { second } from "../words/times.js";
import { line, whose } from "./raw.js";

const MOST = 400;
const WAYS = ["all", "update", "call", "refused"];

export class Pane {
  constructor(news) {
    Object.assign(this, { news, last: 0, reading: false, isOpen: false });
    $("pane-open").setAttribute("aria-controls", "pane");
    $("pane-open").addEventListener("click", () => this.turn());
    $("pane-close").addEventListener("click", () => this.leave());
    for (const id of ["pane", "pane-open"]) {
      $(id).addEventListener("keydown", (event) => { if (event.key === "Escape" && this.isOpen) this.leave(); });
    }
    for (const filter of ["raw-person", "raw-way"]) $(filter).addEventListener("change", () => this.sift());
    news.on((latest) => { this.offer(latest.people); this.follow(); });
    window.addEventListener("chrome", () => this.speak());
    window.addEventListener("begun", () => this.forget());
    this.show(recall("pane", false));
  }

  show(open) {
    this.isOpen = open;
    remember("pane", open);
    $("pane").hidden = !open;
    $("pane-open").setAttribute("aria-expanded", String(open));
    document.body.classList.toggle("backstage", open);
    if (open) this.follow();
  }

  /** Where the pane covers the chats its button is folded away: then the focus goes into the pane. */
  turn() {
    this.show(!this.isOpen);
    if (this.isOpen && $("tools-open").getClientRects().length) $("pane-close").focus();
  }

  leave() {
    this.show(false);
    focusOn("pane-open", "tools-open");
  }

  speak() {
    const way = $("raw-way").value || "all";
    $("raw-way").replaceChildren(...WAYS.map((one) => new Option(t(`way_${one}`), one)));
    $("raw-way").value = way;
    this.offered = "";
    if (this.news.latest) this.offer(this.news.latest.people);
    this.forget();
    this.follow();
  }

  offer(people) {
    const offered = people.map(({ id, first_name }) => `${id} ${first_name}`).join("\n");
    if (offered === this.offered) return;
    this.offered = offered;
    const chosen = $("raw-person").value;
    $("raw-person").replaceChildren(new Option(t("anybody"), ""), ...people.map(({ id, first_name }) => new Option(first_name, id)));
    $("raw-person").value = people.some(({ id }) => String(id) === chosen) ? chosen : "";
    this.sift();
  }

  forget() {
    this.last = 0;
    $("raw-entries").replaceChildren();
  }

  /** Read what is new as long as there is something, while the pane is open. */
  async follow() {
    if (!this.isOpen || this.reading || !this.news.latest) return;
    this.reading = true;
    try {
      while (this.isOpen && (await this.readOn()));
    } catch {
      // The sandbox is away for a moment; with its next news we ask again.
    } finally {
      this.reading = false;
    }
  }

  async readOn() {
    const count = this.news.latest.raw;
    if (count < this.last) this.forget();
    if (count === this.last) return false;
    const after = Math.max(this.last, count - MOST);
    const { entries } = await read("raw", { after, limit: 200 });
    for (const entry of entries) this.put(entry);
    this.last = entries.at(-1)?.number ?? count;
    return true;
  }

  put(entry) {
    const person = this.news.latest.people.find(({ id }) => id === whose(entry));
    const item = line(entry, person?.first_name ?? "", second(entry.at, this.news.zone));
    $("raw-entries").prepend(item);
    this.fit(item);
    while ($("raw-entries").childElementCount > MOST) $("raw-entries").lastElementChild.remove();
    $("raw-none").hidden = true;
  }

  sift() { for (const item of $("raw-entries").children) this.fit(item); }

  fit(item) {
    const [person, way] = [$("raw-person").value, $("raw-way").value];
    const { dataset } = item;
    const goes = way === "refused" ? dataset.refused === "true" : way === "all" || dataset.way === way;
    item.hidden = !goes || (person !== "" && dataset.person !== person);
  }
}
