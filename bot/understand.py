"""`understand`: what the bot makes of a line, as JSON. Needs no token and no database."""

import json
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

import bot.programme
import bot.resources
import domain.programme_file
import understanding.posting
import views.operator
from bot.clock import Clock
from bot.stop import Stop
from domain.posting import Field, Posting
from domain.programme import Programme
from understanding.understanding import Understanding

_SWEDISH = ZoneInfo("Europe/Stockholm")
# A field under the names it has in JSON, in their order; those that stand here under none are shown elsewhere.
_KEYS = {
    Field.TITLE: ("title",),
    Field.PLACE: ("place",),
    Field.DAY: ("start",),
    Field.HOURS: ("start", "end"),
    Field.REPEAT: ("repeat",),
    Field.UNTIL: ("until",),
    Field.EXCEPT: ("except",),
    Field.SEATS: ("seats",),
    Field.SIGN_UP: (),
    Field.ROOM: ("room",),
    Field.AUDIENCE: ("audience",),
    Field.CHILDREN: ("children",),
    Field.COST: ("cost",),
    Field.LANGUAGES: ("languages",),
}

Read = Callable[[str, str | None, Understanding, Programme, datetime], dict[str, object]]


def answer(lines: Iterable[str], out: TextIO, files: Sequence[Path], now: str | None, clock: Clock, read: Read) -> None:
    """One JSON object for each line `language<TAB>utterance`. Raises Stop for a file or an instant that is wrong."""
    asked_at = _instant(now) if now else clock()
    programme = domain.programme_file.programme_of(bot.programme.read(files), asked_at) if files else Programme()
    words = bot.resources.words()
    for line in lines:
        language, tab, utterance = line.rstrip("\r\n").partition("\t")
        if not tab:
            language, utterance = "", language
        shown = read(utterance, language.strip() or None, words, programme, asked_at)
        out.write(json.dumps(shown, ensure_ascii=False) + "\n")
        out.flush()


def meant(
    said: str, language: str | None, words: Understanding, programme: Programme, now: datetime
) -> dict[str, object]:
    """A visitor's question."""
    understood = words.understand(said, language=language, programme=programme, now=now)
    activity = programme.activity_by_id.get(understood.activity) if understood.activity is not None else None
    days = understood.days
    return {
        "intent": understood.label,
        "from": days.first.isoformat() if days else None,
        "to": days.last.isoformat() if days else None,
        "activity": activity.slug if activity else None,
        "seats": understood.seats,
        "language": understood.language,
        "confidence": round(understood.confidence, 3),
    }


def posted(
    line: str, language: str | None, words: Understanding, programme: Programme, now: datetime
) -> dict[str, object]:
    """A volunteer's new activity."""
    posting = understanding.posting.read(line, words, language=language, programme=programme, place=None, now=now)
    return {
        "title": posting.title,
        "start": _iso(posting.start),
        "end": _iso(posting.end),
        "repeat": posting.repeat,
        "until": _iso(posting.until),
        "except": [day.isoformat() for day in sorted(posting.except_on)],
        "seats": posting.seats,
        "room": posting.room,
        "audience": posting.audience,
        "children": posting.children,
        "cost": posting.cost,
        "languages": list(posting.languages),
        "missing": _missing(posting),
        "doubts": _keys(posting.doubts - {Field.PLACE}),
    }


def _missing(posting: Posting) -> list[str]:
    # Whoever posts has a place; here nobody does.
    fields = set(posting.missing) - {Field.PLACE}
    keys = set(_keys(fields - {Field.HOURS}))
    if Field.HOURS in fields:
        keys |= {key for key, said in (("start", posting.begins), ("end", posting.ends)) if said is None}
    return [key for key in _order() if key in keys]


def _keys(fields: Iterable[Field]) -> list[str]:
    keys = {key for field in fields for key in _KEYS[field]}
    return [key for key in _order() if key in keys]


def _order() -> Iterable[str]:
    return dict.fromkeys(key for keys in _KEYS.values() for key in keys)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _instant(written: str) -> datetime:
    try:
        instant = datetime.fromisoformat(written)
    except ValueError:
        raise Stop(views.operator.wrong_setting("--now", "2026-11-21T10:00:00+01:00")) from None
    return instant if instant.tzinfo else instant.replace(tzinfo=_SWEDISH)
