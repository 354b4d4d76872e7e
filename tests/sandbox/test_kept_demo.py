"""What a demo keeps for the next one: the sample places read in, and, if told to, all that has happened."""

import asyncio
from pathlib import Path

import pytest

import sandbox
import sandbox.demo.environment
import sandbox.demo.running
import sandbox.demo.template
from sandbox.demo.running import Demo
from tests.sabotage import sabotage
from tests.sandbox.story import furnish, story


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return furnish(tmp_path, monkeypatch)


async def test_the_second_time_the_sample_places_are_copied_and_read_in_again_once_they_change(house: Path) -> None:
    loading = "Loading the sample places …"
    async with story() as told:
        assert (told.said[0], (house / "imports").read_text()) == (loading, "x")
    async with story() as told:
        assert (loading in told.said, (house / "imports").read_text()) == (False, "x")
    (house / "programmes" / "ljungby.toml").write_text("[municipality] # changed")
    async with story() as told:
        assert (told.said[0], (house / "imports").read_text()) == (loading, "xx")
    assert [path.suffix for path in (house / "data" / "demo.template").iterdir()] == [".db"]


@sabotage(
    test_the_second_time_the_sample_places_are_copied_and_read_in_again_once_they_change,
    {"sandbox.demo.template.key": lambda: "always the same"},
)
def test_without_the_key_an_old_programme_is_shown_for_ever() -> None: ...


@pytest.mark.parametrize("damage", [b"", b"not what was kept"])
async def test_a_damaged_template_is_read_in_anew(house: Path, damage: bytes) -> None:
    async with story():
        pass
    [kept] = (house / "data" / "demo.template").iterdir()
    kept.write_bytes(damage)
    async with story() as told:
        await told.settled()
        assert (house / "imports").read_text() == "xx"
    async with story():
        assert (house / "imports").read_text() == "xx"


@sabotage(
    test_a_damaged_template_is_read_in_anew,
    {
        "sandbox.demo.template._name": lambda _: f"{sandbox.demo.template.key()}-.db",
        "tests.sandbox.story.PATIENCE": 3.0,
    },
    raises=(AssertionError, TimeoutError),
)
def test_without_a_look_at_the_copy_every_demo_ends_of_it() -> None: ...


async def test_a_second_demo_in_the_same_folder_touches_nothing_and_names_the_first(house: Path) -> None:
    said: list[str] = []
    async with story() as told:
        await told.settled()
        before = (house / "data" / "demo.db").read_bytes()
        async with sandbox.serve() as second:
            assert await asyncio.wait_for(Demo(second, said.append).run(), 5) == 2
        assert said == [f"A demo runs here already, at {told.served.url}/"]
        assert (house / "data" / "demo.db").read_bytes() == before
        assert (await told.who("Anders").ask("/invite")).text == "give them https://t.me/sandbox?start=iv-2"
    async with story():
        assert (house / "data" / "demo.lock").exists()


@sabotage(
    test_a_second_demo_in_the_same_folder_touches_nothing_and_names_the_first,
    {"sandbox.demo.lock._lock": lambda *_: None},
    raises=(AssertionError, TimeoutError),
)
def test_without_the_lock_the_second_forgets_the_first_ones_database() -> None: ...


async def test_a_folder_that_cannot_be_used_ends_the_demo_with_a_line(house: Path) -> None:
    (house / "data").write_text("a file in its place")
    said: list[str] = []
    async with sandbox.serve() as served:
        assert await Demo(served, said.append).run() == 2
    assert [line.partition(":")[0] for line in said] == ["The demo cannot use its files"]


async def test_a_kept_demo_goes_on_with_its_people_its_clock_and_its_data(house: Path) -> None:
    async with story() as told:
        await told.settled()
        bo = await told.served.person("Bo", "uk", role="visitor")
        await bo.say("hej")
        await bo.block()
        await told.served.act("clock", to="hour")
        ahead = told.served.machine.clock.ahead
        await told.served.call("setMyCommands", commands=[{"command": "help", "description": "Help"}])
        before = {one["id"]: one for one in (await told.served.read("news"))["people"]}
    async with story(keep=True) as told:
        after = {one["id"]: one for one in (await told.served.read("news"))["people"]}
        assert {number: {**one, "version": 0} for number, one in before.items()} == after
        assert told.served.machine.clock.ahead == ahead
        assert (house / "data" / "demo.clock").read_text() == f"{ahead!r}\n"
        assert [one["command"] for one in await told.who("Hodan").commands()] == ["help"]
        # Numbers of messages that the bot may remember are never used for others.
        assert await told.who("Anders").say("/invite") == 5
        assert (await told.who("Anders").wait_for()).text == "give them https://t.me/sandbox?start=iv-2"
        assert told.said == ["Starting the bot …", sandbox.demo.running.welcome(told.served.url)]
        await asyncio.sleep(0.3)
        assert (house / "data" / "demo.db").read_text().count("Anders") == 1


@sabotage(
    test_a_kept_demo_goes_on_with_its_people_its_clock_and_its_data,
    {"sandbox.demo.memory.load": lambda *_: False},
)
def test_without_its_memory_telegram_knows_the_cast_alone() -> None: ...


async def test_who_works_at_the_house_does_not_come_twice_when_the_first_day_was_cut_short(house: Path) -> None:
    async with story() as told:
        await told.settled()
    # As if it had been ended between the two.
    sandbox.demo.environment.beside("stage").write_text("coordinator\n")
    sandbox.demo.environment.beside("telegram").write_text("{half")
    async with story(keep=True) as told:
        await told.settled()
        assert [one.text for one in await told.who("Anders").transcript() if not one.by_bot] == ["/invite"]
        assert (house / "data" / "demo.db").read_text().count("Anders") == 1
