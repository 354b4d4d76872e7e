// Taps that wait for the bot's answer: their button says so until it comes, or until Telegram would give up.

const PATIENCE = 15_000;

export class Taps {
  constructor() { this.waiting = []; }

  /** False: this very button waits already. */
  begin(key) {
    if (this.waiting.some((one) => one.key === key)) return false;
    key.classList.add("busy");
    key.setAttribute("aria-busy", "true");
    this.waiting.push({ key, givesUp: setTimeout(() => this.answered(key), PATIENCE) });
    return true;
  }

  /** The answer to a tap has come; answers come in the order of the taps. `key`: to this one. */
  answered(key = this.waiting[0]?.key) {
    const tap = this.waiting.find((one) => one.key === key);
    if (!tap) return;
    clearTimeout(tap.givesUp);
    this.waiting = this.waiting.filter((one) => one !== tap);
    key.classList.remove("busy");
    key.removeAttribute("aria-busy");
  }

  close() { for (const { givesUp } of this.waiting) clearTimeout(givesUp); }
}
