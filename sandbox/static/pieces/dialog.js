// A box over the page that waits for an answer; the focus then goes back to where it was.

import { button, make } from "./elements.js";

let count = 0;

/** Opens at once; gives the dialog. `name`: its look; `inside`: what stands below the title. */
export function open(name, title, close, ...inside) {
  const place = focused();
  const heading = make("h2", "", title);
  heading.id = `dialog-${++count}`;
  const box = make("dialog", `box ${name}`, heading, ...inside);
  box.setAttribute("aria-labelledby", heading.id);
  if (close) box.append(make("div", "choices", button("plain", () => box.close(), close)));
  box.addEventListener("click", (event) => { if (event.target === box) box.close(); });
  box.addEventListener("close", () => { box.remove(); goBack(place); });
  document.body.append(box);
  box.showModal();
  return box;
}

function focused() {
  const node = document.activeElement;
  return { node, chat: node?.closest?.("[data-person]"), message: node?.closest?.("article")?.dataset.id };
}

/** The tapped button may be gone, its message edited meanwhile: then its successor, else the chat. */
function goBack({ node, chat, message }) {
  if (document.activeElement !== document.body && document.activeElement !== null) return;
  const successor = chat?.querySelector(`article[data-id="${message}"] .keys button`);
  (node?.isConnected && node !== document.body ? node : successor ?? chat?.querySelector("[role=log]"))?.focus();
}
