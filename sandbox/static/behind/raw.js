// One line behind the scenes: an update or a call, and its JSON when it is opened.

import { make } from "../pieces/elements.js";
import { t } from "../words/chrome.js";

/** The id of the person whom an update or a call is about; 0: nobody. */
export function whose({ body }) {
  const [scope, subject] = [body.scope, body.message ?? body.callback_query ?? body];
  const number = body.chat_id ?? scope?.chat_id ?? subject.from?.id ?? subject.chat?.id ?? inner(body);
  return Number(number) || 0;
}

function inner(body) {
  const contents = Object.values(body).find((value) => value?.chat || value?.from);
  return contents?.from?.id ?? contents?.chat?.id;
}

/** `name`: of the person, if it is about one; `time`: as the house's clock shows it. */
export function line(entry, name, time) {
  const json = make("pre", { tabindex: 0, dir: "ltr", translate: "no" });
  const open = make("details", { class: look(entry), toggle: () => { json.textContent ||= written(entry); } }, summary(entry, name, time), json);
  const item = make("li", { value: entry.number }, open);
  Object.assign(item.dataset, { person: whose(entry), way: entry.way, refused: String(entry.refused) });
  return item;
}

function look({ refused, made }) {
  if (!refused) return "entry";
  return made === "telegram" ? "entry refused" : "entry staged";
}

function summary(entry, name, time) {
  const arrow = make("span", { class: "arrow", "aria-hidden": "true" }, entry.way === "update" ? "→" : "←");
  return make("summary", {},
    arrow, make("span", { class: "quiet" }, t(`word_${entry.way}`)), " ",
    make("code", { translate: "no" }, entry.name), " ",
    make("bdi", { class: "about" }, name), " ",
    make("span", { class: "at" }, time), " ",
    entry.refused && verdict(entry),
  );
}

function verdict({ code, description, made }) {
  const word = make("b", {}, t(made === "telegram" ? "refused" : "staged"));
  return make("span", { class: "verdict" }, word, " ", code ? `${code} ${description}` : description || t("lost"));
}

/** What was sent, and below it what it was answered. */
function written({ body, refused, code, description }) {
  const answer = refused ? `\n\n${JSON.stringify({ ok: false, error_code: code, description }, null, 2)}` : "";
  return JSON.stringify(body, null, 2) + answer;
}
