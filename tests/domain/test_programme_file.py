from collections.abc import Sequence
from datetime import date, time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import domain.languages
import domain.programme_file
from domain.programme import (
    Activity,
    Association,
    AssociationKind,
    Audience,
    Category,
    Children,
    Hours,
    HoursException,
    LaterWeek,
    Municipality,
    Need,
    Place,
    Referral,
)
from domain.programme_file import Problem, ProgrammeFile, Reading
from domain.reasons import Reason
from tests.builders import NOW, wall

HEAD = """
[municipality]
name = "Ljungby kommun"
timezone = "Europe/Stockholm"
language = "sv"

[[association]]
id = "grannar"
name = "Grannar"
kind = "association"

[[place]]
id = "godsmagasinet"
name = { sv = "Godsmagasinet" }
address = "Stationsgatan 2"
run_by = ["grannar"]
hours = { mon = ["09:00-12:00", "13:00-16:00"] }
"""

ACTIVITY = """
[[activity]]
id = "sprakkafe"
place = "godsmagasinet"
title = "Språkkafé"
category = "language"
start = 2026-11-23T13:00:00
end = 2026-11-23T15:00:00
repeat = "FREQ=WEEKLY;BYDAY=MO,TH"
"""


def _read(text: str) -> Reading:
    return domain.programme_file.read("house.toml", text)


def _only(problems: Sequence[Problem]) -> Problem:
    assert len(problems) == 1, [str(problem) for problem in problems]
    return problems[0]


def _with(old: str, new: str) -> Reading:
    text = HEAD + ACTIVITY
    assert old in text
    return _read(text.replace(old, new))


def test_what_is_left_out_is_as_usual() -> None:
    content = _read(HEAD + ACTIVITY).content
    assert content is not None
    (activity,) = content.activities
    assert activity.title == {"sv": "Språkkafé"}
    assert (activity.seats, activity.sign_up, activity.cost, activity.languages) == (None, True, 0, ("sv",))
    assert (activity.audience, activity.children, activity.confidential) == (Audience.EVERYONE, Children.WELCOME, False)
    (place,) = content.places
    assert (place.run_by, place.phone, place.exceptions) == ((1,), None, ())
    assert place.week[0] == (Hours(time(9), time(12)), Hours(time(13), time(16)))
    assert place.week[1:] == ((),) * 6


def test_a_problem_says_file_table_key_what_was_found_and_what_would_be_right() -> None:
    problem = _only(_with('category = "language"', 'category = "languge"').problems)
    assert (problem.file, problem.table, problem.key) == ("house.toml", 'activity[1] "sprakkafe"', "category")
    assert problem.found == '"languge"'
    assert problem.right.startswith('"language"? It is one of language, culture')
    assert str(problem).startswith('house.toml: activity[1] "sprakkafe": category: found "languge"; right would be ')


