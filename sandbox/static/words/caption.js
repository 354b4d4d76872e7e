// The line below a person's name: role · language.

import { has, t } from "./chrome.js";
import { languageName } from "./languages.js";

export const ROLES = ["visitor", "volunteer", "coordinator", "host"];

export function caption(person) {
  return t("caption", { role: roleName(roleSeen(person)), language: languageName(person.language_code) });
}

/** What somebody is at the house: what they were called when they came in, unless the bot has given a visitor a duty. */
export function roleSeen({ role, duty }) { return role && role !== "visitor" ? role : duty || "visitor"; }

/** A role in the page's language; one that somebody made up stands for itself. */
export function roleName(role) { return has(`role_${role}`) ? t(`role_${role}`) : role; }

/** The role that somebody wrote, known ones by their name in the page's language. */
export function roleOf(written) {
  const text = written.trim();
  return ROLES.find((role) => roleName(role) === text) ?? (text || "visitor");
}
