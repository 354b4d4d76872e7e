// How far the first minute has come: what has really happened, and the scene that follows from it.

import { recall, remember } from "../pieces/memory.js";

export const SCENES = ["ask", "join", "wait", "switch", "post", "publish", "find", "end"];

// What the bot's buttons carry tells how things stand, in every language.
const SEAT = /^al-/;
const REMINDER = /^sc-/;
const PREVIEW = /^pb-/;
const POSTED = /^co-(\w+)-/;
const DROPS = /^dd-/;
const JOINS = /^(aj|j|jn)-/;

export class Story {
  constructor() { this.facts = recall("story", {}); }

  forget() { this.keep({}); }

  note(facts) { this.keep({ ...this.facts, ...facts }); }

  keep(facts) {
    this.facts = facts;
    remember("story", facts);
  }

  /** Somebody has done something: {what, text?, data?}. `joins`: the line that asks for a seat. */
  act(isHelper, { what, text, data = "" }, joins) {
    // Its preview may have been there before the page was.
    if (isHelper && PREVIEW.test(data)) this.note({ preview: true });
    if (isHelper && DROPS.test(data)) this.note({ preview: false });
    if (isHelper || !["said", "tapped"].includes(what)) return;
    this.note({ asked: true, joining: this.facts.joining || text === joins || JOINS.test(data) });
  }

  /** The bot has written to somebody. */
  hear(id, isHelper, message) {
    const keys = (message.reply_markup?.inline_keyboard ?? []).flat().map((key) => key.callback_data ?? "");
    const has = (pattern) => keys.some((key) => pattern.test(key));
    if (isHelper) this.watchHelper(id, keys, has);
    else this.watchVisitor(id, keys, has);
  }

  watchHelper(id, keys, has) {
    const posted = keys.map((key) => POSTED.exec(key)?.[1]).find(Boolean);
    if (has(PREVIEW)) this.note({ preview: true });
    else if (this.facts.preview && posted) this.note({ preview: false, poster: id, posted, finder: null });
  }

  watchVisitor(id, keys, has) {
    const { posted, seat } = this.facts;
    if (has(SEAT)) this.note({ seat: seat ?? id });
    if (has(REMINDER)) this.note({ seat: id, reminded: true });
    if (posted && has(new RegExp(`^[atk]-${posted}(-|$)`))) this.note({ finder: id });
  }

  /** The clock went where the bot had planned something, and no reminder came. `none`: it had planned nothing at all. */
  miss(none) { this.note({ missed: none ? "late" : "missed" }); }

  get isWaiting() { return Boolean(this.facts.seat && !this.facts.reminded); }

  /** Where the story is, for a helper or a visitor who is looked at. */
  scene(isHelper) {
    const { asked, finder, missed, posted, preview, reminded, seat } = this.facts;
    if (posted && !preview) return finder ? "end" : "find";
    if (isHelper) return preview ? "publish" : "post";
    if (reminded || missed) return "switch";
    if (seat) return "wait";
    return asked ? "join" : "ask";
  }
}