@pytest.mark.parametrize(
    ("old", "new", "table", "key"),
    [
        ('title = "Språkkafé"', 'title = "Språkkafé"\nromm = "Köket"', 'activity[1] "sprakkafe"', "romm"),
        ('title = "Språkkafé"', 'title = { sw = "Hej" }', 'activity[1] "sprakkafe"', "title.sw"),
        ('title = "Språkkafé"', "title = 7", 'activity[1] "sprakkafe"', "title"),
        ('title = "Språkkafé"', "title = {}", 'activity[1] "sprakkafe"', "title"),
        ('title = "Språkkafé"', 'title = "  "', 'activity[1] "sprakkafe"', "title"),
        ('title = "Språkkafé"', f'title = "{"x" * 121}"', 'activity[1] "sprakkafe"', "title"),
        ('title = "Språkkafé"\n', "", 'activity[1] "sprakkafe"', "title"),
        ('place = "godsmagasinet"', 'place = "godsmagasin"', 'activity[1] "sprakkafe"', "place"),
        ("title =", 'host = "grannarna"\ntitle =', 'activity[1] "sprakkafe"', "host"),
        ("BYDAY=MO,TH", "INTERVAL=0", 'activity[1] "sprakkafe"', "repeat"),
        ("BYDAY=MO,TH", "UNTIL=20261231", 'activity[1] "sprakkafe"', "repeat"),
        ("2026-11-23T13", "0001-11-23T13", 'activity[1] "sprakkafe"', "start"),
        ("2026-11-23T13", "9999-12-31T13", 'activity[1] "sprakkafe"', "start"),
        ("13:00:00", "16:00:00", 'activity[1] "sprakkafe"', "end"),
        ("2026-11-23T13:00:00", "2026-11-23T13:00:00Z", 'activity[1] "sprakkafe"', "start"),
        ("2026-11-23T13:00:00", "2026-11-23", 'activity[1] "sprakkafe"', "start"),
        ("2026-11-23T13:00:00", '"2026-11-23"', 'activity[1] "sprakkafe"', "start"),
        ("BYDAY=MO,TH", "BYDAY=MO,TT", 'activity[1] "sprakkafe"', "repeat"),
        ("repeat =", "until = 2026-11-01\nrepeat =", 'activity[1] "sprakkafe"', "until"),
        ("repeat =", "until = 2026-11-23\nexcept = [2026-11-23]\nrepeat =", 'activity[1] "sprakkafe"', "repeat"),
        ("repeat =", 'except = ["2026-11-23"]\nrepeat =', 'activity[1] "sprakkafe"', "except"),
        ("repeat =", "seats = 0\nrepeat =", 'activity[1] "sprakkafe"', "seats"),
        ("repeat =", "seats = true\nrepeat =", 'activity[1] "sprakkafe"', "seats"),
        ("repeat =", "cost = -5\nrepeat =", 'activity[1] "sprakkafe"', "cost"),
        ("repeat =", 'sign_up = "no"\nrepeat =', 'activity[1] "sprakkafe"', "sign_up"),
        ("repeat =", 'languages = ["arabic"]\nrepeat =', 'activity[1] "sprakkafe"', "languages"),
        ('id = "sprakkafe"', 'id = "Språkkafé"', 'activity[1] "Språkkafé"', "id"),
        ('"09:00-12:00"', '"9-12"', 'place[1] "godsmagasinet"', "hours.mon"),
        ('"09:00-12:00"', '"25:00-26:00"', 'place[1] "godsmagasinet"', "hours.mon"),
        ('"09:00-12:00"', '"18:00-02:00"', 'place[1] "godsmagasinet"', "hours.mon"),
        ('"13:00-16:00"', '"11:30-16:00"', 'place[1] "godsmagasinet"', "hours.mon"),
        ("mon =", "monday =", 'place[1] "godsmagasinet"', "hours.monday"),
        ('run_by = ["grannar"]', 'run_by = ["granar"]', 'place[1] "godsmagasinet"', "run_by"),
        ("run_by", "second_ok = true\nrun_by", 'place[1] "godsmagasinet"', "second_ok"),
        ("run_by", 'second_ok = "yes"\nrun_by', 'place[1] "godsmagasinet"', "second_ok"),
        ("run_by", "latitude = 95.0\nrun_by", 'place[1] "godsmagasinet"', "latitude"),
        ("run_by", 'phone = "ring oss"\nrun_by', 'place[1] "godsmagasinet"', "phone"),
        ('"Europe/Stockholm"', '"Europe/Ljungby"', "municipality", "timezone"),
        ('language = "sv"', 'language = "swe"', "municipality", "language"),
        ('name = "Ljungby kommun"\n', "", "municipality", "name"),
        ('kind = "association"', 'kind = "club"', 'association[1] "grannar"', "kind"),
        ("[[activity]]", "[[activty]]", "", "activty"),
    ],
)
def test_each_mistake_is_found_where_it_stands(old: str, new: str, table: str, key: str) -> None:
    reading = _with(old, new)
    assert reading.content is None
    problem = _only(reading.problems)
    assert (problem.table, problem.key) == (table, key)
    assert problem.right


