"""One bot's Telegram: people, chats, updates, and the calls that the bot makes. No HTTP server in here."""

from typing import Any

import sandbox.methods
from sandbox.bell import Bell
from sandbox.clock import Clock
from sandbox.commands import Commands
from sandbox.files import Files
from sandbox.journal import Journal
from sandbox.keeper import Keeper
from sandbox.news import News
from sandbox.people import Chat, People, Person
from sandbox.presence import Presence
from sandbox.profile import Profile
from sandbox.taps import Taps
from sandbox.transcripts import Transcript
from sandbox.wire.call import Call, check_utf8
from sandbox.wire.limits import Limits
from sandbox.wire.mischief import Mischief
from sandbox.wire.raw import Raw
from sandbox.wire.refusals import Refusal
from sandbox.wire.updates import Update, Updates
from sandbox.wire.webhook import Webhook

Json = dict[str, Any]

TOKEN = "424242:sandbox"  # noqa: S105 - a made-up one, it opens nothing
USERNAME = "motesplats_sandbox_bot"
QUIET = ("getupdates",)


class Telegram:
    """All of it for one token. `call` is what the bot does; `sandbox.acts` is what people do.

    `keeper`: whoever keeps a bot for it, in the demo.
    """

    keeper: Keeper | None = None

    def __init__(self, token: str = TOKEN, clock: Clock | None = None) -> None:
        self.token = token
        self.clock = clock or Clock()
        self.id = int(token.partition(":")[0])
        self.news = News()
        self.presence = Presence()
        self.updates = Updates(self.clock)
        self.updates.listeners.append(self._note_update)
        self.webhook = Webhook(self.updates, self.clock, self._execute)
        self.commands = Commands()
        self.profile = Profile()
        self._patience = Bell()
        self.transcripts: dict[int, Transcript] = {}
        self.clear()

    def clear(self) -> None:
        """Forget people, chats, files, calls and waiting updates; the bot's own settings stay."""
        self.updates.drop()
        self._wake()
        self.people = People()
        self.transcripts = {}
        self.files = Files()
        self.taps = Taps(self.clock)
        self.limits = Limits(self.clock)
        self.mischief = Mischief(self.clock)
        self.journal = Journal()
        self.raw = Raw(self.token)
        self.news.ring()

    def me(self) -> Json:
        """The bot, as Telegram describes a user."""
        return {"id": self.id, "is_bot": True, "first_name": self.profile.get("name", ""), "username": USERNAME}

    def transcript(self, chat: int) -> Transcript:
        return self.transcripts.setdefault(chat, Transcript(changed=self.news.ring))

    def write(self, chat: Chat, content: Json, author: Person | None = None) -> Json:
        """Put a message in a chat: the bot's, or an author's. Gives the complete Message."""
        sender: Json = {"sender_chat": chat.chat()} if chat.chat()["type"] == "channel" else {"from": self.me()}
        if author:
            sender = {"from": author.user()}
        message = {"message_id": 0, "date": int(self.clock()), "chat": chat.chat(), **sender, **content}
        return self.transcript(chat.id).add(message, by_bot=author is None)

    async def call(self, call: Call) -> Any:
        """Carry out a method; its result. Raises Refusal. What is neither is an error in the sandbox."""
        try:
            check_utf8(dict(call.params))
            result = await sandbox.methods.carry_out(self, call)
        except Refusal as refusal:
            self.note(call, refusal.code, refusal.description)
            raise
        if result or call.method not in QUIET:
            self.note(call, 200, "")
        return result

    def note(self, call: Call, code: int, description: str, made: str = "telegram") -> None:
        """Write a call into the journal. `made`: whose answer it is, telegram's or that of a trouble."""
        self.journal.write(call.method, call.params, code, description, self.clock())
        self.raw.call(call, code, description, made, self.clock())
        self.news.murmur()

    def _note_update(self, update: Update) -> None:
        self.raw.update(update, self.clock())
        self.news.murmur()

    async def pause(self, seconds: float) -> None:
        """Wait so long, or until there is no more reason to."""
        await self._patience.wait(seconds)

    def resume(self) -> None:
        """Let everything go on that waits: a trouble has ended, or the clock has moved."""
        self._patience.ring()

    async def close(self) -> None:
        """Push nothing more, and let go of everybody who waits for an answer."""
        await self.webhook.stop()
        self.updates.release()
        self.resume()
        self.news.ring()
        self._wake()

    def _wake(self) -> None:
        """Answer whoever waits for news of a chat."""
        for transcript in self.transcripts.values():
            transcript.bell.ring()

    async def _execute(self, given: Json) -> None:
        """The call in a bot's answer to a webhook; Telegram tells nobody what came of it."""
        params = {name: value for name, value in given.items() if name != "method"}
        try:
            await self.call(Call(str(given["method"]).lower(), params))
        except Refusal:
            return
