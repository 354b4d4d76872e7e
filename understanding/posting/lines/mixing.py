"""Marks made fit for a line: "sabti iyo axad" is two days, and days may be in two languages ("kasta torsdag")."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from understanding.dates import marks
from understanding.dates.marks import Mark
from understanding.dates.words import NOTHING, DateWords, Kind, Meaning
from understanding.phrases import inflected
from understanding.posting.lines import ethiopic
from understanding.text import Word

# What an ending may say in a language that has such: "from" this to the next, and "at" it.
_ENDINGS = frozenset({"from_behind", "at_behind"})
_LAST_LATIN = "\u036f"
_PLAIN_DAYS = (Kind.WEEKDAY, Kind.DATE, Kind.DATES, Kind.MONTH, Kind.DAY)


def apart(read: Sequence[Mark], words: Sequence[Word], dates: DateWords) -> list[Mark]:
    """ "sabti iyo axad" is a weekend in a question; here it is two days."""
    found: list[Mark] = []
    for mark in read:
        parts = [
            one._replace(first=at, last=at + 1)
            for at in range(mark.first, mark.last)
            for one in marks.read(words[at : at + 1], dates)
        ]
        days = [one for one in parts if one.kind is Kind.WEEKDAY]
        is_two = mark.kind is Kind.SPAN and (len(days) > 1 or _is_before_month(mark, read))
        is_other = mark.kind is Kind.OTHER_CALENDAR or _is_part_of_a_day(mark, parts)
        found += parts if is_two or is_other or _is_begun(mark, parts, read) else [mark]
    return [_bent(mark, words, dates) for mark in found]


def _bent(mark: Mark, words: Sequence[Word], dates: DateWords) -> Mark:
    """ "14'ten 16'ya", "16'da": the ending of a number or a weekday says as much as a word between."""
    text = words[mark.last - 1].text
    if mark.kind is not Kind.WEEKDAY and mark.number is None:
        return mark
    endings = [dates.single(text[-length:]) for length in (2, 3) if len(text) > length + 1 or text[0].isdecimal()]
    roles = frozenset(role for one in endings if one for role in one.roles & _ENDINGS)
    return mark._replace(meaning=mark.meaning.also(Meaning(roles=roles))) if roles else mark


def _is_before_month(mark: Mark, read: Sequence[Mark]) -> bool:
    """ "آخر ماه ژوئن" is no end of this month."""
    return any(one.first == mark.last and one.kind is Kind.MONTH for one in read)


def _is_part_of_a_day(mark: Mark, parts: Sequence[Mark]) -> bool:
    """ "فردا شب": the day, and what its hours are in."""
    return mark.kind is Kind.DAY and [one.kind for one in parts] == [Kind.DAY, Kind.PART]


def _is_begun(mark: Mark, parts: Sequence[Mark], read: Sequence[Mark]) -> bool:
    """ "ده تا یازده": ten to eleven, though "ده تا" alone is ten of something."""
    counts = mark.number is not None and len(parts) == 2 and parts[0].number is not None
    return counts and parts[1].does("to") and any(one.first == mark.last and one.number is not None for one in read)


def merged(first: Sequence[Mark], others: Iterable[tuple[Sequence[Mark], DateWords]]) -> tuple[Mark, ...]:
    """Marks of a line's language, with days of other languages where the first says nothing: "kasta torsdag"."""
    read = _without_far_days(first)
    dated = any(mark.kind in _PLAIN_DAYS for mark in read)
    for other, dates in others:
        for mark in other:
            # "Sånger med Leyla, fredag": beside a day a name is no "tonight" of another language.
            if (mark.kind is Kind.DAY and dated) or (mark.kind is Kind.MONTH and _stands_bare(mark, first)):
                continue
            leads = _leads_to_a_clock(mark) or _leads_to_a_day(mark, first)
            if (_is_a_day(mark) and not _is_misspelt(mark, dates)) or leads:
                silent = [one for one in read if one.first < mark.last and mark.first < one.last]
                if all(one.meaning == NOTHING for one in silent):
                    place = read.index(silent[0])
                    read[place : place + len(silent)] = [mark]
    return tuple(read)


def _without_far_days(read: Sequence[Mark]) -> list[Mark]:
    """ "Eritrea yesterday and today, 4/12": beside a date such a word belongs to the title, unless it stands there.

    "1.5 timme" is none.
    """
    counted = {mark.first for mark in read if mark.does("not_day")}
    dates = [mark for mark in read if mark.kind in (Kind.DATE, Kind.DATES) and mark.last not in counted]
    dates += _dated_months(read)
    beside = {edge for mark in dates for edge in (mark.first, mark.last)}
    # "5ê hezîrana 2027, 9ê sibehê": behind an hour it says its part of the day.
    beside |= {mark.last for mark in read if mark.kind is None and mark.number is not None}
    far = [mark for mark in read if dates and mark.kind is Kind.DAY and beside.isdisjoint((mark.first, mark.last))]
    return [mark._replace(meaning=NOTHING) if mark in far else mark for mark in read]


def _dated_months(read: Sequence[Mark]) -> list[Mark]:
    """ "8 May", "ሜይ 8": both words."""
    pairs = [(one, other) for one, other in pairwise(read) if Kind.MONTH in (one.kind, other.kind)]
    numbered = [pair for pair in pairs if any(one.number is not None and one.kind is None for one in pair)]
    return [mark for pair in numbered for mark in pair]


def _stands_bare(month: Mark, read: Sequence[Mark]) -> bool:
    """ "የቪዲዮ ጥሪ" is a call by video: January is that word in another language, and has no number or "until" there."""
    beside = [one for one in read if one.last == month.first or one.first == month.last]
    return not any(one.kind is None and one.meaning != NOTHING for one in beside)


def _is_misspelt(mark: Mark, dates: DateWords) -> bool:
    """A name ("Berit") is like a day of some other language."""
    forms = (mark.text, *inflected(mark.text, dates.prefixes, dates.suffixes))
    return mark.last - mark.first == 1 and all(dates.single(form) is None for form in forms)


def _leads_to_a_clock(mark: Mark) -> bool:
    """ "kl 13" in a line of any language; no word that leads to other things as well."""
    return mark.kind is None and mark.meaning.roles == {"clock_at"} and len(mark.text) >= 2


def _leads_to_a_day(mark: Mark, read: Sequence[Mark]) -> bool:
    """ "كل torsdag": a word in another script than the day."""
    if not mark.does("every") or min(mark.text) <= _LAST_LATIN:
        return False
    return any(one.first == mark.last and one.kind is Kind.WEEKDAY and max(one.text) <= _LAST_LATIN for one in read)


def _is_a_day(mark: Mark) -> bool:
    strong = mark.kind in (Kind.WEEKDAY, Kind.MONTH, Kind.DAY) and not mark.meaning.weak
    return strong and ethiopic.length(mark.text) >= 4


def with_swedish(languages: list[str], words: Sequence[Word]) -> list[str]:
    """ "ONSDAGAR صنف": words in the letters of Swedish in a line that is in others."""
    latin = any(word.text[:1].isascii() and word.text.isalpha() and len(word.text) > 1 for word in words)
    others = any(word.text.isalpha() and not word.text[:1].isascii() and word.text[:1] not in "åäö" for word in words)
    return [*languages[:-1], "sv"] if latin and others and "sv" not in languages else languages
