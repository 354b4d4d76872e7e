// One long question to the sandbox, asked again and again: what is new?
// Two things that come with it are the window's events, for all who care: "moved" (the clock was moved on) and
// "begun" (everything has begun anew: the same numbers may now mean other people).

import { read, Refused } from "./api.js";

// More than the clocks of two machines drift apart between two pieces of news, in seconds.
const JUMP = 5;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const proclaim = (event) => window.dispatchEvent(new Event(event));

export class News {
  constructor() {
    this.latest = null;
    this.heard = performance.now();
    this.listeners = new Set();
    this.losers = new Set();
  }

  /** `does` gets every piece of news. */
  on(does) { this.listeners.add(does); }

  /** `does` gets "gone" (nobody answers), "old" (a sandbox without news) or "" (all is well again). */
  onSilence(does) { this.losers.add(does); }

  /** The sandbox's clock now, in seconds since 1970. */
  now() { return (this.latest?.now ?? Date.now() / 1000) + (performance.now() - this.heard) / 1000; }

  get zone() { return this.latest?.zone ?? "Europe/Stockholm"; }

  async run() {
    for (let silence = ""; ;) {
      const [latest, next] = await this.ask(silence);
      if (next !== silence) for (const does of this.losers) does(next);
      if (latest) this.take(latest, silence !== "");
      else await pause(1000);
      silence = next;
    }
  }

  async ask(silence) {
    // Whoever answers after a silence may be another sandbox, which counts anew.
    const after = silence ? 0 : this.latest?.version ?? 0;
    try {
      return [await read("news", { after, seconds: 25 }), ""];
    } catch (trouble) {
      return [null, trouble instanceof Refused ? "old" : "gone"];
    }
  }

  take(latest, afterSilence) {
    const before = this.latest;
    const isNew = before && (afterSilence || countsAnew(before, latest));
    const hasMoved = before && latest.now - this.now() > JUMP;
    this.heard = performance.now();
    this.latest = latest;
    if (isNew) proclaim("begun");
    else if (hasMoved) proclaim("moved");
    for (const does of this.listeners) does(latest);
  }
}

/** Numbers only grow in one life of a sandbox. */
function countsAnew(before, latest) {
  const versions = new Map(latest.people.map(({ id, version }) => [id, version]));
  const isYounger = before.people.some(({ id, version }) => versions.get(id) < version);
  return latest.version < before.version || latest.raw < before.raw || isYounger;
}
