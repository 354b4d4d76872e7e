// Words of the page about somebody.

import { make } from "../pieces/elements.js";
import { t } from "./chrome.js";

const LONGEST = 20;

/** With a name that may run the other way; of a very long one only the beginning. */
export function about(key, { first_name: name }, values = {}) {
  const letters = [...name];
  const short = letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : name;
  const [before, after] = t(key, { ...values, name: "\n" }).split("\n");
  return make("span", "", before, after === undefined ? "" : make("bdi", "", short), after);
}
