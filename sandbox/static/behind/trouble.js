// Making Telegram misbehave, and what is going wrong now.

import { $, make } from "../pieces/elements.js";
import { announce, kindly, tell } from "../stage/word.js";
import { act } from "../wire/api.js";
import { t } from "../words/chrome.js";

const STAGED = {
  429: { kind: "429", lasts: 10, seconds: 10 },
  timeout: { kind: "timeout", lasts: 20, seconds: 20 },
  reset: { kind: "reset", lasts: 3600 },
};
const COUNTED = 600;

export class Trouble {
  constructor(news, clock, stage) {
    Object.assign(this, { news, clock, stage, silence: "", told: "", seen: [] });
    $("weather-well").addEventListener("click", () => this.well());
    $("again-dialog").addEventListener("close", () => { if ($("again-dialog").returnValue === "again") this.again(); });
    news.on((latest) => this.hear(latest));
    news.onSilence((silence) => this.fall(silence));
    stage.on("arranged", () => this.offer());
    window.addEventListener("chrome", () => { this.made = ""; this.offer(); this.show(); });
    setInterval(() => this.show(), 1000);
  }

  /** What the news say; that an hour without Telegram is over is worth a word. */
  hear({ trouble }) {
    const kinds = trouble.map(({ kind }) => kind);
    if (this.seen.includes("reset") && !kinds.includes("reset")) setTimeout(() => tell(t("ended_away")), 2500);
    this.seen = kinds;
    this.show();
    this.offer();
  }

  fall(silence) {
    if (silence) announce(t(silence));
    else tell(t("back"));
    this.silence = silence;
    this.show();
  }

  /** The strip above the chats; nothing is going wrong: no strip. */
  show() {
    const now = this.news.now();
    const troubles = (this.news.latest?.trouble ?? []).filter(({ until }) => until === null || until > now);
    const blockers = (this.news.latest?.people ?? []).filter((person) => person.blocked);
    const lines = [
      ...(this.silence ? [[t(this.silence), ""]] : []),
      ...troubles.map((one) => [t(`now_${one.kind}`), this.left(one, now)]),
      ...blockers.map((person) => [t("now_blocked", { name: person.first_name }), ""]),
    ];
    $("weather").hidden = !lines.length;
    $("weather-well").hidden = !troubles.length && !blockers.length;
    if (this.told === String(lines)) return;
    this.told = String(lines);
    $("weather-list").replaceChildren(...lines.map(([words, left]) => make("li", {}, words, left && make("span", { class: "left" }, left))));
  }

  left({ until, calls }, now) {
    if (calls !== null && calls !== undefined) return t("left_calls", { n: calls });
    if (until === null) return "";
    if (until - now > COUNTED) return t("left_until", { time: this.clock.words(until) });
    return t("left_seconds", { n: Math.ceil(until - now) });
  }

  /** The buttons; who blocks the bot is whoever was last looked at. */
  offer() {
    const person = this.stage.current();
    const buttons = [
      ...Object.keys(STAGED).map((kind) => [kind, {}, () => this.stir(kind)]),
      ...(person ? [[person.blocked ? "unblock" : "block", { name: person.first_name }, () => this.block(person)]] : []),
      ...(this.news.latest?.demo ? [["kill", {}, () => this.kill()]] : []),
      ["again", {}, () => this.confirm()],
    ];
    const made = buttons.map(([key, values]) => key + values.name).join(" ");
    if (made === this.made) return;
    this.made = made;
    $("trouble-acts").replaceChildren(...buttons.map((one) => this.button(...one)));
  }

  button(key, values, does) {
    const words = make("span", {}, t(key === "again" ? key : `do_${key}`, values));
    return make("button", { type: "button", class: key === "again" ? "act danger" : "act", click: does }, words, make("small", {}, t(`hint_${key}`)));
  }

  stir(kind) { this.do("misbehave", STAGED[kind]); }

  block(person) { this.do("block", { person: person.id, blocked: !this.stage.person(person.id)?.blocked }); }

  kill() { this.do("bot", { do: "kill" }, t("killed")); }

  confirm() {
    $("again-dialog").returnValue = "";
    $("again-dialog").showModal();
  }

  again() {
    if (this.news.latest?.demo) this.do("bot", { do: "again" }, t("begun"));
    else this.do("clear", {}, t("begun"));
  }

  async well() {
    for (const person of this.news.latest.people) if (person.blocked) await this.do("block", { person: person.id, blocked: false });
    await this.do("misbehave", {}, t("all_well"));
  }

  async do(name, wish, words = "") {
    try {
      await act(name, wish);
      if (words) tell(words);
    } catch (trouble) {
      tell(kindly(trouble), true);
    }
  }
}
