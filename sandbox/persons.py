"""One person in a test, in a private chat with the bot or in a group."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sandbox.shown import Shown, Wanted, fits

if TYPE_CHECKING:
    from sandbox.client import Client

Json = dict[str, Any]

PATIENCE = 45.0


class NoAnswer(AssertionError):
    """The bot did not say in time what was waited for; tells what it did say."""


class Person:
    """Writes, taps and waits. What the bot said is measured from this person's last act."""

    def __init__(self, client: Client, number: int, chat: int) -> None:
        self.client = client
        self.id = number
        self.chat = chat
        self._since = 0

    def inside(self, group: int) -> Person:
        """The same person, writing in a group."""
        return Person(self.client, self.id, group)

    async def say(self, text: str, **more: Any) -> int:
        """Write; the message's number. `untouched=True`: not cleaned or cut first; `reply=`: to which message."""
        return await self._act("say", text=text, **more)

    async def send(self, kind: str, **more: Any) -> int:
        """Send a photo, sticker, voice, video_note, document, location or contact."""
        return await self._act("send", kind=kind, **more)

    async def edit(self, message: int, text: str) -> int:
        return await self._act("edit", message=message, text=text)

    async def open(self, payload: str = "") -> int:
        """Open the bot's link and press start."""
        return await self._act("open", payload=payload)

    async def tap(self, label: str, *, timeout: float = PATIENCE) -> str:  # noqa: ASYNC109 - how long a person waits
        """Tap the newest button whose label has `label` in it, waited for if need be. The data that it carried."""
        shown = await self._find(lambda message: message.button(label) is not None, 0, timeout, f"a button {label!r}")
        button = shown.button(label) or {}
        if "callback_data" not in button:
            raise NoAnswer(f"{button} opens something, it is not for tapping")
        await self.forge(shown.id, button["callback_data"], forged=False)
        return str(button["callback_data"])

    async def forge(self, message: int, data: str, *, forged: bool = True) -> str:
        """Tap a button of message number `message` with any data; id of the query."""
        made = await self._do("tap", message=message, data=data, forged=forged)
        return str(made["query"])

    async def pick(self, *chosen: Person) -> int:
        """Choose people by the key below the text field that asks for them; the message's number."""
        return await self._act("pick", users=[one.id for one in chosen])

    async def block(self) -> None:
        await self.client.act("block", person=self.id, blocked=True)

    async def unblock(self) -> None:
        await self.client.act("block", person=self.id, blocked=False)

    async def transcript(self) -> list[Shown]:
        """All that stands in the chat now, both sides."""
        return (await self._read(0))[0]

    async def toasts(self) -> list[Json]:
        """Answers to taps since the last act: `text`, `alert`, `url`."""
        read = await self.client.read("chat", chat=self.chat, after=self._since)
        return list(read["toasts"])

    async def last(self) -> Shown:
        """The bot's newest message, as it stands."""
        said = [message for message in await self.transcript() if message.by_bot]
        if not said:
            raise NoAnswer("the bot has said nothing")
        return said[-1]

    async def buttons(self) -> list[str]:
        """Labels under the newest message of the bot that has any."""
        labels = [message.labels for message in await self.transcript() if message.by_bot and message.labels]
        return labels[-1] if labels else []

    async def wait_for(self, wanted: Wanted = None, timeout: float = PATIENCE) -> Shown:  # noqa: ASYNC109
        """The first thing that the bot writes or edits after this person's last act and that is wanted.

        `wanted`: a part of its text, a test of the message, or nothing: any. Raises NoAnswer.
        """
        name = f"something with {wanted!r}" if isinstance(wanted, str) else "an answer"
        return await self._find(fits(wanted), self._since, timeout, name)

    async def ask(self, text: str, wanted: Wanted = None, timeout: float = PATIENCE) -> Shown:  # noqa: ASYNC109
        """Say something and wait for the answer."""
        await self.say(text)
        return await self.wait_for(wanted, timeout)

    async def answers(self, quiet: float = 0.3) -> list[Shown]:
        """Everything that the bot has said since the last act, once it has been silent for so long."""
        messages, version = await self._read(self._since)
        while True:
            _, newer = await self._read(version, quiet)
            if newer == version:
                messages, _ = await self._read(self._since)
                return [message for message in messages if message.by_bot]
            version = newer

    async def commands(self) -> list[Json]:
        return list((await self.client.read("commands", person=self.id, chat=self.chat))["commands"])

    async def _find(self, right: Callable[[Shown], bool], since: int, timeout: float, name: str) -> Shown:  # noqa: ASYNC109
        ends = time.monotonic() + timeout
        while True:
            messages, version = await self._read(since)
            found = [message for message in messages if message.by_bot and right(message)]
            if found:
                return found[0] if since else found[-1]
            left = ends - time.monotonic()
            if left <= 0:
                raise await self._nothing(f"waited {timeout:g} s for {name}", messages)
            await self._read(version, left)

    async def _nothing(self, waited: str, messages: list[Shown]) -> NoAnswer:
        refused = [f"{call['method']}: {call['description']}" for call in await self.client.calls(refused=True)]
        return NoAnswer(f"{waited}; the chat has {messages}; refused were {refused[-3:]}")

    async def _read(self, after: int, seconds: float = 0) -> tuple[list[Shown], int]:
        read = await self.client.read("chat", chat=self.chat, after=after, seconds=seconds)
        return [Shown(message) for message in read["messages"]], int(read["version"])

    async def _act(self, name: str, **wish: Any) -> int:
        return int((await self._do(name, **wish))["message"])

    async def _do(self, name: str, **wish: Any) -> Json:
        made = await self.client.act(name, person=self.id, chat=self.chat, **wish)
        self._since = int(made["since"])
        return made
