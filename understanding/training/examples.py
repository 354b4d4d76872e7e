"""The examples of all languages, with names filled in and a few honest variations."""

import random
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import domain.programme_file
from domain.programme import Programme
from understanding import lexicon, vocabulary
from understanding.forms import even
from understanding.labels import Label
from understanding.text import clean, words

# Any day: only the names are used.
_DAY = datetime(2026, 11, 23, 12, tzinfo=UTC)
# How people name activities: see `understanding.training.naming`.
NAMED = Path(__file__).parent / "named"
# The table of languages learns by the catalogues, too; for a sentence mended there it need not be made anew.
_DATA = ("examples", *vocabulary.FILES)


@dataclass(frozen=True, slots=True)
class Example:
    """`programme`: which of the sample programmes the names were taken from, `activity`: the one that was filled in.

    `source`: the line it was made from.
    """

    text: str
    label: Label
    language: str
    programme: int
    source: int
    weight: float = 1.0
    activity: int | None = None


@dataclass(frozen=True)
class Material:
    """What training reads. `lines`: (language, label, example as written). `slugs`: of the programmes."""

    lines: tuple[tuple[str, Label, str], ...]
    programmes: tuple[Programme, ...]
    slugs: tuple[str, ...]
    fingerprint: str


def read(root: Path, languages: Sequence[str]) -> Material:
    """From `root`/locales and `root`/programmes; languages without examples are left out."""
    wanted = (root / "locales" / one / f"{name}.toml" for one in languages for name in _DATA)
    files = [root / "locales" / "activities.toml", *(path for path in wanted if path.is_file())]
    programmes = sorted((root / "programmes").glob("*.toml"))
    return Material(
        lines=tuple(line for one in languages for line in _lines(root / "locales" / one, one)),
        programmes=tuple(programme(path, _DAY) for path in programmes),
        slugs=tuple(path.stem for path in programmes),
        fingerprint=lexicon.fingerprint([*files, *programmes, *sorted(NAMED.glob("*.tsv"))]),
    )


def programme(path: Path, now: datetime) -> Programme:
    """A programme file by itself. Raises ValueError with its problems."""
    reading = domain.programme_file.read(str(path), path.read_text(encoding="utf-8"))
    if reading.content is None:
        raise ValueError("; ".join(str(problem) for problem in reading.problems))
    return domain.programme_file.programme_of([reading.content], now)


def _lines(folder: Path, language: str) -> Iterator[tuple[str, Label, str]]:
    if not (folder / "examples.toml").is_file():
        return
    examples = tomllib.loads((folder / "examples.toml").read_text(encoding="utf-8"))
    for label in Label:
        yield from ((language, label, text) for text in examples.get(label.value, ()))
    if not (folder / "crisis.toml").is_file():
        return
    crisis = tomllib.loads((folder / "crisis.toml").read_text(encoding="utf-8"))
    yield from ((language, Label.CRISIS, text) for text in crisis["questions"]["crisis"])


def common(material: Material, *, at_least: int = 4) -> frozenset[str]:
    """Words of so many examples that none of them is a misspelt name."""
    counts = Counter(word for _, _, text in material.lines for word in {even(one.text) for one in words(clean(text))})
    return frozenset(word for word, count in counts.items() if count >= at_least)


def filled(material: Material, *, seed: int = 7) -> list[Example]:
    """One example a line, names from a programme chosen by chance."""
    chance = random.Random(seed)
    return [_filled(material, number, line, chance) for number, line in enumerate(material.lines)]


def _filled(material: Material, number: int, line: tuple[str, Label, str], chance: random.Random) -> Example:
    language, label, text = line
    which = chance.randrange(len(material.programmes))
    programme = material.programmes[which]
    activity, place = chance.choice(programme.activities), chance.choice(programme.places)
    named = activity.id if "{activity}" in text else None
    text = text.replace("{activity}", _in(activity.title, language)).replace("{place}", _in(place.name, language))
    return Example(text, label, language, which, number, activity=named)


def _in(texts: Mapping[str, str], language: str) -> str:
    return texts.get(language) or next(iter(texts.values()))


def varied(material: Material, *, seed: int = 11) -> list[Example]:
    """More of the same: other names, a greeting before, a slip of the finger."""
    chance = random.Random(seed)
    hellos = _short(material, Label.GREETING)
    found = []
    for number, line in enumerate(material.lines):
        language, label, text = line
        if "{" in text:
            found.append(_filled(material, number, line, chance))
        if label not in (Label.GREETING, Label.THANKS) and chance.random() < 0.35:
            greeted = (language, label, f"{chance.choice(hellos[language])} {text}")
            found.append(_filled(material, number, greeted, chance))
        if chance.random() < 0.5 and len(text) > 8:
            found.append(_filled(material, number, (language, label, _slip(text, chance)), chance))
    return found


def _short(material: Material, wanted: Label) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language, label, text in material.lines:
        if label is wanted and len(text.split()) <= 2:
            found.setdefault(language, []).append(text)
    return found


def _slip(text: str, chance: random.Random) -> str:
    """One letter lost, doubled or swapped with the next, outside of placeholders."""
    places = [at for at in range(1, len(text) - 1) if text[at].isalpha() and "{" not in text[at - 12 : at + 12]]
    if not places:
        return text
    at = chance.choice(places)
    change = chance.choice((text[at + 1] + text[at], text[at] * 2, ""))
    return text[:at] + change + text[at + 2 if len(change) == 2 and change[0] != change[1] else at + 1 :]
