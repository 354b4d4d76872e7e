"""What a sentence speaks of, apart from what it wants: days, activity, place, kind, for whom, how many."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from domain.intents import Topic
from domain.programme import Audience, Category, Need
from understanding import dates, meant, said
from understanding.meant import Candidate
from understanding.names import Match, Names
from understanding.patterns import Patterns
from understanding.phrases import Hit, Phrases
from understanding.seats import Seats, SeatWords
from understanding.text import Word

_T = TypeVar("_T", Audience, Need)

# Wide words: "help" and "meet" stand in sentences about anything, so a narrower kind goes before them.
WIDE = (Category.SOCIAL, Category.HELP, Category.GUIDANCE, Category.EDUCATION)
_KINDS = ("category", "audience", "need")
# So much of a name was said that a day in it is a part of the name.
WHOLE = 0.9
_WIDE_TOPICS = (Topic.BRING, Topic.WHO)


@dataclass(frozen=True)
class LanguageWords:
    """Everything of one language that sentences are read with. `language_names`: what it calls others by."""

    dates: dates.DateWords
    phrases: Phrases
    seats: SeatWords
    cues: Patterns
    language_names: Mapping[str, str]


@dataclass(frozen=True)
class Slots:
    """`activities`: matches of the best name, several where it is shared; the same for `places`.

    `perhaps`: activities of which less was said. `candidates`: all of which anything was said.

    `cues`: the notions that its words point to ("when", "leave"). `strange`: words that say nothing to us.
    """

    found: dates.Found
    activities: tuple[Match, ...] = ()
    places: tuple[Match, ...] = ()
    perhaps: tuple[Match, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    category: Category | None = None
    audience: Audience | None = None
    need: Need | None = None
    topic: Topic | None = None
    seats: Seats | None = None
    hits: tuple[Hit, ...] = ()
    cues: frozenset[str] = frozenset()
    strange: int = 0

    @property
    def open_now(self) -> bool:
        return any(hit.kind == "open_now" for hit in self.hits)

    @property
    def named_language(self) -> str | None:
        return next((hit.value for hit in self.hits if hit.kind == "language_name"), None)


def read(
    sentence: Sequence[Word], languages: Sequence[str], words: Mapping[str, LanguageWords], names: Names, today: date
) -> Slots:
    """`languages`: the sentence's own first, then others worth trying for days."""
    main = words[languages[0]]
    found = _days(sentence, languages, words, today)
    parts = [one for one in names.find(sentence, found.said, languages) if not _is_only_a_day(one, found, sentence)]
    matches = said.well_enough(parts)
    found = _without_names(found, matches)
    hits = tuple(hit for hit in main.phrases.find(sentence) if not _is_a_day(hit, found))
    activities = _best([match for match in matches if match.kind == "activity"])
    places = _best([match for match in matches if match.kind == "place"])
    named = {word for match in (*activities[:1], *places[:1]) if not match.everyday for word in match.words}
    cues = _cues(sentence, main.cues, named)
    return Slots(
        found=found,
        activities=activities,
        places=places,
        perhaps=tuple(match for match in matches if match.kind == "activity" and match not in activities),
        candidates=tuple(meant.candidates(parts, len(sentence))),
        category=_category(hits),
        audience=_first_longest(hits, "audience", Audience),
        need=_first_longest(hits, "need", Need),
        topic=_topic([hit for hit in hits if not named.issuperset(range(hit.first, hit.last))]),
        seats=main.seats.find(sentence, found.said),
        hits=hits,
        cues=frozenset(cue for cue, _, _ in cues),
        strange=len(set(range(len(sentence))) - named - set(found.said) - _known(hits, cues)),
    )


def _is_only_a_day(match: Match, found: dates.Found, sentence: Sequence[Word]) -> bool:
    """ "Friday morning" is a part of "Friday morning coffee", and means the day all the same; so does "on Friday"."""
    others = match.words - found.said
    return match.score < WHOLE and others != match.words and all(len(sentence[one].text) <= 2 for one in others)


def _without_names(found: dates.Found, matches: Sequence[Match]) -> dates.Found:
    """The Lucia party is the name of something, whatever day it is on."""
    whole = [match for match in matches if match.kind == "activity" and not match.everyday and match.score >= WHOLE]
    if found.said and any(len(match.words) > 1 and match.words >= found.said for match in whole):
        return dates.Found()
    return found


def _is_a_day(hit: Hit, found: dates.Found) -> bool:
    """Arabic writes "tomorrow" and "lunch" with the same letters: what speaks of the day speaks of no kind."""
    return hit.kind in _KINDS and found.said.issuperset(range(hit.first, hit.last))


def _cues(sentence: Sequence[Word], cues: Patterns, named: Set[int]) -> list[tuple[str, int, int]]:
    # The words of a name say nothing of what is wanted: "Open council meeting" asks for no opening hours.
    texts = ["" if n in named else word.text for n, word in enumerate(sentence)]
    return list(cues.find(texts, between=0))


def _known(hits: Sequence[Hit], cues: Sequence[tuple[str, int, int]]) -> set[int]:
    spans = [(hit.first, hit.last) for hit in hits] + [(first, last) for _, first, last in cues]
    return {word for first, last in spans for word in range(first, last)}


def _days(
    sentence: Sequence[Word], languages: Sequence[str], words: Mapping[str, LanguageWords], today: date
) -> dates.Found:
    """By the first language that finds a day. People mix: "بكرا" in Swedish, "fredag" in Somali."""
    first: dates.Found | None = None
    for language in languages:
        found = dates.find(sentence, words[language].dates, today)
        if found.days or found.other_calendar or found.impossible:
            return found
        first = first or found
    return first or dates.Found()


def _best(matches: Sequence[Match]) -> tuple[Match, ...]:
    if not matches:
        return ()
    best = matches[0]
    return tuple(
        match
        for match in matches
        if match.everyday == best.everyday and match.weight * match.score >= best.weight * best.score - meant.ALIKE
    )


def _category(hits: Sequence[Hit]) -> Category | None:
    kinds = [Category(hit.value) for hit in _longest_first(hits, "category")]
    return next((kind for kind in kinds if kind not in WIDE), kinds[0] if kinds else None)


def _topic(hits: Sequence[Hit]) -> Topic | None:
    topics = [Topic(hit.value) for hit in _longest_first(hits, "practical")]
    # "can I bring my kids" is about the children.
    return next((topic for topic in topics if topic not in _WIDE_TOPICS), topics[0] if topics else None)


def _longest_first(hits: Sequence[Hit], kind: str) -> list[Hit]:
    return sorted((hit for hit in hits if hit.kind == kind), key=lambda hit: (hit.first - hit.last, hit.first))


def _first_longest(hits: Sequence[Hit], kind: str, value: type[_T]) -> _T | None:
    longest = _longest_first(hits, kind)
    return value(longest[0].value) if longest else None
