"""Answers to test questions, counted."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.questions_file import Question
from understanding.labels import Label
from understanding.text import clean
from understanding.understanding import Understanding
from understanding.understood import Understood
from understanding.wishes import SURE

LOCALES = Path("locales")
COLUMNS = (
    "questions", "intent", "among 3", "answered", "precision", "dates", "false dates", "activity", "false activity",
    "language", "scope answered", "crisis", "false alarms",
)  # fmt: skip

Row = dict[str, float | int | None]


class Answered(NamedTuple):
    """`slug`: the id of the activity it was understood as. `language`: whether that was guessed right."""

    question: Question
    understood: Understood
    slug: str | None
    language: bool

    @property
    def right(self) -> bool:
        return self.question.intent == self.understood.label

    @property
    def sure(self) -> bool:
        return self.understood.confidence >= SURE


def row(answers: Sequence[Answered], crisis: tuple[float | None, float | None]) -> Row:
    """`crisis`: found, and false alarms."""
    sure = [one for one in answers if one.sure]
    beyond = [one for one in answers if one.question.intent == Label.OUT_OF_SCOPE]
    return {
        "questions": len(answers),
        "intent": share(one.right for one in answers),
        "among 3": share(one.question.intent in [name for name, _ in one.understood.ranked[:3]] for one in answers),
        "answered": share(one.sure for one in answers),
        "precision": share(one.right for one in sure),
        **_slots(answers),
        "language": share(one.language for one in answers),
        "scope answered": share(one.sure and one.understood.label is not Label.OUT_OF_SCOPE for one in beyond),
        "crisis": crisis[0],
        "false alarms": crisis[1],
    }


def _slots(answers: Sequence[Answered]) -> Row:
    return {
        "dates": share(_same_days(one) for one in answers if one.question.first),
        "false dates": share(one.understood.days is not None for one in answers if not one.question.first),
        "activity": share(one.slug in one.question.activities for one in answers if one.question.activities),
        "false activity": share(one.slug is not None for one in answers if not one.question.activities),
    }


def by_label(answers: Sequence[Answered]) -> dict[str, tuple[int, float | None]]:
    """Label → (questions, share understood rightly)."""
    found = {}
    for label in Label:
        of_it = [one.right for one in answers if one.question.intent == label]
        found[label.value] = (len(of_it), share(of_it))
    return found


def share(hits: Iterable[bool]) -> float | None:
    every = list(hits)
    return round(sum(every) / len(every), 4) if every else None


def _same_days(one: Answered) -> bool:
    days = one.understood.days
    return days is not None and (days.first, days.last) == (one.question.first, one.question.last)


def crisis(understanding: Understanding, language: str | None) -> tuple[float | None, float | None]:
    """Found and false alarms among the `[questions]` of the lists of signs; of one language or of all."""
    find = understanding.lexicon.words.signs.find
    asked = list(_cries(language))
    found, alarms = (
        [find(clean(text)) is not None for text in texts] for texts in map(_flat, zip(*asked, strict=True))
    )
    return share(found), share(alarms)


def _flat(several: Iterable[list[str]]) -> list[str]:
    return [text for texts in several for text in texts]


def _cries(language: str | None) -> Iterator[tuple[list[str], list[str]]]:
    for folder in sorted(LOCALES.glob("*")) if language is None else [LOCALES / language]:
        if (folder / "crisis.toml").is_file():
            questions = tomllib.loads((folder / "crisis.toml").read_text(encoding="utf-8"))["questions"]
            yield questions["crisis"], questions["calm"]
