"""The house's real words and tables, and a small programme to ask about. It is Tuesday 24 November 2026, 10:00."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

import bench.posting
import understanding.lexicon
import understanding.posting
from domain.languages import CODES
from domain.posting import Posting
from domain.programme import Audience, Category, Programme
from tests.builders import a_place, a_programme, an_activity
from understanding.understanding import Understanding
from understanding.understood import Understood

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
LOCALES = Path("locales")

LANGUAGE_CAFE, SWIMMING, CHESS, YOGA, HARBOUR_CAFE = 1, 2, 3, 4, 5
GODS, HAMN = 1, 2

Ask = Callable[..., Understood]
# (line, language)
Read = Callable[[str, str], Posting]


@pytest.fixture(scope="session")
def understands() -> Understanding:
    return Understanding(understanding.lexicon.load(LOCALES, CODES))


@pytest.fixture(scope="session")
def programme() -> Programme:
    swimming = {"sv": "Kvinnosim", "en": "Women's swimming", "ar": "سباحة للنساء", "so": "Dabaasha haweenka"}
    harbour = {"sv": "Språkkafé i hamnen", "en": "Harbour language café", "ar": "مقهى اللغة في الميناء"}
    activities = (
        an_activity(id=LANGUAGE_CAFE),
        an_activity(
            id=SWIMMING,
            slug="kvinnosim",
            title=swimming,
            also_called=("simning", "simma"),
            category=Category.SPORT,
            audience=Audience.WOMEN,
        ),
        an_activity(id=CHESS, slug="schack", title={"sv": "Schack", "en": "Chess"}, also_called=("musik",)),
        an_activity(id=YOGA, slug="yoga", title={"sv": "Lugn yoga", "en": "Gentle yoga"}, also_called=("yoga",)),
        an_activity(id=HARBOUR_CAFE, slug="hamnkafe", title=harbour, also_called=(), place=HAMN),
    )
    places = (a_place(), a_place(id=HAMN, slug="hamn", name={"sv": "Mötesplats Hamnmagasinet"}))
    return a_programme(activities, places, NOW)


@pytest.fixture
def ask(understands: Understanding, programme: Programme) -> Ask:
    def asking(text: str, language: str | None = "sv") -> Understood:
        return understands.understand(text, language=language, programme=programme, now=NOW)

    return asking


@pytest.fixture(scope="session")
def read(understands: Understanding, programme: Programme) -> Read:
    """A posting line, of the small programme's first place."""
    return _reading(understands, programme, GODS)


@pytest.fixture(scope="session")
def read_in_ljungby(understands: Understanding) -> Read:
    """A posting line, of a real sample programme."""
    return _reading(understands, bench.posting.programme(), None)


def _reading(understands: Understanding, programme: Programme, place: int | None) -> Read:
    def reading(line: str, language: str) -> Posting:
        return understanding.posting.read(
            line, understands, language=language, programme=programme, place=place, now=NOW
        )

    return reading


@pytest.fixture(scope="module")
def house(understands: Understanding) -> tuple[Understanding, Programme]:
    return understands, bench.posting.programme()
