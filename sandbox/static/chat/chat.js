// One person's chat with the bot as a column.

import { make } from "../pieces/elements.js";
import { read } from "../wire/api.js";
import { Acting } from "./acting.js";
import { Composer } from "./composer.js";
import { Head } from "./head.js";
import { enter, leave, openAs, share, target } from "./links.js";
import { Log } from "./log.js";
import { alert, Toast } from "./notices.js";
import { Taps } from "./taps.js";

export class Chat extends Acting {
  /** `world`: {t, bot(), people(), now(), zone(), show(id)}, what the page around this chat knows. */
  constructor(person, world) {
    super();
    Object.assign(this, { person, world, t: world.t, version: 0, shown: new Map(), taps: new Taps() });
    this.element = make("section", "chat");
    this.element.dataset.person = person.id;
    this.build();
    this.relabel = () => this.build();
    window.addEventListener("chrome", this.relabel);
    enter(this);
  }

  /** All its parts, in the page's language of now, with what was said and half written. */
  build() {
    const { offered, suggested, field } = this.composer ?? {};
    this.end();
    Object.assign(this, { head: new Head(this), log: new Log(this), notice: new Toast(), composer: new Composer(this) });
    this.element.replaceChildren(this.head.element, this.log.element, this.notice.element, this.composer.element);
    const messages = [...this.shown.values()];
    this.log.update({ messages, deleted: [] }, true);
    this.composer.offer(offered);
    this.composer.suggest(suggested ?? []);
    this.composer.field.put(field?.text.value ?? "");
    this.show();
  }

  end() {
    this.log?.close();
    this.notice?.close();
  }

  close() {
    this.end();
    this.taps.close();
    this.isOver = true;
    leave(this);
    window.removeEventListener("chrome", this.relabel);
    this.element.remove();
  }

  botName() { return this.world.bot()?.name || this.world.bot()?.username || "motesplats"; }

  /** `person`: as they are now. Reads what is new in their chat. */
  meet(person) {
    const spoke = this.person.language_code !== person.language_code;
    this.person = person;
    if (spoke) this.description = "";
    this.show();
    if (person.version !== this.version) this.look();
  }

  show() {
    const { person, t } = this;
    this.element.setAttribute("aria-label", t("chat_of", { name: person.first_name }));
    this.head.show();
    this.log.name();
    this.composer.show(this.log.isEmpty);
    if (this.log.isEmpty) this.greet();
  }

  async greet() {
    this.log.welcome(this.description ?? "");
    // A bot that has only just started gives its description a little later.
    if (this.description) return;
    this.description = (await this.ask("commands", { person: this.person.id }))?.description;
    if (this.log.isEmpty) this.log.welcome(this.description ?? "");
  }

  /** Read what is new, once at a time; what comes meanwhile is read afterwards. */
  async look() {
    this.again = true;
    if (this.isReading) return;
    this.isReading = true;
    for (; this.again && !this.isOver;) {
      this.again = false;
      const reading = await this.ask("chat", { chat: this.person.id, after: this.version });
      if (reading && !this.isOver) this.take(reading);
    }
    this.isReading = false;
  }

  take(reading) {
    const first = reading.fresh || this.version === 0;
    if (first) this.shown.clear();
    for (const shown of reading.messages) this.shown.set(shown.message.message_id, shown);
    for (const number of reading.deleted) this.shown.delete(number);
    this.version = reading.version;
    this.log.update(reading, first);
    this.composer.offer(reading.keys);
    this.show();
    if (first) return;
    for (const given of reading.toasts) this.answered(given);
    for (const shown of reading.messages) if (shown.by_bot) this.emit("told", shown.message);
  }

  answered({ text, alert: asks, url }) {
    this.taps.answered();
    if (url) this.follow(url, true);
    if (text && asks) alert(text, this.person.first_name, this.t, this.person.language_code);
    else if (text) this.toast(text, this.person.language_code);
  }

  async ask(name, query) {
    try {
      return await read(name, query);
    } catch {
      // Whoever is no longer known, or a sandbox that is gone: the page around says so, and asks again.
      return null;
    }
  }

  commands() { return this.ask("commands", { person: this.person.id }).then((told) => told?.commands ?? []); }

  /** Where a link leads. `asMe`: one that was sent to this person is opened by nobody else. */
  follow(url, asMe = false) {
    const where = target(url, this.world.bot()?.username);
    if (where.kind === "own" && asMe) this.start(where.payload);
    else if (where.kind === "own") openAs(where.payload, this.world, this.person.id);
    else if (where.kind === "share") share(where, this.world, this.person.id);
    else if (where.kind === "none") this.toast(this.t("only_telegram"));
    else window.open(url, "_blank", "noopener");
  }

  receive(given) { this.composer.receive(given); }

  suggest(list) { this.composer.suggest(list); }

  toast(text, lang = "") { this.notice.show(text, lang ?? ""); }

  /** What comes now is to be seen, wherever in the chat the person is. */
  expect() { this.log.follow.expect(); }

  jump(number) { this.log.jump(number); }

  focus() { this.composer.focus(); }
}
