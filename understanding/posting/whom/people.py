"""For whom it is, with or without children, in which languages, and whether one signs up."""

from collections.abc import Mapping, Sequence

from domain.programme import Audience, Children
from understanding.phrases import Hit
from understanding.posting.draft import Draft
from understanding.posting.lines.line import Line, Span
from understanding.posting.where import rooms
from understanding.posting.whom import signing_up, signs, topics, with_children


def children(line: Line) -> Children | None:
    whole = with_children.longer(line, list(line.found("children")))
    said = None if whole else _first_of(line, "children")
    return Children(said) if said else whole or with_children.read(line) or signs.children(line.typed)


def sign_up(line: Line) -> bool | None:
    asked = list(line.found("sign_up", "yes"))
    if any(signing_up.is_unneeded(line, hit.first, hit.last) for hit in asked):
        return False
    said = _first_of(line, "sign_up")
    for hit in asked if said == "yes" else ():
        signing_up.take_whom(line, hit.last)
    return said == "yes" if said else None


def _first_of(line: Line, kind: str) -> str | None:
    """Takes its words wherever the same is said; what says something else is left to be seen."""
    found = [hit for hit in line.found(kind) if not _ends_a_part(line, hit)]
    said = next((hit.value for hit in found), None)
    for hit in found:
        if hit.value == said:
            line.take(hit.first, hit.last)
    return said


def _ends_a_part(line: Line, hit: Hit) -> bool:
    """ "Crafts for everyone: baskets"."""
    begun = hit.first > 0 and line.is_free(hit.first - 1, hit.first) and not line.parts_after(hit.first - 1)
    goes_on = ":" in line.gap(hit.last - 1) and line.is_free(hit.last, hit.last + 1)
    return (hit.kind, hit.value) == ("only", "everyone") and begun and goes_on


def only(line: Line) -> Audience | None:
    """ "bara kvinnor" is no part of a title, however often it is said, and the number of "för dig över 65" no hour."""
    said = _first_of(line, "only")
    if said:
        return Audience(said)
    for hit in (hit for kind in ("for", "audience") for hit in line.found(kind) if _has_figures(line, hit)):
        line.take(hit.first, hit.last)
        return Audience(hit.value)
    return None


def _has_figures(line: Line, hit: Hit) -> bool:
    return any(line.words[word].text[:1].isdecimal() for word in range(hit.first, hit.last))


def soften(line: Line) -> None:
    """Marks the words of audiences that may belong to a title."""
    for hit in _hits(line):
        if line.is_free(hit.first, hit.last) and not _names_a_room(line, hit):
            line.soft.update(range(hit.first, hit.last))


def _hits(line: Line) -> list[Hit]:
    """ "för" before "alla tjejer" makes one hit of them."""
    leads = {hit.last: hit for hit in line.hits if (hit.kind, hit.value) == ("lead", "for")}
    found = [hit for kind in ("for", "audience", "lone") for hit in line.hits if hit.kind == kind]
    found = [hit for hit in found if not topics.is_one(line, hit)]
    led = [_led(hit, leads) if hit.kind != "for" else hit for hit in found]
    # "for all" alone is everyone, and "for all women" is not.
    return [hit for hit in led if not any(one.first == hit.first and one.last > hit.last for one in led)]


def _led(hit: Hit, leads: Mapping[int, Hit]) -> Hit:
    lead = leads.get(hit.first)
    return hit._replace(kind="for", first=lead.first) if lead else hit


def audience(line: Line, title: Span | None) -> tuple[Audience | None, bool]:
    """(who it is for, whether that is a guess: a bare word in the title). Call it when the title is chosen."""
    hits = _hits(line)
    inside = [hit for hit in hits if title and title[0] <= hit.first and hit.last <= title[1]]
    outside = [
        hit for hit in hits if hit not in inside and line.is_free(hit.first, hit.last) and not _names_a_room(line, hit)
    ]
    beside = any(_is_beside_others(line, hit) for hit in outside)
    for hit in outside:
        line.take(hit.first, hit.last)
    if outside:
        said, several = _together(outside)
        return said, several or beside
    named = [hit for hit in inside if hit.kind != "lone"]
    audience, several = _together(named) if named else (None, False)
    return audience, several or (bool(named) and named[0].kind == "audience")


def behind_whom(line: Line, title: Span) -> Span:
    """ "د ماشومانو لپاره کیسې ویل": whom it is for stands before the title; "För barn och vuxna" is one."""
    first, last = title
    ends = [hit.last for hit in _hits(line) if hit.kind == "for" and hit.first == first and hit.last < last]
    headed = [hit.last for hit in _hits(line) if hit.first == first and hit.last < last and _heads(line, hit.last)]
    cut = next((end for end in ends if _may_begin(line, end)), max(headed, default=first))
    return title if not line.titled.isdisjoint(range(first, cut)) else (cut, last)


def _heads(line: Line, word: int) -> bool:
    """ "Seniors: old songs"."""
    return line.gap(word - 1).strip() == ":" and line.gap(word - 1).endswith(" ")


def _may_begin(line: Line, word: int) -> bool:
    named = line.words[word].text.isalpha() and word not in (line.kept - line.titled) | line.soft
    joins = line.joins(word) and not line.begins_a_title(word)
    return named and not joins and not line.parts_after(word - 1)


def _is_beside_others(line: Line, hit: Hit) -> bool:
    """ "parents stay" says of the parents what nobody understands."""
    last = hit.last
    goes_on = last < len(line.words) and line.is_free(last, last + 1) and not line.parts_after(last - 1)
    soft = line.soft | {word for word in range(len(line.words)) if line.joins(word) or rooms.is_word(line, word)}
    return goes_on and last not in soft


def _together(hits: Sequence[Hit]) -> tuple[Audience, bool]:
    """ "kvinnor och män" is nearly everybody."""
    said = {Audience(hit.value) for hit in hits}
    if said >= {Audience.WOMEN, Audience.MEN}:
        return Audience.EVERYONE, True
    return Audience(hits[0].value), len(said) > 1


def add_of_age(draft: Draft, audience: Audience | None) -> None:
    """Ages stay in the title; whom they fit is a guess."""
    if audience and not draft.has("audience"):
        draft.say(audience=audience)
        draft.doubt("audience")


def _names_a_room(line: Line, hit: Hit) -> bool:
    """ "غرفة الاطفال", "qolka carruurta": the room of the children."""
    if hit.first and line.parts_after(hit.first - 1):
        return False
    before = {(one.kind, one.value) for one in line.hits if one.last == hit.first}
    return {("lead", "room"), ("room", "word")} <= before
