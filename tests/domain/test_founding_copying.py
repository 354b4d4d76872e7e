"""A neighbouring municipality takes over a model."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

import domain.programme_file
from domain.founding.copying import Copy, Note, after
from domain.founding.plan import Located, NewPlace, Plan, Taken
from domain.founding.referrals import Numbers
from domain.founding.starting import first_day
from domain.programme import Activity, Referral
from domain.programme_file import ProgrammeFile
from tests.builders import (
    CLOSED,
    DAYTIME,
    NOW,
    a_municipality,
    a_place,
    a_programme_file,
    a_referral,
    an_activity,
    an_association,
    wall,
)
from tests.sabotage import sabotage

# NOW is a Saturday: the Monday after the coming one.
BEGINS = date(2026, 11, 30)
WEEK = (DAYTIME,) * 4 + (CLOSED,) * 3


def _copy(model: ProgrammeFile, municipality: str = "Eksjö kommun", name: str = "Emilhuset", **plan: Any) -> Copy:
    """Every place of the model once more, at home or in Eksjö."""
    new = NewPlace(name, Located("Storgatan 1"), plan.get("week", WEEK))
    places = tuple(new for _ in model.places)
    return after(Plan(municipality, plan.get("run_by", "Emilkraften"), "sv", places), model, model.places, NOW)


def _copied(**changes: Any) -> Activity:
    [one] = _copy(a_programme_file(activities=(an_activity(**changes),))).file.activities
    return one


def _referred(model_name: str, **changes: Any) -> tuple[Referral, dict[str, Numbers]]:
    model = a_programme_file(
        municipality=a_municipality(name=model_name), referrals=(a_referral(**changes),), activities=()
    )
    copy = _copy(model)
    return copy.file.referrals[0], dict(copy.numbers)


def test_the_kind_of_an_activity_is_taken_over_and_what_belongs_to_the_old_house_is_not() -> None:
    was = an_activity(until=date(2027, 6, 10), except_on=frozenset({date(2026, 12, 24)}), languages=("sv", "ar"))
    one = _copied(**{name: getattr(was, name) for name in ("until", "except_on", "languages")})
    for name in ("title", "description", "also_called", "category", "seats", "sign_up", "audience", "children"):
        assert getattr(one, name) == getattr(was, name)
    assert (one.languages, one.cost, one.repeat, one.until) == (("sv", "ar"), 0, was.repeat, was.until)
    assert (one.slug, one.host, one.room, one.except_on) == ("sprakkafe-emilhuset", 1, {}, frozenset())


def test_nothing_of_the_old_place_but_its_hours_comes_with_it() -> None:
    copy = _copy(a_programme_file())
    [place] = copy.file.places
    assert (place.name, place.address, place.phone, place.directions) == ({"sv": "Emilhuset"}, "Storgatan 1", None, {})
    assert (place.latitude, place.longitude, place.exceptions, place.run_by) == (None, None, (), (1,))
    assert [one.name for one in copy.file.associations] == [{"sv": "Emilkraften"}]


@pytest.mark.parametrize("day", range(7))
def test_a_new_place_begins_on_a_monday_in_a_week_or_two(day: int) -> None:
    today = date(2026, 11, 22) + timedelta(days=day)
    begins = first_day(today)
    assert begins.weekday() == 0
    assert timedelta(days=7) <= begins - today < timedelta(days=14)


@pytest.mark.parametrize(
    ("start", "repeat", "begins"),
    [
        ("2025-09-01 13:00", "FREQ=WEEKLY;BYDAY=MO,TH", "2026-11-30 13:00"),
        ("2025-09-03 17:30", "FREQ=WEEKLY", "2026-12-02 17:30"),
        ("2026-11-24 10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-08 10:00"),
        ("2026-11-17 10:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "2026-12-01 10:00"),
        ("2025-01-06 10:00", "FREQ=MONTHLY;BYDAY=1MO", "2026-12-07 10:00"),
        ("2027-01-14 10:00", "FREQ=WEEKLY;BYDAY=TH", "2027-01-14 10:00"),
        ("2025-03-05 18:00", None, "2026-12-02 18:00"),
        ("2026-11-30 18:00", None, "2026-11-30 18:00"),
        ("2026-12-13 15:00", None, "2026-12-13 15:00"),
    ],
)
def test_it_begins_in_the_coming_weeks_on_its_weekday_at_its_time(start: str, repeat: str | None, begins: str) -> None:
    one = _copied(start=wall(start), end=wall(start) + timedelta(hours=2), repeat=repeat)
    assert (one.start, one.end) == (wall(begins), wall(begins) + timedelta(hours=2))


@pytest.mark.parametrize(
    ("start", "until", "new_until"),
    [
        ("2026-09-01 10:00", date(2027, 6, 8), date(2027, 6, 8)),  # half a year is left
        ("2026-09-01 10:00", date(2026, 11, 10), date(2027, 2, 9)),  # a course of ten weeks is one again
        ("2025-09-02 10:00", date(2026, 6, 9), date(2027, 9, 7)),
        ("2026-12-08 10:00", date(2026, 12, 15), date(2026, 12, 15)),
        ("2026-09-01 10:00", date(9999, 12, 31), date(9999, 12, 31)),
        ("2026-09-01 10:00", None, None),
    ],
)
def test_the_last_day_stays_where_weeks_are_left_else_it_moves_along(
    start: str, until: date | None, new_until: date | None
) -> None:
    one = _copied(start=wall(start), end=wall(start) + timedelta(hours=1), repeat="FREQ=WEEKLY", until=until)
    assert one.until == new_until


def test_no_copied_activity_begins_in_the_past() -> None:
    for path in sorted(Path("programmes").glob("*.toml")):
        for one in _copy(_sample(path.stem)).file.activities:
            assert one.start.date() >= BEGINS


@sabotage(test_no_copied_activity_begins_in_the_past, {"domain.founding.starting._once": lambda one, begins: one.start})
def test_without_moving_it_what_was_is_announced_again() -> None: ...


def test_a_rule_that_gives_no_day_any_more_is_left_out() -> None:
    start = wall("2026-01-05 10:00")
    rare = an_activity(start=start, end=start + timedelta(hours=1), repeat="FREQ=YEARLY;INTERVAL=366")
    assert _copy(a_programme_file(activities=(rare,))).file.activities == ()


def test_in_one_database_the_copy_and_its_model_have_no_id_in_common() -> None:
    model = _sample("vimmerby")
    copy = _copy(model, model.municipality.name, name="Bullerbyn").file
    for kind in ("places", "activities"):
        ids = [one.slug for one in (*getattr(model, kind), *getattr(copy, kind))]
        assert len(ids) == len(set(ids))
    assert len(copy.activities) == len(model.activities)


@sabotage(
    test_in_one_database_the_copy_and_its_model_have_no_id_in_common,
    {"domain.founding.making.slug": lambda name, taken, otherwise: name.lower()},
)
def test_with_names_alone_the_copy_would_take_the_place_of_its_model() -> None: ...


def test_an_association_that_the_municipality_has_already_is_the_same_one() -> None:
    model = a_programme_file(associations=(an_association(), an_association(id=2, slug="x", name={"sv": "Andra"})))
    at_home = _copy(model, "Ljungby kommun", run_by="andra").file
    assert [(one.id, one.slug) for one in at_home.associations] == [(1, "x")]
    away = _copy(model, run_by="andra").file
    assert [(one.id, one.slug) for one in away.associations] == [(1, "andra")]


def test_names_of_the_model_are_put_right_and_left_out_where_they_can_not_be_seen() -> None:
    title = {"sv": "Kafé Godsmagasinet i Ljungby", "en": "Godsmagasinet café", "ar": "مقهى"}
    copy = _copy(a_programme_file(activities=(an_activity(title=title),)))
    assert copy.file.activities[0].title == {"sv": "Kafé Emilhuset i Eksjö", "en": "Emilhuset café"}
    assert copy.notes["sprakkafe-emilhuset"] == (Note.TELLS_OF_THE_MODEL,)


def test_a_name_within_a_word_stays_and_is_marked() -> None:
    model = a_programme_file(activities=(an_activity(title={"sv": "Med Ljungbys bollklubb"}),))
    copy = _copy(model)
    assert copy.file.activities[0].title == {"sv": "Med Ljungbys bollklubb"}
    assert copy.notes["sprakkafe-emilhuset"] == (Note.TELLS_OF_THE_MODEL,)
    assert _copy(model, "Ljungby kommun").notes["sprakkafe-emilhuset"] == ()


def test_what_takes_place_once_or_when_the_new_place_is_closed_is_marked() -> None:
    once = an_activity(start=wall("2026-12-01 13:00"), end=wall("2026-12-01 14:00"), repeat=None)
    copy = _copy(a_programme_file(activities=(once,)), week=(DAYTIME,) + (CLOSED,) * 6)
    assert copy.notes["sprakkafe-emilhuset"] == (Note.ONCE, Note.CLOSED_THEN)


@pytest.mark.parametrize("phone", ["0771-416 416", "1177", "114 14", "116 006", "020-50 50 50", "+46 771 73 73 00"])
def test_a_national_number_is_kept(phone: str) -> None:
    referral = a_referral(phone=phone, url="https://example.se")
    assert _referred("Ljungby kommun", phone=phone, url="https://example.se") == (referral, {})


@pytest.mark.parametrize("phone", ["+46 8 465 004 02", "08-465 004 02", "070-174 06 05", None])
def test_the_number_of_a_local_office_elsewhere_is_not_told_to_people_here(phone: str | None) -> None:
    name = {"sv": "SFI i Karlshamn", "ar": "تعليم الكبار في كارلسهامن"}
    one, left = _referred("Karlshamns kommun", slug="sfi-karlshamn", name=name, phone=phone, url="https://example.se")
    assert (one.slug, one.name, one.phone, one.url) == ("sfi-eksjo", {"sv": "SFI i Eksjö"}, None, None)
    assert left == {"sfi-eksjo": Numbers(phone, "https://example.se")}


@sabotage(
    test_the_number_of_a_local_office_elsewhere_is_not_told_to_people_here,
    {"domain.founding.referrals.is_national": lambda referral: True},
)
def test_if_all_counted_as_national_people_would_call_another_town() -> None: ...


def test_in_the_same_municipality_referrals_stay_as_they_are() -> None:
    model = _sample("vimmerby")
    copy = _copy(model, "vimmerby KOMMUN")
    assert copy.file.referrals == model.referrals
    assert (copy.numbers, copy.file.municipality) == ({}, model.municipality)


def test_a_referral_that_the_municipality_has_already_is_left_out_and_another_ones_is_not() -> None:
    model = _sample("ljungby")
    wanted = [one.slug for one in _copy(model).file.referrals]
    there = frozenset({("Eksjö kommun", wanted[0]), ("Eksjö kommun", "x"), ("Nässjö kommun", wanted[1])})
    new = NewPlace("Emilhuset", Located("Storgatan 1"), WEEK)
    plan = Plan("Eksjö kommun", "Emilkraften", "sv", (new,))
    copy = after(plan, model, model.places[:1], NOW, Taken(referrals=there))
    assert [(one.id, one.slug) for one in copy.file.referrals] == list(enumerate(wanted[1:], start=1))
    assert (copy.left_out, wanted[0] in copy.numbers) == ((wanted[0],), False)


@pytest.mark.parametrize("sample", ["gotene", "karlshamn", "ljungby", "nykoping", "vimmerby"])
def test_a_copied_sample_tells_nothing_of_its_model_that_is_not_marked(sample: str) -> None:
    model = _sample(sample)
    copy = _copy(model)
    names = {name for one in model.places for name in one.name.values()}
    for one in copy.file.activities:
        told = "\n".join((*one.title.values(), *one.description.values(), *one.also_called))
        assert Note.TELLS_OF_THE_MODEL in copy.notes[one.slug] or not [name for name in names if name in told]
    phones = {one.phone for one in copy.file.referrals} - {None}
    assert not [phone for phone in phones if phone and phone.startswith("+46")]


def _sample(name: str) -> ProgrammeFile:
    content = domain.programme_file.read(name, Path(f"programmes/{name}.toml").read_text("utf-8")).content
    assert content
    return content


def test_each_new_place_follows_the_one_it_was_given() -> None:
    model = a_programme_file(
        places=(a_place(), a_place(id=2, slug="annexet")),
        activities=(an_activity(), an_activity(id=2, place=2, slug="matlag")),
    )
    new = NewPlace("Ingatorp", Located("Storgatan 1"), WEEK)
    plan = Plan("Eksjö kommun", "Emilkraften", "sv", (new, replace(new, name="Hjältevad"), new))
    copy = after(plan, model, (model.places[1], model.places[0], model.places[1]), NOW)
    assert [(one.id, one.place, one.slug) for one in copy.file.activities] == [
        (1, 1, "matlag-ingatorp"),
        (2, 2, "sprakkafe-hjaltevad"),
        (3, 3, "matlag-ingatorp-2"),
    ]
