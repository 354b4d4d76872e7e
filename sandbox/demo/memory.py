"""What a Telegram still knows the next day: people, what the bot calls itself, its commands. Chats begin empty."""

import asyncio
import contextlib
import dataclasses
import json
import os
from pathlib import Path
from typing import Any

from sandbox.people import Person
from sandbox.telegram import Telegram

Json = dict[str, Any]
_EVERY = 5.0


def save(telegram: Telegram, file: Path) -> None:
    """Whole or not at all."""
    beside = file.with_name(f"{file.name}.new")
    beside.write_text(json.dumps(_known(telegram)), encoding="ascii")
    os.replace(beside, file)


async def keep(telegram: Telegram, file: Path) -> None:
    """Save again and again, and once more when it is cancelled."""
    try:
        while True:
            await asyncio.sleep(_EVERY)
            save(telegram, file)
    finally:
        save(telegram, file)


def load(telegram: Telegram, file: Path) -> bool:
    """Remember what was saved. False: there is nothing that could be read; then nothing is changed."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        known = json.loads(file.read_text(encoding="ascii"))
        people = [(Person(**one), int(known["next"][str(one["id"])])) for one in known["people"]]
        commands = {((kind, chat, member), tag): said for kind, chat, member, tag, said in known["commands"]}
        texts = {(what, tag): text for what, tag, text in known["texts"]}
        for person, number in people:
            telegram.people.add_person(person)
            # A number that a bot has in its memory must not become another message's.
            telegram.transcript(person.id).next_id = number
        telegram.commands.lists.update(commands)
        telegram.profile.texts.update(texts)
        telegram.news.ring()
        return True
    return False


def _known(telegram: Telegram) -> Json:
    people = telegram.people.people()
    return {
        "people": [dataclasses.asdict(person) for person in people],
        "next": {person.id: telegram.transcript(person.id).next_id for person in people},
        "commands": [[*scope, tag, said] for (scope, tag), said in telegram.commands.lists.items()],
        "texts": [[what, tag, text] for (what, tag), text in telegram.profile.texts.items()],
    }
