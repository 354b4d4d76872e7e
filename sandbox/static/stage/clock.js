// The sandbox's clock, large and ticking, and the ways to move it on.

import { $, put } from "../pieces/elements.js";
import { Fold } from "../pieces/folding.js";
import { act } from "../wire/api.js";
import { t } from "../words/chrome.js";
import { day, dayKey, hour } from "../words/times.js";
import { kindly, tell } from "./word.js";

const A_DAY = 86_400;

export class Clock {
  constructor(news) {
    this.news = news;
    this.moves = new Fold($("moves-open"), $("moves"));
    for (const button of $("moves").querySelectorAll("[data-to]")) {
      button.addEventListener("click", () => this.press(button));
    }
    $("to-date").addEventListener("click", () => this.ask());
    $("date-form").addEventListener("submit", (event) => { event.preventDefault(); this.go(); });
    news.on(() => this.tick());
    window.addEventListener("chrome", () => this.tick());
    setInterval(() => this.tick(), 1000);
  }

  tick() {
    if (!this.news.latest) return;
    const now = this.news.now();
    put($("clock-time"), hour(now, this.news.zone));
    put($("clock-seconds"), String(Math.floor(now) % 60).padStart(2, "0"));
    put($("clock-date"), day(now, this.news.zone));
    $("clock").dateTime = new Date(now * 1000).toISOString();
  }

  /** An instant in words: "Tuesday 24 November, 08:00". */
  words(date) { return t("instant", { day: day(date, this.news.zone), hour: hour(date, this.news.zone) }); }

  async press(button) {
    if (button.dataset.to === "next") tell(t("looking"));
    const wrong = await this.move(button.dataset.to, button);
    if (wrong) tell(wrong, true);
  }

  /** Gives why it did not work, in words; empty: it did. */
  async move(to, button) {
    button.setAttribute("aria-busy", "true");
    try {
      const { now } = await act("clock", { to });
      tell(t("moved", { when: this.words(now) }));
      this.moves.hide();
      return "";
    } catch (trouble) {
      return kindly(trouble);
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  /** The dialog for a day and a time; it begins with tomorrow at nine. */
  ask() {
    const now = this.news.now();
    $("date-day").value = dayKey(now + A_DAY, this.news.zone);
    $("date-day").min = dayKey(now, this.news.zone);
    $("date-time").value = "09:00";
    $("date-wrong").textContent = "";
    $("date-dialog").showModal();
  }

  async go() {
    const to = `${$("date-day").value}T${$("date-time").value}`;
    $("date-wrong").textContent = await this.move(to, $("date-form").querySelector(".main"));
    if (!$("date-wrong").textContent) $("date-dialog").close();
  }
}
