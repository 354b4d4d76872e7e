"""What is known of places to come before there is a file of them."""

from dataclasses import dataclass
from enum import StrEnum

from domain.programme import Week as Week

Spot = tuple[float, float]  # degrees north, degrees east


class Trouble(StrEnum):
    """Why an answer can't be taken."""

    EMPTY = "empty"
    TOO_LONG = "too_long"
    NO_LETTERS = "no_letters"
    UNREADABLE = "unreadable"
    NO_SUCH_SPOT = "no_such_spot"
    TURNED_SPOT = "turned_spot"
    COARSE_SPOT = "coarse_spot"
    NO_SUCH_LANGUAGE = "no_such_language"
    NO_SUCH_MODEL = "no_such_model"
    UNKNOWN_WORD = "unknown_word"
    NO_DAY = "no_day"
    NO_HOURS = "no_hours"
    NO_SUCH_TIME = "no_such_time"
    NO_END = "no_end"
    UPSIDE_DOWN = "upside_down"
    NEVER_OPEN = "never_open"


@dataclass(frozen=True, slots=True)
class Taken:
    """Ids that others have already. `referrals`: each with its municipality's name: they are ids only within it."""

    places: frozenset[str] = frozenset()
    activities: frozenset[str] = frozenset()
    referrals: frozenset[tuple[str, str]] = frozenset()


NOTHING_TAKEN = Taken()


@dataclass(frozen=True, slots=True)
class Unclear:
    """An answer that can't be taken. `word`: the part of it that was stumbled over, "" for all of it."""

    trouble: Trouble
    word: str = ""


@dataclass(frozen=True, slots=True)
class Located:
    """Where a place is; `spot` None: not on the map."""

    address: str
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class NewPlace:
    name: str
    located: Located
    week: Week


@dataclass(frozen=True, slots=True)
class Plan:
    """New places of one municipality, run by one association. `language`: that the answers are written in."""

    municipality: str
    run_by: str
    language: str
    places: tuple[NewPlace, ...]
