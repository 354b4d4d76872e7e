"""From the text of a programme file to its values, or to all that is wrong in it."""

import re
import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import partial
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import domain.languages
from domain.programme import Association, AssociationKind, Municipality, Need, Place, Referral
from domain.programme_file import activities, hours
from domain.programme_file.content import ProgrammeFile, Reading
from domain.programme_file.problems import Notes, nearest
from domain.programme_file.table import Table, read_whole

_PHONE = re.compile(r"\+?[0-9][0-9() -]{1,24}")
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_SEVERAL = 2
_MUNICIPALITY = Municipality(1, "", "Europe/Stockholm", "sv")


def read(file: str, text: str) -> Reading:
    """Read the `text` of a programme file; `file` is its name in the problems."""
    notes = Notes(file)
    try:
        content = tomllib.loads(text.removeprefix("\ufeff"))
    except (ValueError, RecursionError) as wrong:
        # Numbers of thousands of digits and brackets a thousand deep have no error of their own in tomllib.
        notes.problem(
            "", "", str(wrong), "TOML: a date that exists, a text in quotes, each key once, few brackets deep"
        )
        return Reading(None, tuple(notes.problems))
    whole: ProgrammeFile = read_whole(Table(notes, "", content), partial(_content, notes))
    return Reading(None if notes.problems else whole, tuple(notes.problems), tuple(notes.warnings))


def _content(notes: Notes, top: Table) -> ProgrammeFile:
    found = top.value(
        "municipality", dict, 'a table begun with [municipality], as in name = "Ljungby kommun"', required=True
    )
    municipality = _MUNICIPALITY
    if found is not None:
        municipality = read_whole(Table(notes, "municipality", found), _municipality)
    language = municipality.language
    associations = _numbered(top, "association", partial(_association, language))
    runners = {one.slug: one.id for one in associations}
    places = _numbered(top, "place", partial(_place, municipality, runners))
    known = {one.slug: one.id for one in places}
    return ProgrammeFile(
        municipality=municipality,
        associations=associations,
        places=places,
        activities=_numbered(top, "activity", partial(activities.activity, language, known, runners)),
        referrals=_numbered(top, "referral", partial(_referral, language)),
    )


def _numbered(top: Table, key: str, build: Any) -> tuple[Any, ...]:
    """Every `[[key]]`, with ids from 1; each slug once."""
    counter = iter(range(1, 1_000_000))
    found = top.tables(key, lambda table: build(next(counter), table))
    for slug, times in Counter(one.slug for one in found if one.slug).items():
        if times > 1:
            top.problem(key, f"every id once, this one is there {times} times", slug)
    return found


def _municipality(table: Table) -> Municipality:
    zone = table.text("timezone", 60) or "Europe/Stockholm"
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        table.problem("timezone", 'a name of the time zone database, as in "Europe/Stockholm"')
        zone = "Europe/Stockholm"
    language = table.text("language", 3) or "sv"
    if language not in domain.languages.CODES:
        table.problem("language", nearest(language, domain.languages.CODES))
        language = "sv"
    return Municipality(1, table.text("name", 120, required=True) or "", zone, language)


def _association(language: str, number: int, table: Table) -> Association:
    kind = table.choice("kind", AssociationKind)
    return Association(number, 1, table.slug(), table.texts("name", language, 120, required=True), kind)


def _place(municipality: Municipality, runners: Mapping[str, int], number: int, table: Table) -> Place:
    language = municipality.language
    run_by = tuple(runners.get(slug, 0) for slug in table.choices("run_by", runners))
    return Place(
        id=number,
        municipality=1,
        slug=table.slug(),
        name=table.texts("name", language, 120, required=True),
        address=table.text("address", 200, required=True) or "",
        latitude=table.degrees("latitude", 90),
        longitude=table.degrees("longitude", 180),
        phone=_phone(table),
        directions=table.texts("directions", language, 500),
        run_by=run_by,
        week=hours.week(table),
        exceptions=table.tables("exception", lambda inner: hours.exception(inner, language)),
        timezone=municipality.timezone,
        second_ok=_second_ok(table, len(run_by)),
        later=hours.later(table),
    )


def _second_ok(table: Table, runners: int) -> bool | None:
    """None: the file leaves it to those who work there."""
    if not table.has("second_ok"):
        return None
    wanted = table.truth("second_ok", default=False)
    if wanted and runners < _SEVERAL:
        table.problem("second_ok", "true only where run_by names two associations or more")
    return wanted


def _referral(language: str, number: int, table: Table) -> Referral:
    url = table.text("url", 300)
    if url is not None and not _ADDRESS.fullmatch(url):
        table.problem("url", 'an address as in "https://arbetsformedlingen.se"')
    words = table.choices("needs", [need.value for need in Need], required=True)
    return Referral(
        id=number,
        municipality=1,
        slug=table.slug(),
        name=table.texts("name", language, 120, required=True),
        needs=frozenset(Need(word) for word in words if word in list(Need)),
        phone=_phone(table),
        url=url,
    )


def _phone(table: Table) -> str | None:
    phone = table.text("phone", 30)
    if phone is not None and not _PHONE.fullmatch(phone):
        table.problem("phone", 'a number as in "+46 8 465 004 01"')
    return phone
