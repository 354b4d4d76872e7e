"""What a sentence means, as a value."""

from dataclasses import dataclass

from domain.days import Days
from domain.intents import Danger, Topic
from domain.programme import Audience, Category, Need
from understanding.dates.times import Hours
from understanding.labels import Label


@dataclass(frozen=True, slots=True)
class Understood:
    """`label`: the best guess, `confidence` its probability; `ranked`: every label with its own, likeliest first.

    `days`: what was spoken of; `now`: no day, but "now". `activity`: the best of `activities`, which holds more than
    one where the same words name several; `perhaps`: others that the words name as well. `language`: the one it was
    understood in. `named_language`: one that it speaks of. `other_calendar`: no day, but a month that Sweden does not
    count by. `impossible`: no day, but one that does not exist. `bare`: a name, day or kind and nothing else. `cues`:
    notions that its words point to. `strange`: not one of its words is known.
    """

    label: Label
    confidence: float
    ranked: tuple[tuple[Label, float], ...]
    language: str
    days: Days | None = None
    now: bool = False
    other_calendar: bool = False
    impossible: bool = False
    times: tuple[Hours, ...] = ()
    activity: int | None = None
    activities: tuple[int, ...] = ()
    perhaps: tuple[int, ...] = ()
    place: int | None = None
    category: Category | None = None
    audience: Audience | None = None
    need: Need | None = None
    topic: Topic | None = None
    seats: int | None = None
    named_language: str | None = None
    danger: Danger | None = None
    bare: bool = False
    cues: frozenset[str] = frozenset()
    strange: bool = False
