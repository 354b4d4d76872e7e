"""`understand`: what the bot makes of a line, as JSON. Needs no token and no database."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import TextIO
from zoneinfo import ZoneInfo

import bot.programme
import bot.resources
import domain.programme_file
import views.operator
from bot.clock import Clock
from bot.stop import Stop
from domain.programme import Programme
from understanding.understood import Understood

_SWEDISH = ZoneInfo("Europe/Stockholm")


def answer(lines: Iterable[str], out: TextIO, files: Sequence[Path], now: str | None, clock: Clock) -> None:
    """One JSON object for each line `language<TAB>utterance`. Raises Stop for a file or an instant that is wrong."""
    asked_at = _instant(now) if now else clock()
    programme = domain.programme_file.programme_of(bot.programme.read(files), asked_at) if files else Programme()
    understanding = bot.resources.words()
    for line in lines:
        language, tab, utterance = line.rstrip("\r\n").partition("\t")
        if not tab:
            language, utterance = "", language
        understood = understanding.understand(
            utterance, language=language.strip() or None, programme=programme, now=asked_at
        )
        out.write(json.dumps(_shown(understood, programme), ensure_ascii=False) + "\n")
        out.flush()


def _shown(understood: Understood, programme: Programme) -> dict[str, object]:
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


def _instant(written: str) -> datetime:
    try:
        instant = datetime.fromisoformat(written)
    except ValueError:
        raise Stop(views.operator.wrong_setting("--now", "2026-11-21T10:00:00+01:00")) from None
    return instant if instant.tzinfo else instant.replace(tzinfo=_SWEDISH)