@pytest.mark.parametrize(
    ("exception", "key"),
    [
        ("date = 2026-12-24", "closed"),
        ('date = 2026-12-24\nclosed = true\nhours = ["09:00-12:00"]', "closed"),
        ("from = 2026-12-24\nclosed = true", "date"),
        ("closed = true", "date"),
        ("date = 2026-12-24\nfrom = 2026-12-24\nto = 2026-12-25\nclosed = true", "date"),
        ("from = 2026-12-24\nto = 2026-12-20\nclosed = true", "to"),
        ('date = 2026-12-24\nhours = ["09.00-12.00"]', "hours"),
        ("date = 2026-12-24T09:00:00\nclosed = true", "date"),
    ],
)
def test_a_wrong_exception_is_found(exception: str, key: str) -> None:
    problems = _read(HEAD + "[[place.exception]]\n" + exception + ACTIVITY).problems
    assert problems[0].table == 'place[1] "godsmagasinet" exception[1]'
    assert key in {problem.key for problem in problems}


def test_an_exception_has_a_reason_that_is_known_or_one_in_words() -> None:
    because = "[[place.exception]]\ndate = 2026-12-24\nclosed = true\nbecause = "
    content = _read(HEAD + because + '"illness"' + ACTIVITY).content
    assert content is not None
    assert content.places[0].exceptions[0].reason is Reason.ILLNESS
    for wrong in ('"ilness"', '"illness"\nreason = "Sjuka"'):
        assert {problem.key for problem in _read(HEAD + because + wrong + ACTIVITY).problems} == {"because"}


def test_later_hours_are_read_in_the_order_of_their_days() -> None:
    later = '[[place.later]]\nfrom = {}\nhours = {{ mon = ["{}"] }}\n'
    text = HEAD + later.format("2027-03-01", "08:00-12:00") + later.format("2027-01-07", "10:00-14:00") + ACTIVITY
    content = _read(text).content
    assert content is not None
    first, second = content.places[0].later
    assert (first.since, first.week[0]) == (date(2027, 1, 7), (Hours(time(10), time(14)),))
    assert (second.since, second.week[1]) == (date(2027, 3, 1), ())


@pytest.mark.parametrize(
    ("later", "key"),
    [
        ('hours = { mon = ["09:00-16:00"] }', "from"),
        ("from = 2027-01-07", "hours"),
        ('from = "2027-01-07"\nhours = { mon = ["09:00-16:00"] }', "from"),
        ('from = 2027-01-07\nhours = { man = ["09:00-16:00"] }', "hours.man"),
        ('from = 2027-01-07\nto = 2027-02-01\nhours = { mon = ["09:00-16:00"] }', "to"),
        ("from = 2027-01-07\nhours = {}\n[[place.later]]\nfrom = 2027-01-07\nhours = {}", "later"),
    ],
)
def test_wrong_later_hours_are_found(later: str, key: str) -> None:
    problems = _read(HEAD + "[[place.later]]\n" + later + ACTIVITY).problems
    assert [problem.key for problem in problems] == [key]


def test_a_date_that_does_not_exist_is_told_with_its_line() -> None:
    problem = _only(_with("2026-11-23T13", "2026-02-30T13").problems)
    assert problem.file == "house.toml"
    assert "line" in problem.found


@pytest.mark.parametrize(
    "text",
    [
        "x = " + "[" * 5000,
        "x = " + "{a = " * 5000,
        "[" + ".".join("a" * 5000) + "]",
        HEAD + ACTIVITY + "seats = 0x" + "f" * 6000,
        HEAD + ACTIVITY + "seats = " + "9" * 6000,
    ],
    ids=["brackets", "tables", "dots", "hexadecimal", "digits"],
)
def test_what_python_itself_can_not_read_is_a_problem_too(text: str) -> None:
    assert _read(text).problems


def test_an_id_that_is_there_twice_is_found() -> None:
    problem = _only(_read(HEAD + ACTIVITY * 2).problems)
    assert (problem.key, problem.found) == ("activity", '"sprakkafe"')


