// A line that the page says and that goes away by itself; ears hear it, too.

import { $ } from "../pieces/elements.js";
import { Gone } from "../wire/api.js";
import { has, t } from "../words/chrome.js";

const READABLE = 7000;
let timer = 0;

export function tell(text, wrong = false) {
  $("word").textContent = text;
  $("word").classList.toggle("wrong", wrong);
  $("word").hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => { $("word").hidden = true; }, READABLE);
  announce(text);
}

/** The line goes at once: something else says it better. */
export function hush() {
  $("word").hidden = true;
  $("announce").textContent = "";
}

/** For ears only: what the eyes see elsewhere. */
export function announce(text) {
  $("announce").textContent = text;
  setTimeout(() => { if ($("announce").textContent === text) $("announce").textContent = ""; }, READABLE);
}

/** What went wrong, kindly: a code that the page knows has words of its own. */
export function kindly(trouble) {
  if (trouble instanceof Gone) return t("gone");
  return has(trouble.message) ? t(trouble.message) : t("failed", { why: trouble.message });
}
