// Light, dark, or as the device.

import { $ } from "../pieces/elements.js";
import { recall, remember } from "../pieces/memory.js";
import { t } from "../words/chrome.js";

const THEMES = ["auto", "light", "dark"];

export function begin() {
  wear(recall("theme", "auto"));
  $("theme").addEventListener("change", () => wear($("theme").value));
  window.addEventListener("chrome", offer);
  offer();
}

function wear(theme) {
  remember("theme", theme);
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

function offer() {
  $("theme").replaceChildren(...THEMES.map((theme) => new Option(t(`theme_${theme}`), theme)));
  $("theme").value = recall("theme", "auto");
}
