// What an answer to a tap shows: a line that goes away by itself, or a box that waits for OK.

const $ = (id) => document.getElementById(id);
let timer = 0;

export function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  $("toast").dir = "auto";
  clearTimeout(timer);
  timer = setTimeout(() => { $("toast").hidden = true; }, 4000);
}

export function notice(given) {
  if (!given.text) return;
  if (!given.alert) { toast(given.text); return; }
  $("alert-text").textContent = given.text;
  $("alert").showModal();
}
