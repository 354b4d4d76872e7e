"""One pipeline from words to their meaning: clean → danger → language → days and names → intent."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from domain.days import today
from domain.programme import Programme
from understanding import meant, naming, ranking, slots, text
from understanding.labels import Label
from understanding.lexicon import Lexicon
from understanding.names import Match, Names
from understanding.ranking import Ranked
from understanding.slots import Slots
from understanding.text import Word
from understanding.understood import Understood

# Where no municipality is set up yet.
_HOME = ZoneInfo("Europe/Stockholm")


class Understanding:
    """Keeps the names of the programme that it was last asked about; everything else is read-only."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._programme: Programme | None = None
        self._names: Names | None = None

    def understand(self, said: str, *, language: str | None, programme: Programme, now: datetime) -> Understood:
        """`said`: anything at all, of any length. `language`: the person's own, None if unknown. `now`: aware."""
        cleaned = text.clean(said)
        danger = self.lexicon.words.signs.find(cleaned)
        beginning = cleaned[: text.SENTENCE]
        sentence = text.words(beginning)
        own = language if language in self.lexicon.words.by_language else None
        languages = self._languages(sentence, own)
        found = self._slots(sentence, languages, programme, today(now, zone(programme)))
        ranked = ranking.ranked(self.lexicon, sentence, found, languages[0], question=text.asks(beginning))
        bare = _bare(sentence, found, programme)
        if danger:
            ranked = ranking.first(Label.CRISIS, 1.0)
        elif bare:
            ranked = ranking.first(bare, ranking.PLAIN)
        named = self.lexicon.meant.pick(found.candidates, dict(ranked))
        activities = _activities(ranked[0][0], found, programme, named)
        understood = _understood(ranked, found, activities, language=languages[0], bare=bool(bare and not danger))
        return replace(understood, danger=danger, strange=found.strange == len(sentence))

    def _languages(self, sentence: Sequence[Word], own: str | None) -> tuple[str, ...]:
        guess = self.lexicon.languages.guess(sentence, own)
        known = self.lexicon.words.by_language
        # Whoever lives in Sweden mixes Swedish in, and English.
        wanted = (guess.language, own, *guess.others, "sv", "en")
        return tuple(dict.fromkeys(one for one in wanted if one and one in known)) or tuple(known)[:1]

    def _slots(self, sentence: Sequence[Word], languages: Sequence[str], programme: Programme, day: date) -> Slots:
        words = self.lexicon.words.by_language
        return slots.read(sentence, languages, words, self._index(programme), day)

    def _index(self, programme: Programme) -> Names:
        if self._names is None or self._programme is not programme:
            self._names = naming.index(programme, self.lexicon.words)
            self._programme = programme
        return self._names


def zone(programme: Programme) -> ZoneInfo:
    return programme.municipalities[0].zone if programme.municipalities else _HOME


def _bare(sentence: Sequence[Word], found: Slots, programme: Programme) -> Label | None:
    """The label of a sentence that is a name, a day or a kind and nothing else."""
    if not sentence or found.cues - {"is_there", "noise"}:
        return None
    named = [
        match
        for match in (*found.activities[:1], *found.places[:1])
        if not match.everyday or _is_of_no_such_kind(match, found, programme)
    ]
    covered = set(found.found.said).union(*(match.words for match in named))
    for hit in found.hits:
        if hit.kind in ("stop", "category", "audience"):
            covered.update(range(hit.first, hit.last))
    if len(covered) < len(sentence) or found.need or found.named_language:
        return None
    if named:
        return Label.ACTIVITY_WHEN if named[0].kind == "activity" else _of_place(found)
    of_a_day = found.found.days or found.found.other_calendar or found.found.impossible
    return Label.ACTIVITIES_ON if of_a_day or found.category or found.audience else None


def _is_of_no_such_kind(match: Match, found: Slots, programme: Programme) -> bool:
    """ "Yoga" alone is a word for sport, too; where it is found under health, a list of sport would be without it."""
    if match.kind != "activity" or match.score < slots.WHOLE or found.category in (None, *slots.WIDE):
        return False
    return programme.activity_by_id[match.id].category is not found.category


def _of_place(found: Slots) -> Label:
    return Label.ACTIVITIES_ON if found.found.days or found.category or found.audience else Label.LOCATION


def _understood(ranked: Ranked, found: Slots, activities: tuple[int, ...], *, language: str, bare: bool) -> Understood:
    return Understood(
        label=ranked[0][0],
        confidence=ranked[0][1],
        ranked=ranked,
        language=language,
        days=found.found.days,
        now=found.found.now,
        other_calendar=found.found.other_calendar,
        impossible=found.found.impossible,
        times=found.found.times,
        activity=activities[0] if activities else None,
        activities=activities,
        perhaps=meant.perhaps(activities, found.candidates),
        place=found.places[0].id if found.places else None,
        category=found.category,
        audience=found.audience,
        need=found.need,
        topic=found.topic,
        seats=found.seats.number if found.seats else None,
        named_language=found.named_language,
        bare=bare,
        cues=found.cues,
    )


def _activities(label: Label, found: Slots, programme: Programme, named: Sequence[int]) -> tuple[int, ...]:
    """Those named. A place decides between several of one name, and then one of which less was said may be meant."""
    if label is Label.CRISIS or not named or not found.places:
        return () if label is Label.CRISIS else tuple(named)
    place = found.places[0].id
    # What is meant need not be among what was said well enough by rule.
    perhaps = [match.id for best in found.activities[:1] for match in found.perhaps if match.words & best.words]
    here = [[one for one in several if programme.activity_by_id[one].place == place] for several in (named, perhaps)]
    return tuple(here[0] or here[1] or named)
