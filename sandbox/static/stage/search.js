// The search for a reminder: the clock goes where the bot has planned something, which may be for somebody else.

import { hush } from "./word.js";

// So long after the clock has moved every bell has rung, and the bot has written what was due.
const RUNG = 6000;

export class Search {
  /** `ends(none)`: called at the end of a search that somebody has waited for; `none`: nothing at all was planned. */
  constructor(isWaiting, ends) {
    Object.assign(this, { isWaiting, ends });
    window.addEventListener("sought", ({ detail }) => this.follow(detail));
  }

  /** `why`: what kept the clock from moving. */
  follow(why) {
    clearTimeout(this.rung);
    if (why !== "nothing_planned") this.rung = setTimeout(() => this.end(false), RUNG);
    else if (this.end(true)) hush();
  }

  /** Whether anybody has waited for it. */
  end(none) {
    const waited = this.isWaiting();
    if (waited) this.ends(none);
    return waited;
  }
}
