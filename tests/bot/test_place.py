"""`python -m bot place`, with somebody at the terminal: whatever they answer, a good file or none at all."""

import contextlib
import re
import resource
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bot.place
import domain.programme_file
import storage.exporting
from bot.asking import Terminal
from bot.place_questions import Given
from bot.stop import Stop
from domain.founding.plan import Taken
from domain.programme import Activity, Hours
from domain.programme_file import ProgrammeFile
from storage.database import Database
from tests.builders import NOW, wall
from tests.sabotage import sabotage
from tests.storage.stories import imports
from views.operator import PROGRAM

FIVE = ("Emilhuset", "Eksjö kommun", "Storgatan 1, Eksjö (57.6655, 14.97)", "mån–tors 9–16, ons 13–19", "", "Grannar")
ALL_GIVEN: dict[str, Any] = {
    "names": ["Emilhuset"],
    "municipality": "Eksjö kommun",
    "addresses": ["Storgatan 1"],
    "hours": ["mon 9-16"],
    "run_by": "Grannar",
}


class Somebody:
    """At the terminal; writes these lines, then presses Ctrl-D (or Ctrl-C)."""

    def __init__(self, lines: Iterable[str] = (), leaves: type[BaseException] = EOFError) -> None:
        self._lines = iter(lines)
        self._leaves = leaves
        self.read: list[str] = []
        self.terminal = Terminal(self._write, self.read.append)

    def _write(self, prompt: str) -> str:
        self.read.append(prompt)
        for line in self._lines:
            return line
        raise self._leaves

    @property
    def saw(self) -> str:
        return "\n".join(self.read)


def _found(target: Path, lines: Iterable[str] = (), force: bool = False, **given: Any) -> Somebody:
    somebody = Somebody(lines)
    bot.place.found(Given(**given), target, force, NOW, somebody.terminal, Taken)
    return somebody


def _read(path: Path) -> ProgrammeFile:
    """Without a complaint, not even a warning."""
    return _taken(path.read_text("utf-8"))


def _taken(text: str) -> ProgrammeFile:
    reading = domain.programme_file.read("new.toml", text)
    assert [str(one) for one in (*reading.problems, *reading.warnings)] == []
    assert reading.content
    return reading.content


def _refused(target: Path, lines: Iterable[str] = (), **given: Any) -> str:
    with pytest.raises(Stop) as stop:
        _found(target, lines, **given)
    return stop.value.line


def test_five_answers_are_a_programme_file(tmp_path: Path) -> None:
    somebody = _found(tmp_path, FIVE)
    file = _read(tmp_path / "emilhuset.toml")
    [place], [association] = file.places, file.associations
    assert (file.municipality.name, association.name) == ("Eksjö kommun", {"sv": "Grannar"})
    assert (place.slug, place.name, place.address) == ("emilhuset", {"sv": "Emilhuset"}, "Storgatan 1, Eksjö")
    assert (place.latitude, place.longitude, place.run_by) == (57.6655, 14.97, (1,))
    assert place.week[2] == (Hours(wall("2026-11-25 13:00").time(), wall("2026-11-25 19:00").time()),)
    assert "I read: Monday, Tuesday and Thursday 09:00–16:00; Wednesday 13:00–19:00; Friday to Sunday" in somebody.saw


def test_at_the_end_it_says_in_three_lines_what_comes_next(tmp_path: Path) -> None:
    path = tmp_path / "my house.toml"
    steps = _found(path, FIVE).read[-1].splitlines()
    assert [re.split(r"\s", step)[0] for step in steps] == ["1.", "2.", "3."]
    assert steps[1].endswith(f"{PROGRAM} import '{path}'")
    assert steps[2].endswith(f"{PROGRAM} coordinator emilhuset")


def test_enter_takes_what_stands_in_brackets(tmp_path: Path) -> None:
    somebody = _found(tmp_path, ("Emilhuset", "Eksjö kommun", "Storgatan 1", "", ""))
    file = _read(tmp_path / "emilhuset.toml")
    assert [bool(day) for day in file.places[0].week] == [True] * 4 + [False] * 3
    assert [one.kind.value for one in file.associations] == ["municipality"]
    assert "[Monday to Thursday 09:00–16:00; Friday to Sunday closed] > " in somebody.read
    assert "[Eksjö kommun] > " in somebody.read


