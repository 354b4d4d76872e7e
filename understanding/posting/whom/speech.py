"""The languages that are spoken: "vi pratar arabiska", "only in English", "بالعربية"."""

from collections.abc import Iterator, Mapping, Sequence

from domain.languages import CODES
from understanding.phrases import Hit
from understanding.posting.lines.line import Line, Span
from understanding.posting.whom import named_languages, subtitles
from understanding.text import strip

_CODES = {code: code for code in CODES}

Spoken = list[tuple[Span, tuple[str, ...]]]


def read(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> Spoken:
    """Each list of languages that words of speaking stand beside, with these words."""
    return list(_lists(line, names, prefixes))


def _lists(line: Line, names: Mapping[str, str], prefixes: Sequence[str]) -> Iterator[tuple[Span, tuple[str, ...]]]:
    at = 0
    while at < len(line.words):
        codes, last = named_languages.list_of(line, at, names, prefixes)
        if not codes:
            codes, last = _short(line, at)
        if not codes:
            at += 1
            continue
        first, end = _before(line, _begun(line, at, last)), _behind(line, _ended(line, at, last))
        if _begins_a_title(line, first, end, named=at):
            at = last
            continue
        led = first < at or end > last or _in_brackets(line, at, last)
        led = led or _is_led(line, at, last) or _names_it(line, at, last)
        if led and not _is_learnt(line, first):
            yield (first, end), subtitles.left_out(line, (at, end), codes)
        at = last


def _short(line: Line, at: int) -> tuple[tuple[str, ...], int]:
    """ "språk sv ar so": one alone may be a word of its own, as "en" is."""
    led = any((hit.kind, hit.value, hit.last) == ("lead", "spoken", at) for hit in line.hits)
    codes, last = named_languages.list_of(line, at, _CODES, ()) if led else ((), at)
    return (codes, last) if len(codes) > 1 else ((), at)


def _begins_a_title(line: Line, first: int, last: int, *, named: int) -> bool:
    """ "Af iswiidhish kalkaaliyayaasha": what the line begins with is what it is about. `named`: where its name is."""
    goes_on = last < len(line.words) and line.is_free(last, last + 1) and not line.parts_after(last - 1)
    led = any((hit.kind, hit.value, hit.first) == ("lead", "spoken", first) for hit in line.hits)
    # "På arabiska: sagor" says in which, "Af iswiidhish: ku hadal" what is learnt.
    apart = ":" in line.gap(last - 1)
    if first:
        # "Talaado 17 af iswiidhish hadal": behind a day, or a first part of the title.
        begins = ":" in line.gap(first - 1) or all(word in line.taken or line.joins(word) for word in range(first))
        led = led and named == first and not line.is_led_itself(first)
        return begins and led and goes_on and not line.joins(last)
    return led and goes_on and (named == 0 if apart else not line.joins(last))


def _in_brackets(line: Line, first: int, last: int) -> bool:
    """ "Coffee (Turkish, Swedish)"."""
    return first > 0 and line.gap(first - 1).endswith("(") and line.gap(last - 1).startswith(")")


def _is_learnt(line: Line, first: int) -> bool:
    """ "دورة لغة إنجليزية", "kurs i arabiska": what it is about; "a course, we speak Arabic" is not."""
    learnt = any((hit.kind, hit.value, hit.last) == ("speech", "learnt", first) for hit in line.hits)
    return learnt and not line.parts_after(first - 1)


def _begun(line: Line, word: int, last: int) -> int:
    """ "به زبان دری": what leads to it reaches into its name."""
    return min((hit.first for hit in _hits(line) if hit.first < word < hit.last < last), default=word)


def _ended(line: Line, word: int, last: int) -> int:
    """ "የአረብኛ አስተርጓሚ አለ", "an interpreter of Arabic is there": what follows it begins within its name."""
    behind = [hit for hit in _hits(line) if hit.value == "behind"]
    return max((hit.last for hit in behind if word < hit.first < last < hit.last), default=last)


def _is_led(line: Line, word: int, last: int) -> bool:
    """What leads to it is written with it, "በአማርኛ", or is part of its name in some language, "به فارسی"."""
    leads = any(hit.first == word and hit.last < last for hit in line.found("speech", "before"))
    return leads or any(strip(line.words[word].text).startswith(one) for one in line.speech_prefixes)


def _names_it(line: Line, first: int, last: int) -> bool:
    """A name with such words in it: "bi kurmancî", "arapça konuşuyoruz"."""
    hits = [
        hit for hit in _hits(line) if first <= hit.first and hit.last <= last and hit.last - hit.first < last - first
    ]
    led = [hit for hit in hits if hit.kind == "speech"]
    return any(hit.last == last if hit.value == "behind" else hit.first == first for hit in led)


def _before(line: Line, first: int) -> int:
    """ "vi pratar", "both in": as far as words of speaking reach."""
    while first and not line.parts_after(first - 1):
        hit = next((hit for hit in _hits(line) if hit.last == first and hit.value not in ("behind", "subtitled")), None)
        if hit is None:
            break
        first = hit.first
    return first


def _behind(line: Line, last: int) -> int:
    while last < len(line.words) and not line.parts_after(last - 1):
        hit = next((hit for hit in _hits(line) if hit.first == last and hit.value in ("behind", "subtitled")), None)
        if hit is None:
            break
        last = hit.last
    return last


def _hits(line: Line) -> Iterator[Hit]:
    yield from sorted(line.found("lead", "spoken"), key=lambda hit: hit.first - hit.last)
    found = line.found("speech", "before", "behind", "prefix", "subtitled")
    yield from sorted(found, key=lambda hit: hit.first - hit.last)


def end_a_title(line: Line, spoken: Spoken) -> None:
    """Takes those that nothing of a title follows: "Teori på somaliska"; "på svenska med oss" stays."""
    for (first, last), _ in spoken:
        # "Reading (Tigrinya)" is read as it is written.
        if _in_brackets(line, first, last) and last - first == 1:
            continue
        if line.parts_after(last - 1) or _is_followed_by_the_rest(line, last):
            line.take(first, last)


def _is_followed_by_the_rest(line: Line, word: int) -> bool:
    """ "Sagor på somaliska på lördag": what leads to the day is no title either."""
    while word < len(line.words) and word not in line.taken and line.joins(word) and not line.parts_after(word):
        word += 1
    return word == len(line.words) or word in line.taken | line.soft


def begin_a_title(line: Line, spoken: Spoken) -> None:
    """Takes those that stand before a title with "in" in the same word: "በአማርኛ ተረቶች"."""
    for (first, last), _ in spoken:
        begins = first == 0 or first - 1 in line.taken or line.parts_after(first - 1)
        goes_on = last < len(line.words) and line.is_free(last, last + 1) and last not in line.soft
        if begins and goes_on and line.is_led_itself(first) and not line.joins(last) and not line.parts_after(last - 1):
            line.take(first, last)
