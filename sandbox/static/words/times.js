// The sandbox's time in words, as a house in its zone reads it. `date`: seconds since 1970.

import { locale } from "./chrome.js";

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const DAY = { weekday: "long", day: "numeric", month: "long" };
const SHORT_DAY = { weekday: "short", day: "numeric", month: "short" };
const NUMBERS = { year: "numeric", month: "2-digit", day: "2-digit" };
const known = new Map();

// One that is made anew for every message costs a slow phone its breath.
function format(date, zone, wanted, language = locale()) {
  const key = [zone, language, ...Object.entries(wanted)].join(" ");
  if (!known.has(key)) known.set(key, new Intl.DateTimeFormat(language, { timeZone: zone, ...wanted }));
  return known.get(key).format(date * 1000);
}

/** 14:05 */
export function hour(date, zone) { return format(date, zone, TIME); }

/** 14:05:09 */
export function second(date, zone) { return format(date, zone, { ...TIME, second: "2-digit" }); }

/** Sunday 22 November */
export function day(date, zone) { return format(date, zone, DAY); }

/** Sun 22 Nov, where there is little room */
export function shortDay(date, zone) { return format(date, zone, SHORT_DAY); }

/** 2026-11-22: equal for two moments of one day. */
export function dayKey(date, zone) { return format(date, zone, NUMBERS, "sv-SE"); }
