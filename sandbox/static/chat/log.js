// What was said in a chat, oldest first, with a line for each day.

import { make, tool, written } from "../pieces/elements.js";
import { day, dayKey } from "../words/times.js";
import { bubble } from "./bubble.js";
import { Follow } from "./follow.js";

const MARKED = 2000;

export class Log {
  constructor(chat) {
    this.chat = chat;
    this.log = make("div", "log");
    this.log.role = "log";
    this.log.tabIndex = 0;
    this.newer = tool("down", chat.t("newer"), () => this.follow.toEnd());
    this.newer.classList.add("newer");
    this.newer.hidden = true;
    this.dots = make("div", "typing", make("i"), make("i"), make("i"));
    this.dots.setAttribute("aria-live", "off");
    // Before the log: whoever comes by the Tab key can skip to its end.
    this.element = make("div", "said", this.newer, this.log);
    this.follow = new Follow(this.log, this.newer);
    this.name();
  }

  close() {
    this.follow.close();
    clearTimeout(this.ends);
  }

  name() {
    const { chat } = this;
    this.log.setAttribute("aria-label", chat.t("log_of", { name: chat.person.first_name, bot: chat.botName() }));
  }

  get isEmpty() { return !this.log.querySelector("article"); }

  focus() { this.log.focus({ preventScroll: true }); }

  find(number) { return this.log.querySelector(`article[data-id="${number}"]`); }

  /** Put in what a reading of the chat tells. `first`: it is the whole chat, nothing of it is news. */
  update(reading, first) {
    // A live region that is filled for the first time would be read aloud from its beginning.
    this.log.setAttribute("aria-live", first ? "off" : "polite");
    this.follow.around(() => {
      if (first) this.log.replaceChildren();
      for (const number of reading.deleted) this.remove(number);
      for (const shown of reading.messages) this.put(shown, first);
      if (first) this.begin();
      this.type(reading.action ? reading.action.until - reading.now : 0);
      return reading.messages.some((shown) => shown.by_bot);
    });
  }

  /** A chat that is opened shows its last message from the beginning, however long it is. */
  begin() {
    const last = this.last();
    if (last?.classList.contains("bot")) this.follow.first(last);
  }

  last() { return [...this.log.querySelectorAll("article")].at(-1); }

  put(shown, first) {
    const made = bubble(shown, this.chat);
    const old = this.find(shown.message.message_id);
    if (old) this.replace(old, made);
    else this.add(made, shown.message.date);
    if (first) return;
    this.mark(made, old ? "changed" : "arrived");
    if (shown.by_bot && made === this.last()) this.follow.first(made);
  }

  add(made, date) {
    const zone = this.chat.world.zone();
    made.dataset.day = dayKey(date, zone);
    this.log.querySelector(".welcome")?.remove();
    const last = this.last();
    if (last?.dataset.day !== made.dataset.day) this.log.append(make("p", "day", make("span", "", day(date, zone))));
    this.log.append(made);
  }

  /** Only this message; whoever was on one of its buttons is then on the one that has taken its place. */
  replace(old, made) {
    made.dataset.day = old.dataset.day;
    const keys = [...old.querySelectorAll("button, a")];
    const at = keys.indexOf(document.activeElement);
    old.replaceWith(made);
    this.follow.replaced(old, made);
    if (at >= 0) this.successor(keys[at].dataset.data, at, made).focus({ preventScroll: true });
  }

  successor(data, at, made) {
    const keys = [...made.querySelectorAll("button, a")];
    return keys.find((key) => data && key.dataset.data === data) ?? keys[Math.min(at, keys.length - 1)] ?? this.log;
  }

  remove(number) {
    const gone = this.find(number);
    if (!gone) return;
    if (gone.contains(document.activeElement)) this.focus();
    gone.remove();
    for (const line of this.log.querySelectorAll(".day")) {
      if (line.nextElementSibling?.tagName !== "ARTICLE") line.remove();
    }
  }

  /** Show for so many seconds that the bot is writing. */
  type(seconds) {
    clearTimeout(this.ends);
    this.dots.remove();
    if (seconds <= 0) return;
    this.dots.title = this.chat.t("typing", { bot: this.chat.botName() });
    this.log.append(this.dots);
    this.ends = setTimeout(() => this.follow.around(() => { this.dots.remove(); }), seconds * 1000);
  }

  /** An empty chat: who the bot is and what it can do. */
  welcome(description) {
    const { t, person } = this.chat;
    if (this.log.querySelector(".welcome")?.dataset.told === description) return;
    const lines = (description || t("no_description")).split("\n");
    const told = lines.map((line) => written("div", "", line || "\u200b", description ? person.language_code : ""));
    const card = make("div", "welcome", make("h3", "", t("what_it_can")), make("div", "words", ...told));
    card.dataset.told = description;
    this.log.replaceChildren(card);
  }

  jump(number) {
    const found = this.find(number);
    if (!found) return;
    found.scrollIntoView({ block: "center" });
    this.mark(found, "changed");
  }

  /** For a moment. */
  mark(article, name) {
    article.classList.add(name);
    setTimeout(() => article.classList.remove(name), MARKED);
  }
}
