// The page's own words, in English and Swedish. What the bot says is never here.

import { recall, remember } from "../pieces/memory.js";
import { BEHIND } from "./behind.js";
import { CHAT } from "./chat.js";
import { GUIDE } from "./guide.js";
import { STAGE } from "./stage.js";

export const LANGUAGES = { en: "English", sv: "Svenska" };
const ROOMS = [STAGE, CHAT, GUIDE, BEHIND];
export const LOCALES = { en: "en-GB", sv: "sv-SE" };

export let language = "en";

/** The words of a key in the page's language, `{name}` filled in from `values`. */
export function t(key, values = {}) {
  const words = find(key) ?? key;
  return words.replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** Whether there are words for a key. */
export function has(key) { return find(key) !== undefined; }

function find(key) { return ROOMS.map((words) => words[language][key]).find(Boolean); }

/** What Intl calls the page's language. */
export function locale() { return LOCALES[language]; }

/** Change the page's language; everybody who shows words listens to the window's event "chrome". */
export function setLanguage(wanted) {
  language = wanted in LANGUAGES ? wanted : "en";
  remember("language", language);
  document.documentElement.lang = language;
  dress();
  window.dispatchEvent(new Event("chrome"));
}

/** The language of last time, else the first of the browser's that the page speaks, else English. */
export function firstLanguage() {
  const spoken = (navigator.languages ?? []).map((one) => one.slice(0, 2).toLowerCase());
  return recall("language", null) ?? spoken.find((one) => one in LANGUAGES) ?? "en";
}

function dress() {
  document.title = t("title");
  for (const node of document.querySelectorAll("[data-words]")) node.textContent = t(node.dataset.words);
  for (const node of document.querySelectorAll("[data-label]")) {
    node.setAttribute("aria-label", t(node.dataset.label));
    if (node.tagName === "BUTTON") node.title = t(node.dataset.label);
  }
}
