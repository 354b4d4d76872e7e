// Finding and making elements: words that somebody wrote, buttons.

import { icon } from "./icons.js";

export const $ = (id) => document.getElementById(id);

/**
 * A new element. `given`: its class; or attributes, of which those that are false are left out, and functions listen to
 * the event of that name. What is empty `inside` is left out, too.
 */
export function make(tag, given = "", ...inside) {
  const node = document.createElement(tag);
  const attributes = typeof given === "string" ? { class: given || false } : given;
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name, value);
    else if (value !== false && value != null) node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...inside.filter(Boolean));
  return node;
}

/** Words that somebody wrote: they run their own way, in the language `lang` where it is known. */
export function written(tag, name, text, lang = "") {
  const node = make(tag, name, text);
  node.dir = "auto";
  if (lang) node.lang = lang;
  return node;
}

export function button(name, does, ...inside) {
  return make("button", { type: "button", class: name || false, click: does }, ...inside);
}

/** A button that is only a drawing, with its name for ears and on hovering. */
export function tool(kind, label, does) {
  return named(button(`tool plain ${kind}`, does, icon(kind)), label);
}

export function named(node, label) {
  node.title = label;
  node.setAttribute("aria-label", label);
  return node;
}

/** Only what changes is touched: whoever reads the page with a finger is not thrown off. */
export function put(node, text) { if (node.textContent !== text) node.textContent = text; }
