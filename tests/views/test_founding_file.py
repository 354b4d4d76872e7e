from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

import domain.programme_file
import views.founding_file
from domain.founding.copying import Copy, after
from domain.founding.plan import Located, NewPlace, Plan
from domain.programme_file import ProgrammeFile
from tests.builders import DAYTIME, NOW, a_place, a_programme_file, a_referral, an_activity, wall
from tests.sabotage import sabotage

WEEK = (DAYTIME,) * 4 + ((),) * 3


def _copy(model: ProgrammeFile, municipality: str = "Eksjö kommun", name: str = "Emilhuset") -> Copy:
    new = NewPlace(name, Located("Storgatan 1"), WEEK)
    return after(Plan(municipality, "Grannar", "sv", (new,)), model, model.places[:1], NOW)


def _read(text: str) -> ProgrammeFile:
    """Without a complaint, not even a warning."""
    reading = domain.programme_file.read("new.toml", text)
    assert [str(one) for one in (*reading.problems, *reading.warnings)] == []
    assert reading.content
    return reading.content


def _above(text: str, header: str) -> list[str]:
    """The lines of comment right above the first such table."""
    block = text[: text.index(header)].split("\n\n")[-1]
    return block.splitlines()


@pytest.mark.parametrize("sample", sorted(Path("programmes").glob("*.toml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("at_home", [True, False])
def test_a_copy_of_a_sample_reads_back_as_it_is_in_spite_of_its_comments(sample: Path, at_home: bool) -> None:
    model = _read(sample.read_text("utf-8"))
    copy = _copy(model, model.municipality.name if at_home else "Eksjö kommun")
    text = views.founding_file.text(copy, model.municipality.name, NOW)
    assert _read(text) == copy.file
    assert text.count("# CHECK") >= views.founding_file.to_check(copy)


def test_what_is_to_be_looked_at_stands_above_it() -> None:
    local = a_referral(slug="sfi", phone="+46 8 465 004 02")
    once = an_activity(repeat=None, title={"sv": "Fest"})
    text = views.founding_file.text(_copy(a_programme_file(activities=(once,), referrals=(local,))), "Ljungby", NOW)
    assert _above(text, '[[activity]]\nid = "sprakkafe') == ["# CHECK: it takes place once. Choose its day."]
    assert _above(text, '[[referral]]\nid = "sfi"')[1] == '#   phone = "+46 8 465 004 02"'
    assert "after the model of Ljungby." in text.splitlines()[0]


_LIKE_TOML = ['[[activity]]\nid = "x"', '"""', "'''", "\\", '"', "# CHECK", "\u2028[[place]]", "\x85x", "a\r\nb"]
_WRITTEN = st.sampled_from([*_LIKE_TOML, "Godsmagasinet", "Ljungby"]) | st.text(
    "a[]#\"'\\\n\u2028=", min_size=1, max_size=30
)
_STARTS = st.datetimes(wall("2000-01-01"), wall("2190-01-01")).map(lambda at: at.replace(microsecond=0))
_RULES = st.sampled_from(
    [
        None,
        "FREQ=DAILY;INTERVAL=3",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;BYMONTHDAY=31",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;INTERVAL=300",
    ]
)


@st.composite
def _models(draw: st.DrawFn) -> ProgrammeFile:
    start, repeat = draw(_STARTS), draw(_RULES)
    end = start + timedelta(minutes=draw(st.integers(1, 7 * 24 * 60)))
    texts: dict[str, Any] = {name: {"sv": draw(_WRITTEN), "ar": "ب"} for name in ("title", "description")}
    until = draw(st.none() | st.dates(start.date() + timedelta(days=9 * 366), date.max)) if repeat else None
    slug = draw(st.from_regex(r"[a-z0-9]{1,46}([-_]godsmagasinet)?", fullmatch=True))[:48].strip("-_")
    one = an_activity(start=start, end=end, repeat=repeat, until=until, slug=slug, **texts)
    same = replace(one, id=2, slug=slug + "-x" if len(slug) < 46 else "x")
    name = {"sv": draw(_WRITTEN), "en": "The house"}
    return a_programme_file(activities=(one, same), places=(a_place(name=name),), referrals=(a_referral(name=name),))


# What the twin fails of at once, instead of looking for the smallest such model.
_BEGUN = a_programme_file(activities=(an_activity(repeat="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", until=None),))


@settings(max_examples=100, deadline=None)
@example(model=_BEGUN, name="Emilhuset")
@given(model=_models(), name=st.sampled_from(["Emilhuset", "x" * 80, "بيت"]))
def test_whatever_the_model_its_copy_is_a_file_without_fault(model: ProgrammeFile, name: str) -> None:
    programme = domain.programme_file.programme_of([model], NOW)
    written = domain.programme_file.write(programme, programme.municipalities[0])
    reading = domain.programme_file.read("model.toml", written)
    assume(reading.content)  # one with faults is refused before it is copied
    assert reading.content
    copy = _copy(reading.content, name=name)
    assert _read(views.founding_file.text(copy, None, NOW)) == copy.file


@sabotage(
    test_whatever_the_model_its_copy_is_a_file_without_fault,
    {"domain.founding.starting._next": lambda activity, place, begins: activity.start + timedelta(days=1)},
)
def test_begun_on_any_day_a_series_would_not_fit_its_rule() -> None: ...
