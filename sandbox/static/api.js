// Talking to the sandbox: every act is a POST, every reading a GET.

export class Refused extends Error {}

async function checked(answer) {
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body.error || body.description);
  return body;
}

export async function act(name, wish = {}) {
  const headers = { "Content-Type": "application/json" };
  return checked(await fetch(`/sandbox/${name}`, { method: "POST", headers, body: JSON.stringify(wish) }));
}

export async function read(name, query = {}, signal = undefined) {
  return checked(await fetch(`/sandbox/${name}?${new URLSearchParams(query)}`, { signal }));
}
