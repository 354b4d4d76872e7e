// Whose chats are shown: side by side where there is room, else one at a time.

import { Chat } from "../chat/chat.js";
import { $, make } from "../pieces/elements.js";
import { recall, remember } from "../pieces/memory.js";
import { Tabs } from "./tabs.js";

const ROOM = "(min-width: 1000px)";
// In rem, as css/stage.css has them: the least width of a column, and the gap beside each.
const NARROWEST = 22;
const GAP = 1;

export class Stage {
  constructor(world) {
    this.world = world;
    this.news = { people: [] };
    this.chats = new Map();
    this.seen = new Map();
    this.listeners = { acted: new Set(), told: new Set(), arranged: new Set() };
    // The ids of those last looked at, first the latest; whoever is not in it follows as they came in.
    this.order = recall("order", []);
    this.limit = recall("limit", null);
    this.tabs = new Tabs((id) => this.show(id));
    new ResizeObserver(() => this.arrange()).observe($("columns"));
    window.addEventListener("chrome", () => this.arrange());
    window.addEventListener("moved", () => { for (const { chat } of this.chats.values()) chat.expect(); });
    window.addEventListener("begun", () => this.clear());
  }

  /**
   * "acted": somebody said or tapped something (person, what). "told": the bot wrote to somebody (person, message).
   * "arranged": others are shown now, or changed (those shown).
   */
  on(event, does) { this.listeners[event].add(does); }

  emit(event, ...given) { for (const does of this.listeners[event]) does(...given); }

  /** Everybody goes; whoever comes next under the same number is somebody else. */
  clear() {
    for (const [id, shown] of this.chats) this.drop(id, shown);
    this.seen.clear();
    this.limit = null;
    this.rank([]);
    remember("limit", null);
  }

  update(news) {
    this.news = news;
    for (const [id, shown] of this.chats) if (!this.person(id)) this.drop(id, shown);
    for (const id of this.seen.keys()) if (!this.person(id)) this.seen.delete(id);
    this.arrange();
  }

  person(id) { return this.news.people.find((person) => person.id === id); }

  /** How many fit side by side. */
  fit() {
    if (!matchMedia(ROOM).matches) return 1;
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    return Math.max(1, Math.floor(($("columns").clientWidth / rem - GAP) / (NARROWEST + GAP)));
  }

  /** The ids of those shown, the one last looked at first. */
  visible() {
    const known = this.news.people.map((person) => person.id);
    const ranked = [...this.order.filter((id) => known.includes(id)), ...known.filter((id) => !this.order.includes(id))];
    return ranked.slice(0, Math.min(this.fit(), this.limit ?? Infinity));
  }

  /** Whoever was last looked at, or undefined. */
  current() { return this.person(this.visible()[0]); }

  chat(id) { return this.chats.get(id)?.chat; }

  /** Show somebody's chat; where there is no more room, the one not looked at for longest goes. Returns the chat. */
  show(id) {
    if (this.order[0] !== id) {
      this.rank([id]);
      this.arrange();
    }
    return this.chat(id);
  }

  /** Choose who stands side by side. */
  choose(ids) {
    this.rank(ids);
    this.limit = ids.length < Math.min(this.fit(), this.news.people.length) ? Math.max(1, ids.length) : null;
    remember("limit", this.limit);
    this.arrange();
  }

  /** These come first now. None: nobody has been looked at yet. */
  rank(ids) {
    this.order = ids.length ? [...ids, ...this.order.filter((id) => !ids.includes(id))] : [];
    remember("order", this.order);
  }

  arrange() {
    const visible = this.visible();
    const { people } = this.news;
    const shown = people.filter((person) => visible.includes(person.id));
    $("empty").hidden = people.length > 0;
    for (const person of shown) this.open(person);
    for (const [id, { panel }] of this.chats) panel.hidden = !visible.includes(id);
    this.sort();
    for (const person of shown) this.chat(person.id).meet(person, this.news);
    this.tabs.show(people, visible, this.unread(visible), this.fit() > 1);
    this.emit("arranged", shown);
  }

  unread(visible) {
    const unread = new Set();
    for (const { id, version } of this.news.people) {
      if (visible.includes(id) || !this.seen.has(id)) this.seen.set(id, version);
      else if (version > this.seen.get(id)) unread.add(id);
    }
    return unread;
  }

  open(person) {
    if (this.chats.has(person.id)) return;
    const chat = new Chat(person, this.world);
    const panel = make("div", { class: "panel", role: "tabpanel", id: `panel-${person.id}`, "aria-labelledby": `tab-${person.id}` });
    panel.append(chat.element);
    panel.addEventListener("focusin", () => this.show(person.id));
    this.chats.set(person.id, { chat, panel });
    for (const event of ["acted", "told"]) chat.on(event, (given) => this.emit(event, this.person(person.id) ?? person, given));
  }

  /** As the tabs are; what stands right already is not moved, it would lose its place in the text. */
  sort() {
    const panels = this.news.people.map((person) => this.chats.get(person.id)?.panel).filter(Boolean);
    panels.forEach((panel, at) => {
      if ($("columns").children[at] !== panel) $("columns").insertBefore(panel, $("columns").children[at] ?? null);
    });
  }

  drop(id, { chat, panel }) {
    chat.close();
    panel.remove();
    this.chats.delete(id);
  }
}