def test_all_mistakes_are_told_at_once() -> None:
    text = (HEAD + ACTIVITY).replace('"language"', '"x"').replace('"09:00-12:00"', '"x"').replace('"Grannar"', "1")
    assert len(_read(text).problems) == 3


def test_an_empty_file_lacks_its_municipality() -> None:
    assert _only(_read("").problems).key == "municipality"


def test_a_start_on_another_day_than_the_rules_is_taken_with_a_warning() -> None:
    reading = _with("2026-11-23T", "2026-11-24T")
    assert reading.content is not None
    warning = _only(reading.warnings)
    assert warning.key == "start"
    assert warning.right.startswith("2026-11-26T13:00:00")


def test_what_means_nothing_without_a_rule_is_taken_with_a_warning() -> None:
    reading = _with('repeat = "FREQ=WEEKLY;BYDAY=MO,TH"', "until = 2027-01-01")
    assert _only(reading.warnings).key == "until"


def test_an_end_at_twenty_four_is_midnight() -> None:
    content = _with('"13:00-16:00"', '"13:00–24:00"').content
    assert content is not None
    assert content.places[0].week[0][1] == Hours(time(13), time())


def test_marks_of_direction_are_taken_out_of_texts() -> None:
    content = _with("Språkkafé", "Språk\\u202Ekafé").content
    assert content is not None
    assert content.activities[0].title == {"sv": "Språkkafé"}


@pytest.mark.parametrize("sample", sorted(Path("programmes").glob("*.toml")), ids=lambda path: path.stem)
def test_the_samples_are_without_fault(sample: Path) -> None:
    reading = domain.programme_file.read(sample.name, sample.read_text("utf-8"))
    assert [str(problem) for problem in (*reading.problems, *reading.warnings)] == []


_WORDS = st.text(st.characters(codec="utf-8", categories=["L", "Nd", "P"]), min_size=1, max_size=20)
_TEXTS = st.dictionaries(st.sampled_from(domain.languages.CODES), _WORDS, min_size=1, max_size=3)
_SLUGS = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,4})?", fullmatch=True)
_DAYS = st.dates(date(2026, 1, 1), date(2028, 1, 1))
_PHONES = st.none() | st.just("+46 8 465 004 01")


