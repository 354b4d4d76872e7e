// One person's chat with the bot, kept up to date by long polling.

import { act, read, Refused } from "./api.js";
import { bubble, element } from "./bubble.js";
import { notice, toast } from "./notices.js";

const $ = (id) => document.getElementById(id);
const SENDABLE = ["photo", "sticker", "voice", "document", "location", "contact"];

export class Chat {
  constructor(person) {
    this.person = person;
    this.version = 0;
    this.over = false;
    this.stopped = new AbortController();
    this.doings = { say: (text) => this.say(text), press: (...given) => this.press(...given) };
  }

  async open() {
    $("chat").replaceChildren();
    $("commands").hidden = $("typing").hidden = true;
    this.bot = (await read("state")).bot;
    this.showStart(true);
    while (!this.stopped.signal.aborted) {
      try {
        const query = { chat: this.person.id, after: this.version, seconds: 25 };
        this.update(await read("chat", query, this.stopped.signal));
      } catch (trouble) {
        // Refused: the sandbox no longer knows this person, somebody made it forget.
        if (this.stopped.signal.aborted || trouble instanceof Refused) { this.over = true; return; }
        await new Promise((done) => setTimeout(done, 1000));
      }
    }
  }

  close() { this.stopped.abort(); }

  update(read_) {
    if (this.stopped.signal.aborted) return;
    const first = this.version === 0;
    if (read_.fresh) $("chat").replaceChildren();
    this.version = read_.version;
    for (const number of read_.deleted) this.find(number)?.remove();
    const before = $("chat").childElementCount;
    for (const written of read_.messages) this.place(written);
    const grown = $("chat").childElementCount > before;
    if (!first) for (const given of read_.toasts) notice(given);
    $("typing").hidden = !(read_.action && read_.action.until > read_.now);
    if (!$("typing").hidden) setTimeout(() => { $("typing").hidden = true; }, 5000);
    this.showKeys(read_.keys);
    if (grown) $("chat").scrollTop = $("chat").scrollHeight;
    this.showStart(!$("chat").querySelector("article"));
  }

  find(number) { return $("chat").querySelector(`[data-id="${number}"]`); }

  place(written) {
    $("chat").querySelector(".description")?.remove();
    const made = bubble(written, this.person, this.doings);
    const old = this.find(written.message.message_id);
    if (old) { old.replaceWith(made); return; }
    $("chat").append(made);
  }

  async try(name, wish) {
    try {
      return await act(name, { person: this.person.id, ...wish });
    } catch (trouble) {
      toast(trouble.message);
      return null;
    }
  }

  say(text) { return this.try("say", { text }); }

  start(payload = "") { return this.try("open", { payload }); }

  async press(button, message, node) {
    if (button.callback_data) {
      node.classList.add("busy");
      setTimeout(() => node.classList.remove("busy"), 3000);
      await this.try("tap", { message: message.message_id, data: button.callback_data });
    } else if (button.copy_text) {
      await navigator.clipboard?.writeText(button.copy_text.text);
      toast(`Copied: ${button.copy_text.text}`);
    } else if (button.url) {
      this.follow(button.url);
    }
  }

  follow(url) {
    const link = new URL(url);
    const own = link.hostname === "t.me" && link.pathname.slice(1).toLowerCase() === this.bot.username.toLowerCase();
    if (own) this.start(link.searchParams.get("start") ?? "");
    else window.open(url, "_blank", "noopener");
  }

  async showStart(empty) {
    $("start").hidden = !empty;
    $("form").hidden = empty;
    if (!empty) return;
    const { description } = await read("commands", { person: this.person.id });
    if (!this.stopped.signal.aborted && description && !$("chat").querySelector("article")) {
      $("chat").replaceChildren(element("p", "description", description));
    }
  }

  showKeys(keys) {
    const rows = (keys?.keyboard ?? []).map((row) => {
      const line = element("div", "row");
      for (const key of row) {
        const node = element("button", "", key.text);
        node.dir = "auto";
        node.addEventListener("click", () => this.say(key.text));
        line.append(node);
      }
      return line;
    });
    $("keys").hidden = !rows.length;
    $("keys").replaceChildren(...rows);
  }

  async toggleCommands() {
    if (!$("commands").hidden) { $("commands").hidden = true; return; }
    const { commands } = await read("commands", { person: this.person.id });
    const lines = commands.map(({ command, description }) => {
      const line = element("button", "", "");
      const words = element("span", "", description);
      words.dir = "auto";
      line.append(element("code", "", `/${command}`), words);
      line.addEventListener("click", () => { $("commands").hidden = true; this.say(`/${command}`); });
      return line;
    });
    $("commands").replaceChildren(...(lines.length ? lines : [element("p", "", "The bot has no commands here.")]));
    $("commands").hidden = false;
    $("commands").querySelector("button")?.focus();
  }

  fillMenu(done) {
    const entries = SENDABLE.map((kind) => [`Send a ${kind}`, () => this.try("send", { kind })]);
    const blocked = this.person.blocked;
    entries.push([blocked ? "Unblock the bot" : "Block the bot", () => this.try("block", { blocked: !blocked })]);
    entries.push(["Forget everything", () => act("clear")]);
    $("menu").replaceChildren(...entries.map(([label, does]) => {
      const line = element("button", "", label);
      line.addEventListener("click", () => { done(); does(); });
      return line;
    }));
  }
}
