"""The sandbox from a test's side: people who write, tap and wait for answers, over HTTP."""

from __future__ import annotations

from typing import Any

import aiohttp

from sandbox.persons import Person

Json = dict[str, Any]


class Refused(Exception):
    """The sandbox says that this can't be done, and why."""


class Client:
    """Drives a sandbox at `url`, in this process or another. `token`: the bot's, for direct calls."""

    def __init__(self, url: str, token: str = "") -> None:
        self.url = url.rstrip("/")
        self.token = token
        self._session: aiohttp.ClientSession | None = None

    async def close(self) -> None:
        if self._session:
            await self._session.close()
        self._session = None

    async def __aenter__(self) -> Client:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def act(self, name: str, **wish: Any) -> Json:
        """Do something (see `sandbox.control`). Raises Refused."""
        async with self._open().post(f"{self.url}/sandbox/{name}", json=wish) as answer:
            return dict(_checked(await answer.json(), answer.status))

    async def read(self, name: str, **query: Any) -> Any:
        """Read something (see `sandbox.control.reading`). Raises Refused."""
        async with self._open().get(f"{self.url}/sandbox/{name}", params=query) as answer:
            return _checked(await answer.json(), answer.status)

    async def person(self, first_name: str = "Amina", language_code: str | None = "sv", **more: Any) -> Person:
        """Somebody new, or an `id` that exists with new values. `started=True`: the bot may write at once."""
        made = await self.act("person", first_name=first_name, language_code=language_code, **more)
        return Person(self, int(made["id"]), int(made["id"]))

    async def group(self, title: str, *members: Person, **more: Any) -> int:
        """A new group with these members; the first one adds the bot. Its chat id: see `Person.inside`."""
        made = await self.act("group", title=title, members=[member.id for member in members], **more)
        return int(made["id"])

    async def put(self, *updates: Json) -> list[int]:
        """Queue ready-made updates, as they are."""
        return list((await self.act("put", updates=list(updates)))["updates"])

    async def burst(self, says: list[tuple[Person, str]]) -> None:
        """Many say something at once."""
        wishes = [{"person": person.id, "chat": person.chat, "text": text} for person, text in says]
        await self.act("burst", says=wishes)

    async def misbehave(self, kind: str, **how: Any) -> None:
        """`kind`: 429, 500, timeout, reset, delay. `calls=`, `lasts=`, `seconds=`, `methods=`, `done=`."""
        await self.act("misbehave", kind=kind, **how)

    async def behave(self) -> None:
        await self.act("misbehave")

    async def calls(self, method: str = "", *, after: int = 0, refused: bool = False) -> list[Json]:
        """What the bot called: `number`, `at`, `method` (lower case), `params`, `code`, `description`."""
        query = {"method": method, "after": after, **({"refused": 1} if refused else {})}
        return list(await self.read("calls", **query))

    async def state(self) -> Json:
        return dict(await self.read("state"))

    async def pending(self) -> int:
        """How many updates wait to be fetched or confirmed."""
        return int((await self.state())["pending"])

    async def later(self, seconds: float) -> None:
        """Move the sandbox's clock forward."""
        await self.act("clock", seconds=seconds)

    async def clear(self) -> None:
        await self.act("clear")

    async def call(self, method: str, **params: Any) -> Json:
        """A Bot API call as the bot would make it; the whole answer."""
        async with self._open().post(f"{self.url}/bot{self.token}/{method}", json=params) as answer:
            return dict(await answer.json())

    def _open(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0), timeout=aiohttp.ClientTimeout(total=120)
            )
        return self._session


def _checked(answer: Any, status: int) -> Any:
    if status != 200:
        raise Refused(answer.get("error") or answer.get("description"))
    return answer
