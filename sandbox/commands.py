"""The bot's commands by scope and language, and which of them a person is shown."""

import re
from dataclasses import dataclass, field
from typing import Any

from sandbox.languages import check
from sandbox.people import Group, People, Person
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

Json = dict[str, Any]
Scope = tuple[str, int, int]

MOST = 100
LONGEST_DESCRIPTION = 256
_NAME = re.compile(r"[a-z0-9_]{1,32}")
_PLAIN = ("default", "all_private_chats", "all_group_chats", "all_chat_administrators")
_CHATS = ("chat", "chat_administrators", "chat_member")


@dataclass
class Commands:
    """Lists of commands; what is not set for a scope and a language is not there."""

    lists: dict[tuple[Scope, str], list[Json]] = field(default_factory=dict)

    def set(self, call: Call, people: People) -> None:
        """Carry out setMyCommands. Raises Refusal."""
        key = _key(call, people)
        commands = _commands(call)
        if commands:
            self.lists[key] = commands
        else:
            self.lists.pop(key, None)

    def get(self, call: Call, people: People) -> list[Json]:
        return self.lists.get(_key(call, people), [])

    def delete(self, call: Call, people: People) -> None:
        self.lists.pop(_key(call, people), None)

    def shown_to(self, person: Person, chat: int) -> list[Json]:
        """What this person sees in a chat: the narrowest scope that has a list, in their language before none."""
        language = (person.language_code or "").split("-")[0]
        for scope in _scopes(person, chat):
            for wanted in (language, ""):
                if commands := self.lists.get((scope, wanted)):
                    return commands
        return []


def _scopes(person: Person, chat: int) -> list[Scope]:
    if chat == person.id:
        return [("chat", chat, 0), ("all_private_chats", 0, 0), ("default", 0, 0)]
    return [("chat_member", chat, person.id), ("chat", chat, 0), ("all_group_chats", 0, 0), ("default", 0, 0)]


def _key(call: Call, people: People) -> tuple[Scope, str]:
    return _scope(call, people), check(call.text("language_code"))


def _scope(call: Call, people: People) -> Scope:
    scope = call.value("scope", "can't parse BotCommandScope JSON object") or {"type": "default"}
    if not isinstance(scope, dict) or scope.get("type") not in (*_PLAIN, *_CHATS):
        raise bad("can't parse BotCommandScope: Unsupported type specified")
    if scope["type"] in _PLAIN:
        return scope["type"], 0, 0
    chat = people.find(str(scope.get("chat_id", "")))
    if scope["type"] != "chat" and not isinstance(chat, Group):
        raise bad(f"can't use specified scope type {scope['type']} in private chats")
    member = scope.get("user_id", 0) if scope["type"] == "chat_member" else 0
    return scope["type"], chat.id, int(member)


def _commands(call: Call) -> list[Json]:
    given = call.value("commands", "can't parse commands JSON object") or []
    if not isinstance(given, list):
        raise bad("expected an Array of BotCommand")
    if len(given) > MOST:
        raise bad("BOT_COMMANDS_TOO_MUCH")
    return [_command(command) for command in given]


def _command(given: Any) -> Json:
    if not isinstance(given, dict):
        raise bad("expected BotCommand to be an Object")
    for name in ("command", "description"):
        if not isinstance(given.get(name), str):
            raise bad(f"can't parse BotCommand: Can't find field \"{name}\"")
    description = given["description"].strip()
    if not description:
        raise bad("command description must be non-empty")
    if len(description) > LONGEST_DESCRIPTION:
        raise bad("BOT_COMMAND_DESCRIPTION_INVALID")
    name = given["command"].removeprefix("/")
    if not _NAME.fullmatch(name):
        raise bad("BOT_COMMAND_INVALID")
    return {"command": name, "description": description}
