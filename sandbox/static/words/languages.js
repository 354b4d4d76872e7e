// What a person's Telegram can be set to; some of these it has, the others come with unofficial translations.

import { make } from "../pieces/elements.js";
import { language, LOCALES, t } from "./chrome.js";

export const KNOWN = {
  sv: "Svenska", en: "English", ar: "العربية", so: "Soomaali", fa: "فارسی", prs: "دری", ps: "پښتو", ti: "ትግርኛ",
  uk: "Українська", ru: "Русский", ckb: "کوردیی ناوەندی", ku: "Kurmancî", tr: "Türkçe", am: "አማርኛ",
  de: "Deutsch", fi: "Suomi", "pt-br": "Português (Brasil)",
};
// Intl knows this one by the name of its larger sister only.
const OWN = { prs: { en: "Dari", sv: "dari" } };
const FROM_THE_RIGHT = new Set(["ar", "fa", "prs", "ps", "ckb", "ur", "he"]);
const CODE = /^[a-z]{2,3}(-[a-z0-9]{1,8})*$/;

/** What the page calls the language of a code: "Somali", "somaliska"; a code that nobody knows stands for itself. */
export function languageName(code) {
  return code ? nameIn(language, code) : t("no_language");
}

function nameIn(tongue, code) {
  try {
    return OWN[code]?.[tongue] ?? new Intl.DisplayNames([LOCALES[tongue]], { type: "language" }).of(code);
  } catch {
    return code;
  }
}

/** The side where a chat in the language of a code begins: "rtl" or "ltr". */
export function direction(code) { return FROM_THE_RIGHT.has((code ?? "").split("-")[0].toLowerCase()) ? "rtl" : "ltr"; }

/** The code that somebody means who wrote a code, or a known name in any way. `null`: none; `undefined`: not a code. */
export function codeOf(written) {
  const text = written.trim().toLowerCase();
  if (!text) return null;
  const known = Object.keys(KNOWN).find((code) => namesOf(code).some((name) => name.toLowerCase() === text));
  return known ?? (CODE.test(text) ? text : undefined);
}

function namesOf(code) {
  const own = KNOWN[code];
  return [code, own, label(code, own), ...Object.keys(LOCALES).map((tongue) => nameIn(tongue, code))];
}

/** Offer the known ones below a field. */
export function offer(list) {
  list.replaceChildren(...Object.entries(KNOWN).map(([code, name]) => make("option", { value: code }, label(code, name))));
}

function label(code, name) { return `${name} – ${languageName(code)}`; }
