// The sandbox's clock, large and ticking, and the ways to move it on.

import { $, put } from "../pieces/elements.js";
import { Fold } from "../pieces/folding.js";
import { act } from "../wire/api.js";
import { t } from "../words/chrome.js";
import { day, dayKey, hour, shortDay } from "../words/times.js";
import { kindly, tell } from "./word.js";

const A_DAY = 86_400;
// The second half of a double click may come so long after the answer, in milliseconds.
const LINGERS = 400;

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
    put($("clock-short"), shortDay(now, this.news.zone));
    $("clock").dateTime = new Date(now * 1000).toISOString();
  }

  /** An instant in words: "Tuesday 24 November, 08:00". */
  words(date) { return t("instant", { day: day(date, this.news.zone), hour: hour(date, this.news.zone) }); }

  /** Whoever waits for the reminder hears of the search for it: the window's event "sought", with why there is none. */
  async press(button) {
    if (isBusy(button)) return;
    const { to } = button.dataset;
    if (to === "next") tell(t("looking"));
    const trouble = await this.move(to, button);
    if (trouble) tell(kindly(trouble), true);
    if (to === "next") window.dispatchEvent(new CustomEvent("sought", { detail: trouble?.message }));
  }

  /** Gives why it did not work; null: it did. */
  async move(to, button) {
    button.setAttribute("aria-busy", "true");
    try {
      const { now } = await act("clock", { to });
      tell(t("moved", { when: this.words(now) }));
      this.moves.hide();
      return null;
    } catch (trouble) {
      return trouble;
    } finally {
      setTimeout(() => button.removeAttribute("aria-busy"), LINGERS);
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
    const button = $("date-form").querySelector(".main");
    if (isBusy(button)) return;
    const trouble = await this.move(`${$("date-day").value}T${$("date-time").value}`, button);
    $("date-wrong").textContent = trouble ? kindly(trouble) : "";
    if (!trouble) $("date-dialog").close();
  }
}

/** What has been pressed already, and not yet rested. */
const isBusy = (button) => button.hasAttribute("aria-busy");
