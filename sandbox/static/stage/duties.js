// Who works at the house, as the bot itself has it: it sets a list of commands for their chat, with more in it.

import { read } from "../wire/api.js";

// By a command that nobody less is shown. A coordinator is shown no more of them than a volunteer.
const DUTIES = { new: "volunteer", invite: "host" };
const SETS = ["setMyCommands", "deleteMyCommands"];

export class Duties {
  /** `learned`: called when somebody has another duty than was known. */
  constructor(learned) {
    this.learned = learned;
    this.forget();
    window.addEventListener("begun", () => this.forget());
  }

  forget() { Object.assign(this, { known: new Map(), last: null }); }

  /** Writes on each of the people what is known of their `duty`, and finds out what is new. */
  meet({ people, raw }) {
    const strangers = people.filter(({ id, started }) => started && !this.known.has(id)).map(({ id }) => id);
    for (const person of people) person.duty = this.known.get(person.id);
    for (const id of strangers) this.look(id);
    if (this.last !== null && raw > this.last) this.follow(this.last);
    this.last = raw;
  }

  /** Ask for the lists that the bot has set since the entry with this number. */
  async follow(number) {
    const { entries } = await asked("raw", { after: number, limit: 1000 }, { entries: [] });
    const set = entries.filter(({ name }) => SETS.includes(name)).map(({ body }) => body.scope?.chat_id);
    for (const id of new Set(set)) if (this.known.has(Number(id))) this.look(Number(id));
  }

  async look(id) {
    const { known } = this;
    if (!known.has(id)) known.set(id, "");
    const { commands } = await asked("commands", { person: id }, {});
    if (!commands) { known.delete(id); return; }
    const command = Object.keys(DUTIES).find((name) => commands.some((one) => one.command === name));
    const duty = DUTIES[command] ?? "";
    if (known !== this.known || known.get(id) === duty) return;
    known.set(id, duty);
    this.learned();
  }
}

/** `otherwise`: what stands for it where the sandbox is away for a moment. */
async function asked(name, query, otherwise) {
  try {
    return await read(name, query);
  } catch {
    return otherwise;
  }
}
