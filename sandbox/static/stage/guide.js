// The first minute: a line of stage direction above the chats, and suggestions below them. Nobody has to follow it.

import { $, button, make } from "../pieces/elements.js";
import { focusOn } from "../pieces/folding.js";
import { recall, remember } from "../pieces/memory.js";
import { about } from "../words/about.js";
import { roleSeen } from "../words/caption.js";
import { languageName } from "../words/languages.js";
import { Search } from "./search.js";
import { SCENES, Story } from "./story.js";
import { isHelper, suggestions } from "./suggestions.js";

// Which suggestion a scene is about.
const POINTED = { join: "join", post: "post", find: "find" };

export class Guide {
  constructor(stage) {
    Object.assign(this, { stage, story: new Story(), isOpen: recall("guide", true) });
    $("guide-close").addEventListener("click", () => { this.open(false); focusOn("guide-open", "tools-open"); });
    $("guide-open").addEventListener("click", () => { this.story.forget(); this.open(true); });
    stage.on("arranged", () => this.show());
    stage.on("acted", (person, what) => this.see(person, what));
    stage.on("told", (person, message) => this.hear(person, message));
    window.addEventListener("chrome", () => this.show());
    new Search(() => this.isOpen && this.story.isWaiting, (none) => { this.story.miss(none); this.show(); });
    window.addEventListener("begun", () => { this.story.forget(); this.show(); });
  }

  open(open) {
    this.isOpen = open;
    remember("guide", open);
    this.show();
  }

  see(person, what) {
    const joins = suggestions(person).find(({ key }) => key === "join")?.text;
    this.story.act(isHelper(person), what, joins);
    this.show();
  }

  hear(person, message) {
    this.story.hear(person.id, isHelper(person), message);
    this.show();
  }

  get people() { return this.stage.news.people; }

  get scene() { return this.story.scene(isHelper(this.stage.current())); }

  helper() { return this.people.find((person) => roleSeen(person) === "volunteer") ?? this.people.find(isHelper); }

  visitor() { return this.people.find((person) => !isHelper(person)); }

  /** Who looks for what was posted: a visitor who speaks the language of it, and rather not the one who has a seat. */
  finder() {
    const { facts } = this.story;
    const spoken = this.stage.person(facts.poster)?.language_code;
    const same = this.people.filter((person) => !isHelper(person) && person.language_code === spoken);
    return this.stage.person(facts.finder) ?? same.find(({ id }) => id !== facts.seat) ?? same[0] ?? this.visitor();
  }

  /** Whom a scene is about. */
  hero(scene) {
    const { seat } = this.story.facts;
    const current = this.stage.current();
    if (["find", "end"].includes(scene)) return this.finder();
    if (isHelper(current)) return current;
    return (["wait", "switch"].includes(scene) && this.stage.person(seat)) || current;
  }

  show() {
    const { scene } = this;
    const hero = this.hero(scene);
    for (const person of this.people) this.suggest(person, scene, hero);
    $("guide").hidden = !this.isOpen || !hero;
    $("to-next").classList.toggle("pointed", this.isOpen && scene === "wait");
    if ($("guide").hidden) return;
    this.say(scene, hero);
    this.dress(scene, hero, [...this.next(scene, hero), ...this.aside(scene, hero)]);
  }

  suggest(person, scene, hero) {
    const { facts } = this.story;
    const finds = scene === "find" && person.id === hero?.id;
    const isPointed = (key) => key === POINTED[scene] && person.id === hero?.id && !(key === "join" && facts.joining);
    const list = this.isOpen ? suggestions(person, finds) : [];
    this.stage.chat(person.id)?.suggest(list.map((line) => ({ ...line, isPointed: isPointed(line.key) })));
  }

  /** Only what changes is touched: it would be read aloud again. */
  say(scene, hero) {
    const line = about(`guide_${this.moment(scene, hero)}`, hero, { language: languageName(hero.language_code) });
    if ($("guide-words").textContent !== line.textContent) $("guide-words").replaceChildren(line);
  }

  moment(scene, hero) {
    const { joining, missed, reminded } = this.story.facts;
    if (scene === "join" && joining) return "joining";
    if (scene === "switch" && !reminded) return missed;
    return scene === "find" && hero.id === this.stage.current().id ? "finding" : scene;
  }

  /** The step of a scene that is not taken in a chat: [[look, its words, what it does]]. */
  next(scene, hero) {
    const isThere = hero.id === this.stage.current().id;
    if (scene === "wait") return [["main", about("guide_next", hero), () => this.goOn(hero)]];
    if (scene === "switch") return this.toVolunteer("main");
    return scene === "find" && !isThere ? [["main", about("guide_visitor", hero), () => this.enter(hero)]] : [];
  }

  /** For those who do not want to wait: the other side of the counter. */
  aside(scene, hero) {
    const visitor = this.visitor();
    if (["ask", "join"].includes(scene)) return this.toVolunteer("aside");
    if (this.moment(scene, hero) === "missed") return [["aside", about("guide_next", hero), () => this.goOn(hero)]];
    const isWork = ["post", "publish"].includes(scene) && visitor;
    return isWork ? [["aside", about("guide_visitor", visitor), () => this.enter(visitor)]] : [];
  }

  toVolunteer(look) {
    const helper = this.helper();
    return helper ? [[look, about("guide_volunteer", helper), () => this.enter(helper)]] : [];
  }

  /** The buttons are made anew only if they change: one of them may have the focus, which then goes to the first. */
  dress(scene, hero, acts) {
    const key = [scene, hero.id, ...acts.map(([look, line]) => look + line.textContent)].join("\n");
    if (this.shown === key) return;
    this.shown = key;
    const held = $("guide-acts").contains(document.activeElement);
    $("guide-steps").replaceChildren(...SCENES.map((one) => make("li", one === scene ? "now" : "")));
    $("guide-acts").replaceChildren(...acts.map(([look, line, does]) => button(look, does, line)));
    if (held) ($("guide-acts").querySelector("button") ?? $("guide-close")).focus();
  }

  enter(person) { this.stage.show(person.id)?.focus(); }

  /** To the next reminder, with the eyes on whom it is for. */
  goOn(person) {
    this.stage.show(person.id);
    $("to-next").click();
  }
}
