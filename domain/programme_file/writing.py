"""A municipality's programme as the text of a programme file, which reads back as the same values."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any

import tomlkit
from tomlkit.items import AoT, InlineTable, Item

import domain.closings
from domain.programme import (
    Activity,
    Association,
    Hours,
    HoursException,
    LaterWeek,
    Municipality,
    Place,
    Programme,
    Referral,
    Week,
)
from domain.reasons import Reason
from domain.texts import Texts

_Write = Callable[[Texts], str | InlineTable | None]

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def write(programme: Programme, municipality: Municipality) -> str:
    """The file of one of the programme's municipalities."""
    here = municipality.id
    places = [one for one in programme.places if one.municipality == here]
    inside = {one.id for one in places}
    slugs = {one.id: one.slug for one in programme.associations}
    texts = partial(_texts, municipality.language)
    document = tomlkit.document()
    document["municipality"] = _table(
        {"name": municipality.name, "timezone": municipality.timezone, "language": municipality.language}
    )
    mine = [one for one in programme.associations if one.municipality == here]
    _append(document, "association", mine, lambda one: _association(one, texts))
    _append(document, "place", places, lambda one: _place(one, slugs, texts))
    _append(
        document,
        "activity",
        [one for one in programme.activities if one.place in inside],
        lambda one: _activity(one, programme.place_of(one).slug, slugs, texts),
    )
    referrals = [one for one in programme.referrals if one.municipality == here]
    _append(document, "referral", referrals, lambda one: _referral(one, texts))
    return tomlkit.dumps(document)


def _append(document: Any, key: str, found: Iterable[Any], values: Callable[[Any], Mapping[str, Any]]) -> None:
    tables = [_table(values(one)) for one in found]
    if tables:
        document[key] = AoT(tables)


def _table(values: Mapping[str, Any]) -> tomlkit.items.Table:
    """A table without what is not there: no key says it better than an empty one."""
    table = tomlkit.table()
    for key, value in values.items():
        if value is not None and value != {} and value != ():
            table.add(key, value)
    return table


def _association(one: Association, texts: _Write) -> Mapping[str, Any]:
    return {"id": one.slug, "name": texts(one.name), "kind": one.kind.value}


def _place(one: Place, slugs: Mapping[int, str], texts: _Write) -> Mapping[str, Any]:
    exceptions = [said for other in one.exceptions for said in domain.closings.written(one, other)]
    return {
        "id": one.slug,
        "name": texts(one.name),
        "address": one.address,
        "latitude": one.latitude,
        "longitude": one.longitude,
        "phone": one.phone,
        "directions": texts(one.directions),
        "run_by": [slugs[who] for who in one.run_by] or None,
        "second_ok": True if one.second_ok else None,
        "hours": _week(one.week),
        "later": AoT([_table(_later(other)) for other in one.later]) if one.later else None,
        "exception": AoT([_table(_exception(other, texts)) for other in exceptions]) if exceptions else None,
    }


def _exception(one: HoursException, texts: _Write) -> Mapping[str, Any]:
    days = {"date": one.first} if one.first == one.last else {"from": one.first, "to": one.last}
    hours = {"hours": _spans(one.hours)} if one.hours else {"closed": True}
    if isinstance(one.reason, Reason):
        return {**days, **hours, "because": one.reason.value}
    return {**days, **hours, "reason": texts(one.reason)}


def _later(one: LaterWeek) -> Mapping[str, Any]:
    # Closed on all days is said of one: without any hours somebody would have forgotten them.
    return {"from": one.since, "hours": _week(one.week) or _inline({_WEEKDAYS[0]: _spans(())})}


def _week(week: Week) -> InlineTable | None:
    return _inline({name: _spans(day) for name, day in zip(_WEEKDAYS, week, strict=True) if day})


def _activity(one: Activity, place: str, slugs: Mapping[int, str], texts: _Write) -> Mapping[str, Any]:
    return {
        "id": one.slug,
        "place": place,
        "title": texts(one.title),
        "description": texts(one.description),
        "also_called": list(one.also_called) or None,
        "category": one.category.value,
        "host": None if one.host is None else slugs[one.host],
        "room": texts(one.room),
        "start": one.start,
        "end": one.end,
        "repeat": one.repeat,
        "until": one.until,
        "except": _days(one.except_on),
        "seats": one.seats,
        "sign_up": one.sign_up,
        "audience": one.audience.value,
        "children": one.children.value,
        "cost": one.cost,
        "languages": list(one.languages),
        "confidential": one.confidential,
    }


def _referral(one: Referral, texts: _Write) -> Mapping[str, Any]:
    needs = sorted(need.value for need in one.needs)
    return {"id": one.slug, "name": texts(one.name), "needs": needs, "phone": one.phone, "url": one.url}


def _texts(language: str, texts: Texts) -> str | InlineTable | None:
    """A text in the municipality's language alone is a plain string."""
    return texts[language] if list(texts) == [language] else _inline(texts)


def _inline(values: Mapping[str, Any]) -> InlineTable | None:
    if not values:
        return None
    table = tomlkit.inline_table()
    table.update(values)
    return table


def _days(days: Iterable[date]) -> Sequence[date] | None:
    return sorted(days) or None


def _spans(hours: Iterable[Hours]) -> Item:
    return tomlkit.item([f"{one.opens:%H:%M}-{one.closes:%H:%M}" for one in hours])
