// A place as a calm sketch: streets made up from its coordinates, always the same ones, and a pin.

import { make, written } from "../pieces/elements.js";
import { drawn } from "../pieces/icons.js";

const WIDE = 320;
const HIGH = 132;

/** `venue`: {location, title?, address?}. The link is followed only when somebody taps it. */
export function card(venue, t) {
  const { latitude, longitude } = venue.location;
  const box = make("div", "venue", sketch(latitude, longitude, t("sketch_of", { place: venue.title ?? t("here") })));
  box.append(make("small", "sketched", t("sketch")));
  if (venue.title) box.append(written("b", "title", venue.title));
  if (venue.address) box.append(written("span", "address", venue.address));
  const link = make("a", "", t("map"), away());
  link.href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  Object.assign(link, { target: "_blank", rel: "noopener noreferrer" });
  box.append(link);
  return box;
}

/** The mark of what opens outside of this page, for eyes only. */
export function away(sign = "↗") {
  const mark = make("span", "mark", ` ${sign}`);
  mark.setAttribute("aria-hidden", "true");
  return mark;
}

function sketch(latitude, longitude, label) {
  const chance = chances(Math.round(latitude * 1e4) * 73_856_093 ^ Math.round(longitude * 1e4) * 19_349_663);
  const tilt = (chance() - 0.5) * 44;
  const town = drawn("g", { transform: `translate(${WIDE / 2} ${HIGH / 2}) rotate(${tilt})` });
  town.append(...green(chance), ...water(chance), ...streets(chance));
  const ground = drawn("rect", { class: "ground", width: WIDE, height: HIGH });
  const attributes = { class: "sketch", viewBox: `0 0 ${WIDE} ${HIGH}`, preserveAspectRatio: "xMidYMid slice", role: "img" };
  return drawn("svg", { ...attributes, "aria-label": label }, ground, town, pin());
}

function green(chance) {
  return [0, 1].map(() => {
    const [x, y] = [(chance() - 0.5) * 300, (chance() - 0.5) * 150];
    return drawn("rect", { class: "green", x, y, width: 50 + chance() * 50, height: 34 + chance() * 30, rx: 9 });
  });
}

function water(chance) {
  if (chance() < 0.4) return [];
  const side = chance() < 0.5 ? -1 : 1;
  const y = side * (58 + chance() * 24);
  const bend = (chance() - 0.5) * 46;
  return [drawn("path", { class: "water", d: `M-260 ${y + bend} C-90 ${y - bend} 80 ${y + bend} 260 ${y - bend}` })];
}

/** Two main streets that meet beside the pin, and smaller ones along them. */
function streets(chance) {
  const small = [...lanes(chance, "x", 44), ...lanes(chance, "y", 36)];
  return [...small, street("main", `M-260 16 L260 ${10 + chance() * 12}`), street("main", `M${26 + chance() * 20} -220 L22 220`)];
}

function lanes(chance, along, apart) {
  const found = [];
  for (let at = -220; at < 220; at += apart * (0.7 + chance() * 0.8)) {
    if (Math.abs(at - 16) < 20) continue;
    const lean = (chance() - 0.5) * 16;
    const ends = chance() < 0.25 ? 16 : 260;
    found.push(street("lane", along === "x" ? `M${at} -260 L${at + lean} ${ends}` : `M-260 ${at} L${ends} ${at + lean}`));
  }
  return found;
}

const street = (kind, d) => drawn("path", { class: `street ${kind}`, d });

function pin() {
  const drop = drawn("path", { d: "M0 0C-11-14-15-21-15-28a15 15 0 0 1 30 0C15-21 11-14 0 0z" });
  const shadow = drawn("ellipse", { class: "shade", cx: 0, cy: 0, rx: 7, ry: 2.5 });
  const eye = drawn("circle", { cx: 0, cy: -28, r: 5.5 });
  return drawn("g", { class: "pin", transform: `translate(${WIDE / 2} ${HIGH / 2 + 12})` }, shadow, drop, eye);
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function chances(seed) {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