def test_an_answer_that_can_not_be_is_asked_again_with_why(tmp_path: Path) -> None:
    hours = ("mon-thx 9-16", "mon-thu 9-4", "mon 9-16", "")
    lines = ("", "!!", "Emilhuset", "Eksjö kommun", "Storgatan 1 (91, 200)", "Storgatan 1", *hours, "")
    somebody = _found(tmp_path, lines)
    assert "Please write something here." in somebody.read
    assert any(line.startswith('I do not know "thx". Days are mon tue') for line in somebody.read)
    assert any(line.startswith("There is no such spot on earth: 91.0, 200.0.") for line in somebody.read)
    assert _read(tmp_path / "emilhuset.toml").places[0].address == "Storgatan 1"
    assert any("Four in the afternoon is 16" in line for line in somebody.read)
    assert _read(tmp_path / "emilhuset.toml").places[0].week[0]


@pytest.mark.parametrize("said", ["tue 10-12", "no"])
def test_hours_that_were_misread_are_written_again(tmp_path: Path, said: str) -> None:
    lines = [*FIVE[:3], "mon 9-16", said, *(["tue 10-12"] if said == "no" else []), "ja", "Grannar"]
    _found(tmp_path, lines)
    assert [bool(day) for day in _read(tmp_path / "emilhuset.toml").places[0].week].index(True) == 1


def test_with_everything_as_options_nothing_is_asked(tmp_path: Path) -> None:
    somebody = _found(tmp_path / "new.toml", **ALL_GIVEN)
    assert not [line for line in somebody.read if line.endswith("> ")]
    assert _read(tmp_path / "new.toml").places[0].slug == "emilhuset"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"hours": ["mon-thx 9-16"]}, '--hours can\'t be taken. I do not know "thx"'),
        ({"addresses": ["Gatan 1 (91, 200)"]}, "--address can't be taken. There is no such spot on earth"),
        ({"language": "xx"}, '--language can\'t be taken. There is no language "xx" here.'),
        ({"model": "nowhere"}, 'There is no model "nowhere". There are: gotene, karlshamn, ljungby'),
        ({"places": ["bullerbyn"]}, "Name the model, too"),
        ({"model": "vimmerby", "places": ["bulerbyn"]}, '--place can\'t be taken. There is no "bulerbyn"'),
        ({"model": "ljungby", "places": ["bullerbyn"]}, '--place can\'t be taken. There is no "bullerbyn"'),
        ({"model": "vimmerby", "places": ["1", "2"], "names": ["A", "B", "C"]}, "--name is there 3 times, for 2"),
        ({"addresses": ["A 1", "B 2"]}, "--address is there 2 times, for 1 new place."),
    ],
)
def test_an_option_that_can_not_be_ends_it_with_why(tmp_path: Path, given: dict[str, Any], said: str) -> None:
    assert said in _refused(tmp_path, **{**ALL_GIVEN, **given})
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("many", range(len(FIVE)))
@pytest.mark.parametrize("leaves", [EOFError, KeyboardInterrupt])
def test_half_a_dialogue_leaves_no_file(tmp_path: Path, many: int, leaves: type[BaseException]) -> None:
    with pytest.raises(Stop, match=r"Nothing was written\."):
        bot.place.found(Given(), tmp_path, False, NOW, Somebody(FIVE[:many], leaves).terminal, Taken)
    assert list(tmp_path.iterdir()) == []


def _ask_and_write_at_once(of: Callable[..., Any]) -> Callable[..., Any]:
    def found(given: Given, target: Path, *others: Any) -> None:
        (target / "new.toml").touch()
        of(given, target, *others)

    return found


@sabotage(test_half_a_dialogue_leaves_no_file, {"bot.place.found": _ask_and_write_at_once(bot.place.found)})
def test_were_the_file_begun_before_the_answers_are_there_it_would_stay() -> None: ...


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("mine")
    assert f"{path} is there already" in _refused(path, **ALL_GIVEN)
    assert path.read_text() == "mine"


