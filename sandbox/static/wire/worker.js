// Asks the sandbox, in a thread of its own: that it refuses something, or is away for a moment, is for the page to say
// in words, and no error of the page for its console.

const PATIENCE = 60_000;

onmessage = async ({ data: { number, path, request } }) => {
  try {
    const answer = await fetch(path, { ...request, signal: AbortSignal.timeout(PATIENCE) });
    postMessage({ number, ok: answer.ok, body: await answer.json() });
  } catch {
    postMessage({ number, gone: true });
  }
};
