"""All that is held about a person as a file for machines: JSON, its keys in English whatever the reader's language."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from domain.held import Row, Stored
from domain.programme import Programme
from domain.replies import Document
from views.language import Language

NAME = "mydata.json"

# What others have begun to read keeps its name, whatever a table is called. One that is not named here is itself.
_SECTIONS = {
    "follow": "places",
    "follow_category": "categories",
    "role": "roles",
    "host": "hosting",
    "invite": "invitations",
    "signup": "sign_ups",
    "outbox": "messages",
    "audit": "changes",
}


@dataclass(frozen=True, slots=True)
class _Words:
    """Where the names of numbers are found, and how instants are written."""

    stored: Stored
    programme: Programme
    zone: ZoneInfo
    language: Language


def document(stored: Stored, programme: Programme, zone: ZoneInfo, _: Language) -> Document:
    """Titles in the reader's language, instants in wall time of the `zone` with its offset."""
    words = _Words(stored, programme, zone, _)
    sections = {_SECTIONS.get(table, table): [_row(row, words) for row in rows] for table, rows in stored.rows.items()}
    return Document(NAME, json.dumps(sections, ensure_ascii=False, indent=2).encode())


def _row(row: Row, words: _Words) -> dict[str, Any]:
    shown = {name: _value(name, value, words) for name, value in row.items()}
    number = words.stored.numbers.get(row.get("occurrence", 0)) if "seats" in row else None
    return shown | ({"number_in_line": number} if number else {})


def _value(name: str, value: Any, words: _Words) -> Any:
    """What stands for something else is shown as that; a number that is no longer known stays one."""
    match value:
        case datetime():
            return value.astimezone(words.zone).isoformat()
        case date() | time():
            return value.isoformat()
        case int() if name == "place" and value in words.programme.place_by_id:
            return words.language.pick(words.programme.place_by_id[value].name)
        case int() if name == "activity" and value in words.programme.activity_by_id:
            return words.language.pick(words.programme.activity_by_id[value].title)
        case int() if name == "association" and value in words.programme.association_by_id:
            return words.language.pick(words.programme.association_by_id[value].name)
        case int() if name == "occurrence" and value in words.stored.times:
            return _time(value, words)
    return value


def _time(occurrence: int, words: _Words) -> Mapping[str, Any]:
    named = words.stored.times[occurrence]
    shown = {"activity": named.activity, "starts_at": named.starts_at, "ends_at": named.ends_at}
    activity = words.programme.activity_by_id.get(named.activity)
    place = {"place": activity.place} if activity else {}
    return {name: _value(name, value, words) for name, value in (shown | place).items()}
