// Talking to the sandbox: every act is a POST, every reading a GET.

/** The sandbox answered, and will not do it. `message`: its code or its reason. */
export class Refused extends Error {}

/** Nobody answered. */
export class Gone extends Error {}

const wire = new Worker("/static/wire/worker.js");
const waiting = new Map();
let count = 0;

wire.addEventListener("message", ({ data: { number, gone, ok, body } }) => {
  const { give, refuse } = waiting.get(number);
  waiting.delete(number);
  if (gone) refuse(new Gone());
  else if (ok) give(body);
  else refuse(new Refused(body.error || body.description));
});

function ask(path, request = {}) {
  return new Promise((give, refuse) => {
    waiting.set(++count, { give, refuse });
    wire.postMessage({ number: count, path, request });
  });
}

/** Raises Refused, Gone. */
export function act(name, wish = {}) {
  const headers = { "Content-Type": "application/json" };
  return ask(`/sandbox/${name}`, { method: "POST", headers, body: JSON.stringify(wish) });
}

/** Raises Refused, Gone. */
export function read(name, query = {}) { return ask(`/sandbox/${name}?${new URLSearchParams(query)}`); }
