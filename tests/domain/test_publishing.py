"""What becomes of a posting: which activity, when, and what stands in its way."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

import domain.cautions
import domain.programme_file
import domain.publishing
from domain.cautions import Why
from domain.holidays import Holiday
from domain.overlaps import Wanted
from domain.posting import Posting
from domain.programme import (
    Audience,
    Category,
    Children,
    Hours,
    HoursException,
    LaterWeek,
    Occurrence,
    OccurrenceState,
    Programme,
)
from domain.publishing import Named
from tests.builders import a_place, a_programme, an_activity, utc, wall

_NAMED = Named("sewing-chat7", {"en": "Sewing"}, {"en": "Kitchen"}, Category.CULTURE)
_THURSDAY = date(2026, 11, 26)


def a_posting(**changes: object) -> Posting:
    """Sewing at place 1, on Thursday 26 November, 13–15."""
    usual = Posting(title="Sewing", place=1, day=_THURSDAY, begins=time(13), ends=time(15))
    return replace(usual, **changes)  # type: ignore[arg-type]


def test_what_was_said_is_what_is_published() -> None:
    posting = a_posting(
        repeat="FREQ=WEEKLY;BYDAY=TH",
        until=date(2027, 6, 10),
        except_on=frozenset({date(2026, 12, 24)}),
        seats=8,
        sign_up=False,
        audience=Audience.WOMEN,
        children=Children.NO,
        cost=20,
        languages=("ar",),
    )
    activity = domain.publishing.activity(posting, _NAMED)
    assert (activity.start, activity.end) == (wall("2026-11-26 13:00"), wall("2026-11-26 15:00"))
    assert (activity.repeat, activity.until, activity.except_on) == (posting.repeat, posting.until, posting.except_on)
    assert (activity.seats, activity.sign_up, activity.cost) == (8, False, 20)
    assert (activity.audience, activity.children, activity.languages) == (Audience.WOMEN, Children.NO, ("ar",))
    assert (activity.title, activity.room, activity.category) == (_NAMED.title, _NAMED.room, _NAMED.category)
    assert not activity.confidential


def test_what_is_published_can_be_exported_and_read_again() -> None:
    posting = a_posting(repeat="FREQ=WEEKLY;BYDAY=TH", until=date(2027, 6, 10), seats=8, languages=("ar",))
    activity = replace(domain.publishing.activity(posting, _NAMED), id=1)
    there = a_programme([activity])
    exported = domain.programme_file.write(there, there.municipalities[0])
    content = domain.programme_file.read("house.toml", exported).content
    assert content is not None
    assert content.activities == (activity,)


def test_what_was_not_said_is_as_it_usually_is() -> None:
    activity = domain.publishing.activity(a_posting(), _NAMED)
    assert (activity.seats, activity.sign_up, activity.cost) == (None, False, 0)
    assert (activity.audience, activity.children, activity.languages) == (Audience.EVERYONE, Children.WELCOME, ())


def test_where_seats_are_counted_people_sign_up() -> None:
    assert domain.publishing.activity(a_posting(seats=8), _NAMED).sign_up


@pytest.mark.parametrize(("ends", "end"), [(time(0), "2026-11-27 00:00"), (time(1, 30), "2026-11-27 01:30")])
def test_what_ends_at_midnight_or_later_ends_on_the_next_day(ends: time, end: str) -> None:
    posting = a_posting(begins=time(20), ends=ends)
    assert domain.publishing.activity(posting, _NAMED).end == wall(end)


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Språkkafé & fika", "sprakkafe-fika-chat7"),
        ("خياطة", "chat7"),
        ("a" * 80, "a" * 39 + "-chat7"),
    ],
)
def test_the_short_name_is_of_latin_letters_and_the_number_of_the_draft(title: str, slug: str) -> None:
    assert domain.publishing.slug(title, 7, ()) == slug


def test_a_short_name_that_is_there_already_is_not_given_again() -> None:
    first = domain.publishing.slug("Yoga", 7, ())
    second = domain.publishing.slug("Yoga", 7, [first])
    assert second not in (first, domain.publishing.slug("Yoga", 7, [first, second]))


def test_what_was_published_from_a_draft_is_found_by_its_number() -> None:
    slugs = ("yoga-chat1", "yoga-chat11", "chat2", "yoga-chat3-2", "chat-kurs")
    there = a_programme([an_activity(id=number, slug=slug) for number, slug in enumerate(slugs, 1)])
    found = {draft: domain.publishing.of_draft(there, draft) for draft in (1, 2, 3, 4)}
    assert {draft: one and one.slug for draft, one in found.items()} == {
        1: "yoga-chat1",
        2: "chat2",
        3: "yoga-chat3-2",
        4: None,
    }


def test_a_room_that_is_known_is_named_in_all_its_languages() -> None:
    room = {"sv": "Stora salen", "en": "Great hall"}
    elsewhere = an_activity(id=3, slug="c", place=2, room={"sv": "Ateljén"})
    there = a_programme(
        [an_activity(room=room), an_activity(id=2, slug="b", room=dict(room)), elsewhere],
        [a_place(), a_place(id=2, slug="two")],
    )
    known = domain.publishing.rooms(there, 1)
    assert known == [room]
    assert domain.publishing.room("great HALL", known, "sv") == room
    assert domain.publishing.room("Köket", known, "sv") == {"sv": "Köket"}
    assert domain.publishing.room(None, known, "sv") == {}


# --- the same twice

_CAFE = a_posting(title="language CAFÉ", like=None)


def _twin(posting: Posting, there: Programme) -> int | None:
    found = domain.publishing.twin(Wanted(posting, {}, {}), there, a_place().zone)
    return found.id if found else None


def test_the_same_name_day_and_hours_at_the_place_is_there_already() -> None:
    assert _twin(_CAFE, a_programme()) == 1


@pytest.mark.parametrize(
    "other",
    [
        {"title": "Sewing"},
        {"day": date(2026, 11, 25)},
        {"begins": time(12)},
        {"ends": time(16)},
        {"place": 2},
        {"day": None},
    ],
)
def test_at_another_time_or_place_it_is_another_one(other: dict[str, object]) -> None:
    places = [a_place(), a_place(id=2, slug="two")]
    assert _twin(replace(_CAFE, **other), a_programme(places=places)) is None  # type: ignore[arg-type]


def test_what_is_known_by_another_name_is_the_same() -> None:
    assert _twin(replace(_CAFE, title="fika", like=1), a_programme()) == 1


def test_far_ahead_the_rule_says_whether_it_is_there() -> None:
    assert _twin(replace(_CAFE, day=date(2027, 5, 20)), a_programme()) == 1
    assert _twin(replace(_CAFE, day=date(2027, 5, 21)), a_programme()) is None


def test_what_was_cancelled_that_day_may_be_published_anew() -> None:
    there = a_programme()
    gone = [
        replace(one, state=OccurrenceState.CANCELLED) if one.starts_at == utc("2026-11-26 12:00") else one
        for one in there.occurrences
    ]
    assert all(isinstance(one, Occurrence) for one in gone)
    assert _twin(_CAFE, replace(there, occurrences=tuple(gone))) is None


# --- what to think of

_KNOWN = date(2027, 1, 17)


def _cautions(posting: Posting, *days: date, **place: object) -> list[tuple[Why, date]]:
    found = domain.cautions.cautions(posting, days, a_place(**place), _KNOWN)
    return [(one.why, one.day) for one in found]


def test_in_the_open_house_nothing_stands_in_the_way() -> None:
    assert _cautions(a_posting(), _THURSDAY) == []


def test_when_the_house_is_closed_it_is_said_with_the_reason() -> None:
    cleaning = HoursException(_THURSDAY, _THURSDAY, (), {"en": "Cleaning"})
    [found] = domain.cautions.cautions(a_posting(), [_THURSDAY], a_place(exceptions=(cleaning,)), _KNOWN)
    assert (found.why, found.reason) == (Why.CLOSED, {"en": "Cleaning"})
    friday = date(2026, 11, 27)
    assert _cautions(a_posting(day=friday), friday) == [(Why.CLOSED, friday)]


@pytest.mark.parametrize(("begins", "ends"), [(time(8), time(10)), (time(15), time(17)), (time(15), time(0))])
def test_hours_outside_those_of_the_house_are_said_once(begins: time, ends: time) -> None:
    posting = a_posting(begins=begins, ends=ends)
    assert _cautions(posting, _THURSDAY, date(2026, 12, 3)) == [(Why.OUTSIDE, _THURSDAY)]


def test_a_house_that_is_open_till_midnight_is_open_till_midnight() -> None:
    late = (Hours(time(12), time(0)),)
    assert _cautions(a_posting(begins=time(20), ends=time(0)), _THURSDAY, week=(late,) * 7) == []


def test_holidays_are_said_with_their_name() -> None:
    eve = date(2026, 12, 24)
    [found] = domain.cautions.cautions(a_posting(day=eve), [eve], a_place(), _KNOWN)
    assert (found.why, found.holiday) == (Why.HOLIDAY, Holiday.CHRISTMAS_EVE)


def test_what_visitors_do_not_see_yet_is_said() -> None:
    may = date(2027, 5, 20)
    assert _cautions(a_posting(day=may), may) == [(Why.FAR, _KNOWN)]


def test_a_house_that_is_closed_every_time_is_said_once() -> None:
    fridays = (date(2026, 11, 27), date(2026, 12, 4), date(2026, 12, 11))
    assert _cautions(a_posting(), *fridays) == [(Why.CLOSED, fridays[0])]


def _weekly(*days: date, **place: object) -> list[tuple[Why, tuple[int, ...]]]:
    found = domain.cautions.cautions(a_posting(), days, a_place(**place), _KNOWN)
    return [(one.why, one.weekdays) for one in found]


def test_weekdays_on_which_it_is_closed_every_week_are_named_together() -> None:
    days = [_THURSDAY + timedelta(days=n) for n in range(18)]  # the house is closed from Friday to Sunday
    assert _weekly(*days) == [(Why.CLOSED, (4, 5, 6))]
    assert _weekly(_THURSDAY, _THURSDAY + timedelta(days=1)) == [(Why.CLOSED, ())]


def test_closed_on_one_day_without_a_reason_is_not_closed_every_week() -> None:
    closed = HoursException(_THURSDAY, _THURSDAY, (), {})
    assert _weekly(_THURSDAY, date(2026, 12, 3), date(2026, 12, 10), exceptions=(closed,)) == [(Why.CLOSED, ())]


def test_where_other_weekly_hours_begin_each_date_is_said() -> None:
    fridays = [date(2026, 11, 27) + timedelta(weeks=n) for n in range(4)]
    later = LaterWeek(date(2026, 12, 10), ((Hours(time(9), time(16)),),) * 7)
    assert _weekly(*fridays, later=(later,)) == [(Why.CLOSED, ()), (Why.CLOSED, ())]


def test_of_many_cautions_only_a_few_are_said() -> None:
    days = [date(2026, 12, day) for day in (24, 25, 26, 31)]
    assert len(_cautions(a_posting(), *days)) == domain.cautions.MOST
