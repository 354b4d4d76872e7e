"""Adding people and groups, blocking."""

from typing import Any

import sandbox.acts
from sandbox.control.wishes import Act, described, who
from sandbox.people import Group, Person
from sandbox.telegram import Telegram

Json = dict[str, Any]


def add_person(telegram: Telegram, wish: Json) -> Json:
    """`first_name`; perhaps `id`, `language_code`, `last_name`, `username`, `started`, `deactivated`, `role`.

    `role` is the page's caption. A known `id` is changed.
    """
    number = int(wish.get("id") or telegram.people.next_person())
    known = telegram.people.chats.get(number)
    person = known if isinstance(known, Person) else telegram.people.add_person(Person(number, "Somebody"))
    for name in ("first_name", "last_name", "username", "language_code", "started", "role", "deactivated"):
        if name in wish:
            setattr(person, name, wish[name])
    return described(person)


def add_group(telegram: Telegram, wish: Json) -> Json:
    """`title`; perhaps `id`, `type`, `privacy`, `members` (ids; the first one adds the bot), `bot` (its status)."""
    members = [int(member) for member in wish.get("members", [])]
    group = Group(int(wish.get("id") or telegram.people.next_group()), str(wish["title"]), members=set(members))
    for name in ("type", "privacy", "bot"):
        setattr(group, name, wish.get(name, getattr(group, name)))
    telegram.people.add_group(group)
    if members:
        sandbox.acts.membership(telegram, sandbox.acts.person(telegram, members[0]), group, "left", group.bot)
    return group.chat()


def block(telegram: Telegram, wish: Json) -> Json:
    """`person`, `blocked`."""
    person, _ = who(telegram, wish)
    sandbox.acts.block(telegram, person, bool(wish.get("blocked", True)))
    return described(person)


ACTS: dict[str, Act] = {"person": add_person, "group": add_group, "block": block}
