// What the page remembers while its browser tab is open: who is shown, the theme. Without storage it forgets at reload.

const PREFIX = "motesplats.";

export function recall(name, otherwise) {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function remember(name, value) {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  } catch {
    // Storage is full, or the browser allows none: the page works without.
  }
}
