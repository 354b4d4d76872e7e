"""Who is in the sandbox: people with their private chats, groups, channels."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.wire.refusals import bad, forbidden

Json = dict[str, Any]

# Past 32 bits, as most of today's Telegram ids are: a bot that keeps them in less fails here first.
FIRST_PERSON = 6_100_000_001
FIRST_GROUP = -1_002_100_000_001


@dataclass
class Person:
    """Somebody with Telegram. `started`: has written to the bot, so it may write back. `blocked`: wants no more.

    `deactivated`: has left Telegram. `role`: what the page says that they are at the house; no bot knows of it.
    """

    id: int
    first_name: str
    language_code: str | None = None
    last_name: str | None = None
    username: str | None = None
    started: bool = False
    blocked: bool = False
    deactivated: bool = False
    role: str = ""

    def user(self) -> Json:
        """As Telegram describes a user."""
        names = {name: getattr(self, name) for name in ("last_name", "username", "language_code")}
        known = {name: value for name, value in names.items() if value}
        return {"id": self.id, "is_bot": False, "first_name": self.first_name, **known}

    def chat(self) -> Json:
        user = self.user()
        return {name: user[name] for name in ("id", "first_name", "last_name", "username") if name in user} | {
            "type": "private"
        }

    def check_writable(self) -> None:
        """Raises Refusal where the bot may not write."""
        if self.deactivated:
            raise forbidden("user is deactivated")
        if self.blocked:
            raise forbidden("bot was blocked by the user")
        if not self.started:
            raise forbidden("bot can't initiate conversation with a user")


@dataclass
class Group:
    """A group, supergroup or channel. `bot`: what the bot is in it. `privacy`: it sees commands and replies only."""

    id: int
    title: str
    type: str = "supergroup"
    members: set[int] = field(default_factory=set)
    bot: str = "member"
    privacy: bool = True

    def chat(self) -> Json:
        return {"id": self.id, "title": self.title, "type": self.type}

    def check_writable(self) -> None:
        """Raises Refusal where the bot may not write."""
        if self.bot in ("left", "kicked"):
            does = "was kicked from" if self.bot == "kicked" else "is not a member of"
            raise forbidden(f"bot {does} the {self.type} chat")


Chat = Person | Group


@dataclass
class People:
    """All chats by their id."""

    chats: dict[int, Chat] = field(default_factory=dict)

    def add_person(self, person: Person) -> Person:
        self.chats[person.id] = person
        return person

    def add_group(self, group: Group) -> Group:
        self.chats[group.id] = group
        return group

    def next_person(self) -> int:
        return max([FIRST_PERSON - 1, *(chat for chat in self.chats if chat > 0)]) + 1

    def next_group(self) -> int:
        return min([FIRST_GROUP + 1, *(chat for chat in self.chats if chat < 0)]) - 1

    def people(self) -> list[Person]:
        return [chat for chat in self.chats.values() if isinstance(chat, Person)]

    def find(self, chat: str) -> Chat:
        """The chat that a bot names by id. Raises Refusal."""
        if not chat:
            raise bad("chat_id is empty")
        try:
            return self.chats[int(chat)]
        except (ValueError, KeyError):
            raise bad("chat not found") from None

    def writable(self, chat: str) -> Chat:
        """The chat that a bot wants to write to. Raises Refusal."""
        found = self.find(chat)
        found.check_writable()
        return found