@st.composite
def _hours(draw: st.DrawFn) -> tuple[Hours, ...]:
    marks = sorted(draw(st.sets(st.integers(0, 1439), max_size=4)))
    pairs = zip(marks[::2], marks[1::2], strict=False)
    return tuple(Hours(time(a // 60, a % 60), time(b // 60, b % 60)) for a, b in pairs)


@st.composite
def _exceptions(draw: st.DrawFn) -> HoursException:
    first, last = sorted([draw(_DAYS), draw(_DAYS)])
    return HoursException(first, last, draw(_hours()), draw(st.just({}) | _TEXTS | st.sampled_from(Reason)))


@st.composite
def _later(draw: st.DrawFn) -> tuple[LaterWeek, ...]:
    days = sorted(draw(st.sets(_DAYS, max_size=2)))
    return tuple(LaterWeek(day, tuple(draw(_hours()) for _ in range(7))) for day in days)


@st.composite
def _files(draw: st.DrawFn) -> ProgrammeFile:
    zone = draw(st.sampled_from(["Europe/Stockholm", "Europe/Helsinki"]))
    municipality = Municipality(1, draw(_WORDS), zone, draw(st.sampled_from(["sv", "en"])))
    runners = tuple(
        Association(n, 1, slug, draw(_TEXTS), draw(st.sampled_from(AssociationKind)))
        for n, slug in enumerate(draw(st.lists(_SLUGS, max_size=3, unique=True)), 1)
    )
    places = tuple(
        draw(_places(n, slug, len(runners), zone))
        for n, slug in enumerate(draw(st.lists(_SLUGS, min_size=1, max_size=2, unique=True)), 1)
    )
    activities = tuple(
        draw(_activities(n, slug, len(places), len(runners)))
        for n, slug in enumerate(draw(st.lists(_SLUGS, max_size=2, unique=True)), 1)
    )
    referrals = tuple(
        Referral(
            n, 1, slug, draw(_TEXTS), frozenset(draw(st.sets(st.sampled_from(Need), min_size=1))), draw(_PHONES), None
        )
        for n, slug in enumerate(draw(st.lists(_SLUGS, max_size=2, unique=True)), 1)
    )
    return ProgrammeFile(municipality, runners, places, activities, referrals)


@st.composite
def _places(draw: st.DrawFn, number: int, slug: str, runners: int, zone: str) -> Place:
    run_by = tuple(draw(st.lists(st.integers(1, runners), unique=True, max_size=2))) if runners else ()
    return Place(
        id=number,
        municipality=1,
        slug=slug,
        name=draw(_TEXTS),
        address=draw(_WORDS),
        latitude=draw(st.none() | st.floats(-90, 90)),
        longitude=draw(st.none() | st.floats(-180, 180)),
        phone=draw(_PHONES),
        directions=draw(st.just({}) | _TEXTS),
        run_by=run_by,
        week=tuple(draw(_hours()) for _ in range(7)),
        exceptions=tuple(draw(st.lists(_exceptions(), max_size=2))),
        timezone=zone,
        second_ok=draw(st.sampled_from([None, True])) if len(run_by) > 1 else None,
        later=draw(_later()),
    )


@st.composite
def _activities(draw: st.DrawFn, number: int, slug: str, places: int, runners: int) -> Activity:
    repeat = draw(st.none() | st.sampled_from(["FREQ=DAILY", "FREQ=MONTHLY;BYDAY=3WE"]))
    return Activity(
        id=number,
        place=draw(st.integers(1, places)),
        slug=slug,
        title=draw(_TEXTS),
        description=draw(st.just({}) | _TEXTS),
        also_called=tuple(draw(st.lists(_WORDS, max_size=2))),
        category=draw(st.sampled_from(Category)),
        host=draw(st.none() | st.integers(1, runners)) if runners else None,
        room=draw(st.just({}) | _TEXTS),
        start=wall("2026-11-23 13:00"),
        end=wall("2026-11-23 15:30"),
        repeat=repeat,
        until=draw(st.none() | st.dates(date(2027, 1, 1), date(2028, 1, 1))) if repeat else None,
        except_on=frozenset(draw(st.sets(st.dates(date(2027, 1, 1), date(2028, 1, 1)), max_size=2)))
        if repeat
        else frozenset(),
        seats=draw(st.none() | st.integers(1, 500)),
        sign_up=draw(st.booleans()),
        audience=draw(st.sampled_from(Audience)),
        children=draw(st.sampled_from(Children)),
        cost=draw(st.integers(0, 500)),
        languages=tuple(draw(st.lists(st.sampled_from(domain.languages.CODES), min_size=1, max_size=3, unique=True))),
        confidential=draw(st.booleans()),
    )


@settings(max_examples=100, deadline=None)
@given(file=_files())
def test_whatever_the_programme_written_it_reads_back_as_it_was(file: ProgrammeFile) -> None:
    cleaned = _reread(file)
    assert _reread(cleaned) == cleaned
    assert (len(cleaned.places), len(cleaned.activities)) == (len(file.places), len(file.activities))


def _reread(file: ProgrammeFile) -> ProgrammeFile:
    """Written and read; the first time, what people wrote is cleaned on its way."""
    programme = domain.programme_file.programme_of([file], NOW)
    reading = _read(domain.programme_file.write(programme, programme.municipalities[0]))
    assert reading.content is not None, [str(problem) for problem in reading.problems]
    return reading.content


def test_two_files_put_together_keep_their_own_places_and_hosts() -> None:
    content = _read(HEAD + ACTIVITY).content
    assert content is not None
    programme = domain.programme_file.programme_of([content, content], NOW)
    assert [one.id for one in programme.activities] == [1, 2]
    assert [programme.place_of(one).municipality for one in programme.activities] == [1, 2]
    assert [one.run_by for one in programme.places] == [(1,), (2,)]
    assert len(programme.occurrences) == 2 * 16
