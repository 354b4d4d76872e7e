"""A Bot API as thin as can be, with a crowd behind it: each person asks, waits for the answer, and asks again.

It checks nothing (the sandbox does that); it is here so that two bots can be measured against the same quick server.
A process of its own: `python -m bench.loopback PEOPLE ROUNDS [LETTERS]` prints its port, and at the end one line of
JSON. `LETTERS`: messages to others than those people that end it, too.
"""

import asyncio
import json
import sys
import time
from collections import deque
from statistics import median, quantiles

from aiohttp import web

QUESTIONS = (
    "vad händer idag",
    "what's on tomorrow?",
    "متى مقهى اللغة",
    "goorma ayaad furan tihiin",
    "när har ni öppet på torsdag",
    "/today",
    "where is it",
    "ما هي النشاطات هذا الأسبوع",
)
_WHEN = 1_795_000_000


class Crowd:
    """`people` persons, each with `rounds` questions, one at a time; and others, to whom `letters` go."""

    def __init__(self, people: int, rounds: int, letters: int = 0) -> None:
        self.left = dict.fromkeys(range(1000, 1000 + people), rounds)
        self.waiting: deque[dict[str, object]] = deque()
        self.asked_at: dict[int, float] = {}
        self.took: list[float] = []
        self.first = self.last = 0.0
        self.letters_left = letters
        self.letters: list[float] = []
        self.bell = asyncio.Event()
        self.finished = asyncio.Event()
        self._update = 0
        for person in self.left:
            self.ask(person)

    def ask(self, person: int) -> None:
        self._update += 1
        sender = {
            "id": person,
            "is_bot": False,
            "first_name": "P",
            "language_code": ("sv", "en", "ar", "so")[person % 4],
        }
        text = QUESTIONS[(person + self.left[person]) % len(QUESTIONS)]
        chat = {"id": person, "type": "private", "first_name": "P"}
        message: dict[str, object] = {
            "message_id": self._update,
            "date": _WHEN,
            "from": sender,
            "chat": chat,
            "text": text,
        }
        if text.startswith("/"):
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        self.waiting.append({"update_id": self._update, "message": message})
        self.asked_at[person] = time.perf_counter()
        self.bell.set()

    def answered(self, person: int) -> None:
        now = time.perf_counter()
        self.first = self.first or now
        self.last = now
        self.took.append(now - self.asked_at[person])
        self.left[person] -= 1
        if self.left[person] > 0:
            self.ask(person)
        self._look_at_the_end()

    def reached(self) -> None:
        """A letter came to somebody who had asked for nothing."""
        self.letters.append(time.perf_counter())
        self.letters_left -= 1
        self._look_at_the_end()

    def _look_at_the_end(self) -> None:
        if not any(self.left.values()) and self.letters_left <= 0:
            self.finished.set()

    async def take(self, limit: int, patience: float) -> list[dict[str, object]]:
        if not self.waiting and patience:
            self.bell.clear()
            try:
                await asyncio.wait_for(self.bell.wait(), patience)
            except TimeoutError:
                return []
        return [self.waiting.popleft() for _ in range(min(limit, len(self.waiting)))]

    def result(self) -> dict[str, float]:
        if self.letters:
            lasted = self.letters[-1] - self.letters[0]
            return {"letters": len(self.letters), "per_second": round((len(self.letters) - 1) / lasted, 1)}
        spent = max(self.last - self.first, 1e-9)
        return {
            "answers": len(self.took),
            "per_second": round((len(self.took) - 1) / spent, 1),
            "median_ms": round(median(self.took) * 1000, 2),
            "p95_ms": round(quantiles(self.took, n=20)[-1] * 1000, 2),
        }


async def _serve(people: int, rounds: int, letters: int = 0) -> None:
    crowd = Crowd(people, rounds, letters)
    me = {"id": 424242, "is_bot": True, "first_name": "bench", "username": "bench_bot"}

    async def call(request: web.Request) -> web.Response:
        given = dict(await request.post()) if request.can_read_body else {}
        match request.match_info["method"].lower():
            case "getme":
                result: object = me
            case "getupdates":
                result = await crowd.take(int(str(given.get("limit", 100))), float(str(given.get("timeout", 0))))
            case "sendmessage":
                chat = int(str(given["chat_id"]))
                crowd.answered(chat) if chat in crowd.left else crowd.reached()
                result = {"message_id": 1, "date": _WHEN, "chat": {"id": chat, "type": "private"}, "text": "-"}
            case _:
                result = True
        return web.json_response({"ok": True, "result": result})

    app = web.Application(client_max_size=10_000_000)
    app.router.add_route("*", "/bot{token}/{method}", call)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0)
    await site.start()
    print(runner.addresses[0][1], flush=True)
    await crowd.finished.wait()
    print(json.dumps(crowd.result()), flush=True)
    await asyncio.sleep(0.5)
    await runner.cleanup()


if __name__ == "__main__":
    asyncio.run(_serve(*(int(number) for number in sys.argv[1:])))
