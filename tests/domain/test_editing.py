"""What becomes of an activity when one part of it is changed, by nothing but values."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

import domain.edited
import domain.editing
import domain.next_times
import domain.parts
import domain.recurrence
import domain.rhythm
from domain.dated import Dated
from domain.edited import Edited
from domain.editing import Edit
from domain.parts import Part, Scope
from domain.posting import Field, Posting
from domain.programme import Activity, Occurrence, OccurrenceState
from tests.builders import an_activity, utc, wall
from tests.sabotage import sabotage

_ZONE = ZoneInfo("Europe/Stockholm")
_NOW = utc("2026-11-23 05:00")
_UNTIL = utc("2027-03-01 00:00")


def _posting(one: Activity, first: datetime) -> Posting:
    return domain.editing.posting(one, first, lambda texts: next(iter(texts.values()), ""))


def _dated(original: datetime, length: timedelta = timedelta(hours=2)) -> Dated:
    starts = original.replace(tzinfo=_ZONE)
    return Dated(Occurrence(7, 1, starts, starts + length, 20, OccurrenceState.PLANNED, {}), original, changed=False)


def _edited(one: Activity, part: Part, scope: Scope, at: str, **said: object) -> Edited:
    original = wall(at)
    edit = Edit(part, replace(_posting(one, original), **said), {})  # type: ignore[arg-type]
    return domain.edited.edited(one, edit, scope, _dated(original), _ZONE, _NOW)


def _days(*activities: Activity) -> list[date]:
    found = [time.original.date() for one in activities for time in domain.recurrence.times(one, _ZONE, _NOW, _UNTIL)]
    return sorted(found)


@pytest.mark.parametrize("part", list(Part))
def test_whatever_is_said_again_changes_nothing(part: Part) -> None:
    one = an_activity()
    posting = _posting(one, one.start)
    texts = getattr(one, part.value) if part in (Part.TITLE, Part.DESCRIPTION, Part.ROOM) else {}
    assert domain.editing.changed(one, Edit(part, posting, texts, one.host), one.start) == one


# Every rule that is tried gives this day.
_THURSDAY = {"start": wall("2026-11-26 13:00"), "end": wall("2026-11-26 15:00")}
_RULES = [
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=MONTHLY;BYDAY=4TH",
]


# Few and small as its values are, a smaller failure is worth none of the seconds that the twin would look for one.
@settings(phases=[Phase.explicit, Phase.generate], deadline=None)
@given(
    rule=st.sampled_from(_RULES),
    nth=st.integers(1, 6),
    scope=st.sampled_from([Scope.DATE, Scope.LATER]),
    out=st.sets(st.dates(date(2026, 11, 24), date(2027, 1, 31)), max_size=4),
)
def test_cut_in_two_both_give_the_dates_that_the_one_gave(rule: str, nth: int, scope: Scope, out: set[date]) -> None:
    one = an_activity(**_THURSDAY, repeat=rule, except_on=frozenset(out))
    given_ = [each.original for each in domain.recurrence.times(one, _ZONE, _NOW, _UNTIL)]
    edited = _edited(one, Part.COST, scope, str(given_[min(nth, len(given_) - 1)]), cost=50)
    assert edited.new is not None
    assert edited.new.cost == 50
    assert _days(edited.stays, edited.new) == [each.date() for each in given_]


def _without_an_end(one: Activity, edit: Edit, first: datetime) -> Edited:
    before = domain.editing.from_then(one, first)
    return Edited(before, before, one, domain.editing.changed(before, edit, first))


@sabotage(test_cut_in_two_both_give_the_dates_that_the_one_gave, {"domain.edited._cut": _without_an_end})
def test_if_the_old_series_did_not_end_dates_would_be_doubled() -> None: ...


@pytest.mark.parametrize(
    ("rule", "at", "day", "expected"),
    [
        # Of the week that it is said of, forwards and back.
        ("FREQ=WEEKLY;BYDAY=TH", "2026-11-26 13:00", "2026-11-27", ["11-27", "12-04"]),
        ("FREQ=WEEKLY;BYDAY=TH", "2026-11-26 13:00", "2026-11-24", ["11-24", "12-01"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-26 13:00", "2026-11-27", ["11-27", "12-11"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", "2026-11-26 13:00", "2026-12-03", ["12-03", "12-17"]),
        ("FREQ=WEEKLY", "2026-11-26 13:00", "2026-11-27", ["11-27", "12-04"]),
    ],
)
def test_a_series_moves_to_another_day_within_its_week(rule: str, at: str, day: str, expected: Sequence[str]) -> None:
    one = an_activity(**_THURSDAY, repeat=rule)
    named = date.fromisoformat(day)
    said = {"day": named, "repeat": domain.rhythm.moved(rule, named)}
    edited = _edited(one, Part.DAY, Scope.ALL, at, **said)
    assert [f"{each:%m-%d}" for each in _days(edited.after)[:2]] == expected


@pytest.mark.parametrize(
    ("scope", "at", "expected"),
    [
        (Scope.ALL, "2026-11-23 13:00", ["11-27", "12-04", "12-11"]),
        (Scope.ALL, "2026-11-26 13:00", ["11-27", "12-04", "12-11"]),
        (Scope.LATER, "2026-11-30 13:00", ["12-04", "12-11", "12-18"]),
        (Scope.LATER, "2026-12-03 13:00", ["12-04", "12-11", "12-18"]),
    ],
)
def test_of_several_weekdays_one_that_is_said_is_the_only_one(scope: Scope, at: str, expected: Sequence[str]) -> None:
    """Mondays and Thursdays become Fridays."""
    friday = date(2026, 11, 27)
    said = {"day": friday, "repeat": "FREQ=WEEKLY;BYDAY=MO,TH,FR", "doubts": frozenset({Field.REPEAT})}
    edited = _edited(an_activity(), Part.DAY, scope, at, **said)
    assert [f"{day:%m-%d}" for day in _days(edited.after)[:3]] == expected
    whole = _edited(an_activity(), Part.DAY, Scope.ALL, at, **said | {"doubts": frozenset()})
    assert whole.after.repeat == "FREQ=WEEKLY;BYDAY=MO,TH,FR"


def test_another_rhythm_from_a_date_on_leaves_what_is_before_as_it_was() -> None:
    edited = _edited(an_activity(), Part.REPEAT, Scope.LATER, "2026-12-03 13:00", repeat="FREQ=WEEKLY;BYDAY=MO")
    assert edited.new is not None
    days = [f"{day:%m-%d}" for day in _days(edited.stays, edited.new)]
    assert days[:5] == ["11-23", "11-26", "11-30", "12-07", "12-14"]


def test_what_has_nothing_before_it_is_the_whole() -> None:
    edited = _edited(an_activity(), Part.COST, Scope.LATER, "2026-11-23 13:00", cost=50)
    assert edited.new is None
    assert edited.stays.cost == 50


def test_a_room_stays_in_its_house() -> None:
    one = an_activity()
    edit = Edit(Part.PLACE, replace(_posting(one, one.start), place=2), {})
    after = domain.editing.changed(one, edit, one.start)
    assert (after.place, after.room) == (2, {})


def test_until_midnight_it_ends_on_the_next_day() -> None:
    one = an_activity()
    said = replace(
        _posting(one, one.start), begins=wall("2026-11-23 20:00").time(), ends=wall("2026-11-23 00:00").time()
    )
    assert domain.editing.changed(one, Edit(Part.HOURS, said, {}), one.start).end == wall("2026-11-24 00:00")


def test_a_slug_is_a_new_one_and_never_that_of_a_draft() -> None:
    taken = ["kor-chat5", "kor-chat5-d20261126"]
    assert domain.edited.slug("kor-chat5", date(2026, 11, 26), taken) == "kor-chat5-d20261126-2"
    assert domain.edited.slug("kor-chat5-d20261126", date(2026, 12, 3), taken) == "kor-chat5-d20261203"
    assert len(domain.edited.slug("x" * 80, date(2026, 12, 3), taken)) <= 48


def test_no_part_of_a_series_is_offered_of_what_takes_place_once() -> None:
    once = an_activity(repeat=None)
    assert not {Part.UNTIL, Part.EXCEPT} & set(domain.parts.parts(once, several_places=True))
    assert domain.parts.scopes(Part.COST, once) == (Scope.ALL,)
