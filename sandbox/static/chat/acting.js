// What a person does in their chat, carried out by the sandbox.

import { act, Refused } from "../wire/api.js";

/** A chat is one: it has `person`, `t`, `taps`, `log`, `toast`, `look`, `meet`. */
export class Acting {
  constructor() { this.listeners = new Map(); }

  /**
   * "acted": the person has said, sent, tapped, opened, … something: {what, …}.
   * "told": the bot has written or changed a message, which is given.
   */
  on(event, does) { this.listeners.set(event, [...(this.listeners.get(event) ?? []), does]); }

  emit(event, given) { for (const does of this.listeners.get(event) ?? []) does(given); }

  /** Do something as this person; null where that was not possible, and why is said. */
  async try(name, wish) {
    try {
      const done = await act(name, { person: this.person.id, ...wish });
      this.look();
      return done;
    } catch (trouble) {
      this.toast(trouble instanceof Refused ? this.t("not_possible", { why: trouble.message }) : this.t("no_answer"));
      return null;
    }
  }

  async acts(what, name, wish) {
    this.log.follow.acted();
    const done = await this.try(name, wish);
    if (done) this.emit("acted", { what, ...wish });
    return done;
  }

  say(text, reply = 0) { return this.acts("said", "say", { text, reply }); }

  start(payload = "") { return this.acts("opened", "open", { payload }); }

  /** `caption`: words under it; `picture`: an own one in base64 in the place of a sample. */
  send(kind, caption = "", picture = "") {
    return this.acts("sent", "send", { kind, ...(caption && { caption }), ...(picture && { picture }) });
  }

  edit(message, text) { return this.try("edit", { message, text }); }

  async block(blocked) {
    if (await this.acts(blocked ? "blocked" : "unblocked", "block", { blocked })) this.meet({ ...this.person, blocked });
  }

  speak(code) { return this.acts("spoke", "person", { id: this.person.id, language_code: code || null }); }

  async tap(message, data, key) {
    if (!this.taps.begin(key)) return;
    if (!(await this.acts("tapped", "tap", { message, data, label: key.textContent }))) this.taps.answered();
  }
}