def test_nor_one_that_came_while_the_questions_were_asked(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"

    def lines() -> Iterable[str]:
        yield from FIVE[:-1]
        path.write_text("mine")
        yield FIVE[-1]

    assert "is there already" in _refused(path, lines())
    assert path.read_text() == "mine"


def _write_over(path: Path, text: str) -> None:
    path.write_text(text)


@sabotage(
    test_nor_one_that_came_while_the_questions_were_asked,
    {"bot.new_file._create": _write_over},
    raises=pytest.fail.Exception,
)
def test_looking_only_before_the_questions_is_not_enough() -> None: ...


@sabotage(
    test_a_file_that_is_there_is_never_written_over,
    {"bot.new_file.check": lambda target, force: None, "bot.new_file._create": _write_over},
    raises=pytest.fail.Exception,
)
def test_without_looking_what_was_there_is_lost() -> None: ...


def test_it_is_written_over_when_that_was_said(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("mine")
    _found(path, force=True, **ALL_GIVEN)
    assert _read(path).places
    assert list(tmp_path.iterdir()) == [path]


def test_without_a_name_for_the_file_a_free_one_is_taken(tmp_path: Path) -> None:
    for _ in range(3):
        _found(tmp_path, **ALL_GIVEN)
    assert {path.stem for path in tmp_path.iterdir()} == {"emilhuset", "emilhuset-2", "emilhuset-3"}


def test_a_folder_that_is_not_there_is_said_before_the_first_question(tmp_path: Path) -> None:
    assert "there is no folder" in _refused(tmp_path / "no" / "new.toml")


@contextlib.contextmanager
def no_room() -> Iterator[None]:
    """No file may grow beyond a hundred bytes. Only for a moment: the tests' own log is a file, too."""
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, usual[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


@pytest.mark.parametrize("force", [False, True])
def test_where_there_is_no_room_for_it_no_half_file_stays(tmp_path: Path, force: bool) -> None:
    path = tmp_path / "new.toml"
    if force:
        path.write_text("mine")
    with no_room(), pytest.raises(Stop, match="can't be written: File too large"):
        _found(path, force=force, **ALL_GIVEN)
    assert [one.read_text() for one in tmp_path.iterdir()] == (["mine"] if force else [])


def _comment_free(text: str) -> str:
    """The put-aside lines of the file, no longer put aside."""
    return re.sub(r"^#(?=\S)", "", text, flags=re.MULTILINE)


@pytest.mark.parametrize("model", [None, "ljungby"])
def test_the_examples_in_the_file_are_right_once_their_sign_is_taken_away(tmp_path: Path, model: str | None) -> None:
    _found(tmp_path / "new.toml", model=model, **ALL_GIVEN)
    written = (tmp_path / "new.toml").read_text("utf-8")
    before, after = _taken(written), _taken(_comment_free(written))
    assert len(after.activities) == len(before.activities) + 1
    assert [len(one.exceptions) for one in after.places] == [2]
    assert any(one.slug == "vard-1177" for one in after.referrals)


def test_one_line_says_which_referrals_are_left_out_because_they_are_there(tmp_path: Path) -> None:
    somebody = Somebody([""])
    there = Taken(referrals=frozenset({("Eksjö kommun", "bostadskon")}))
    bot.place.found(Given(**ALL_GIVEN, model="ljungby"), tmp_path, False, NOW, somebody.terminal, lambda: there)
    assert [line for line in somebody.read if "has these referrals already" in line] == [
        "Eksjö kommun has these referrals already, so they are not in the file: bostadskon."
    ]
    assert "bostadskon" not in {one.slug for one in _read(tmp_path / "emilhuset.toml").referrals}


def test_hours_kinds_and_referrals_of_a_model_are_taken_over(tmp_path: Path) -> None:
    somebody = _found(tmp_path, ("",), model="ljungby", **{**ALL_GIVEN, "hours": []})
    new, model = _read(tmp_path / "emilhuset.toml"), _model("ljungby")
    assert new.places[0].week == model.places[0].week
    assert [one.title for one in new.activities] == [one.title for one in model.activities]
    assert len(new.referrals) == len(model.referrals)
    marks = (tmp_path / "emilhuset.toml").read_text("utf-8").count("# CHECK: a local one.")
    assert marks == sum(one.phone is None for one in new.referrals) == 3
    assert "Written: " in somebody.saw


def test_four_villages_take_over_one_model_at_once(tmp_path: Path) -> None:
    villages = ["Mariannelund", "Ingatorp", "Hjältevad", "Bruzaholm"]
    addresses = [f"Storgatan {n}" for n in range(4)]
    given = {**ALL_GIVEN, "names": villages, "addresses": addresses}
    somebody = _found(tmp_path, model="vimmerby", **given, places=["bullerbyn"])
    new = _read(tmp_path / "eksjo-kommun.toml")
    assert [one.slug for one in new.places] == ["mariannelund", "ingatorp", "hjaltevad", "bruzaholm"]
    assert [one.address for one in new.places] == addresses
    each = [sum(one.place == place.id for one in new.activities) for place in new.places]
    assert each == [len(_of("vimmerby", "bullerbyn"))] * 4
    assert "coordinator mariannelund   (then: ingatorp, hjaltevad, bruzaholm)" in somebody.saw


def test_which_places_of_the_model_is_asked_and_each_new_one_by_its_model(tmp_path: Path) -> None:
    lines = ("7", "2 1", "A-huset", "Eksjö kommun", "A 1", "", "B-huset", "B 2", "", "Grannar")
    somebody = _found(tmp_path, lines, model="vimmerby")
    new = _read(tmp_path / "eksjo-kommun.toml")
    assert [one.slug for one in new.places] == ["a-huset", "b-huset"]
    assert [one.week for one in new.places] == [one.week for one in _model("vimmerby").places[1::-1]]
    assert 'There is no "7" in the list. Write numbers from it, or: all' in somebody.read
    assert "\nNew place 1 of 2, after Träffpunkt Storebro:" in somebody.read


def test_any_programme_file_may_be_the_model(tmp_path: Path) -> None:
    _found(tmp_path / "first.toml", **ALL_GIVEN)
    again = {**ALL_GIVEN, "names": ["Annexet"]}
    _found(tmp_path / "second.toml", model=str(tmp_path / "first.toml"), **again)
    first, second = _read(tmp_path / "first.toml"), _read(tmp_path / "second.toml")
    assert (first.municipality, first.associations) == (second.municipality, second.associations)
    assert [one.slug for one in (*first.places, *second.places)] == ["emilhuset", "annexet"]


async def test_a_copy_and_its_model_live_in_one_database_and_come_out_as_they_were(
    database: Database, tmp_path: Path
) -> None:
    given = {**ALL_GIVEN, "municipality": "", "names": ["A-huset"], "hours": [""]}
    _found(tmp_path / "new.toml", model="vimmerby", places=["bullerbyn"], **given)
    model, new = _model("vimmerby"), _read(tmp_path / "new.toml")
    await imports(database, model)
    taken_in = await imports(database, new)
    assert taken_in.changed == []
    assert {one.kind for one in taken_in.added} == {"association", "place", "activity"}
    async with database.reading() as db:
        [text] = (await storage.exporting.export(db, NOW)).values()
    again = await imports(database, _taken(text))
    assert (again.added, again.changed, again.not_in_file) == ([], [], [])


_LINES = st.one_of(
    st.sampled_from([*FIVE, "", "no", "yes", "1 1", "all", "3", "١", "mon 9-16"]),
    st.sampled_from(["Ab c/d\\\"'", "{word}", "[x]\n[[place]]", '"""', 'id = "x"', "# CHECK"]),
    st.text(max_size=100),
    st.text(st.characters(codec=None), max_size=12),
    st.text("x \u0301\u202e\u2028\x00", max_size=90).map(lambda text: "A" + text),
)
_MODELS = st.sampled_from([None, None, "ljungby", "vimmerby"])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(lines=st.lists(_LINES, max_size=16), model=_MODELS, helped=st.booleans())
def test_whatever_is_answered_it_is_a_file_that_reads_back_as_it_was_or_none(
    lines: Sequence[str], model: str | None, helped: bool
) -> None:
    # Chance alone hardly ever reaches the end: half of the people get it right in the end.
    answers = [*lines, *(FIVE * 3 if helped else ())]
    with TemporaryDirectory() as folder:
        try:
            _found(Path(folder), answers, model=model)
        except Stop:
            assert list(Path(folder).iterdir()) == []
            return
        [path] = Path(folder).iterdir()
        file = _read(path)
    programme = domain.programme_file.programme_of([file], NOW)
    assert _taken(domain.programme_file.write(programme, programme.municipalities[0])) == file


def _model(name: str) -> ProgrammeFile:
    return _taken(Path(f"programmes/{name}.toml").read_text("utf-8"))


def _of(model: str, place: str) -> list[Activity]:
    file = _model(model)
    wanted = {one.id for one in file.places if one.slug == place}
    return [one for one in file.activities if one.place in wanted]
