"""The demo as a whole, with a small bot in the real one's place: its cast, its clock, its ends and beginnings."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import sandbox
import sandbox.demo.environment
from sandbox.client import Refused
from sandbox.clock import Clock
from sandbox.demo.running import Demo
from sandbox.server import Served
from tests.sandbox.story import furnish, story


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return furnish(tmp_path, monkeypatch)


async def test_the_cast_is_there_and_two_of_them_come_to_work_by_the_front_door(house: Path) -> None:
    async with story() as told:
        people = (await told.served.read("news"))["people"]
        assert [(one["first_name"], one["language_code"], one["role"]) for one in people] == [
            ("Hodan", "so", "visitor"),
            ("Samir", "ar", "visitor"),
            ("Gun", "sv", "visitor"),
            ("Dalia", "ar", "volunteer"),
            ("Anders", "sv", "coordinator"),
        ]
        await told.settled()
        assert [one.text for one in await told.who("Anders").transcript()] == [
            "/start co-1",
            "welcome, coordinator",
            "/invite",
            "give them https://t.me/sandbox?start=iv-2",
        ]
        assert [one.text for one in await told.who("Dalia").transcript()] == ["/start iv-2", "welcome, volunteer"]
        assert told.said[-1] == f"Chat with the bot at {told.served.url}/  (Ctrl-C ends it)"


async def test_the_bot_answers_before_the_stage_is_set_and_when_it_cannot_be_set(house: Path) -> None:
    (house / "no-link").touch()
    async with story() as told:
        assert (await told.who("Hodan").ask("hej")).text == "heard hej"
        await told.until(lambda: told.said[-1] == "Nobody works at the house in this demo: the bot gave no link")
        assert (await told.who("Hodan").ask("hej igen")).text == "heard hej igen"


async def test_a_killed_bot_is_there_again_with_what_it_knew(house: Path) -> None:
    async with story() as told:
        await told.settled()
        await told.served.act("bot", do="kill")
        assert (await told.served.read("news"))["bot"]["state"] == "starting"
        assert (await told.who("Anders").ask("/invite")).text == "give them https://t.me/sandbox?start=iv-2"
        assert (await told.served.read("news"))["bot"]["state"] == "awake"


async def test_everything_from_the_beginning_forgets_what_was_and_the_cast_enters_again(house: Path) -> None:
    async with story() as told:
        await told.settled()
        newcomer = await told.served.person("Bo", "sv")
        await told.served.act("clock", to="hour")
        await told.served.act("bot", do="again")
        news = await told.served.read("news")
        assert [one["first_name"] for one in news["people"]] == ["Hodan", "Samir", "Gun", "Dalia", "Anders"]
        assert newcomer.id not in [one["id"] for one in news["people"]]
        assert told.served.machine.clock.ahead == 0.0
        await told.settled()
        assert len(await told.who("Anders").transcript()) == 4
        assert (house / "imports").read_text() == "x"


async def test_the_clock_begins_where_it_was_asked_to_and_both_sides_know(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = datetime.fromtimestamp(Clock()(), UTC) - timedelta(days=30)
    monkeypatch.setenv("MOTESPLATS_CLOCK_START", asked.isoformat())
    async with story() as told:
        assert told.served.machine.clock() == pytest.approx(asked.timestamp(), abs=30)
        written = float((house / "data" / "demo.clock").read_text())
        assert written == told.served.machine.clock.ahead == pytest.approx(-30 * 86400, abs=30)


@pytest.mark.parametrize(
    "instant", ["tomorrow", "0001-01-01T00:00+14:00", "1999-12-31", "2100-01-01", "9999-12-31T23:59"]
)
async def test_a_clock_that_is_to_begin_at_no_instant_ends_the_demo_with_a_line(
    house: Path, monkeypatch: pytest.MonkeyPatch, instant: str
) -> None:
    monkeypatch.setenv("MOTESPLATS_CLOCK_START", instant)
    said: list[str] = []
    async with sandbox.serve() as served:
        assert await Demo(served, said.append).run() == 2
    assert said == ["MOTESPLATS_CLOCK_START: an instant such as 2026-11-21T10:00:00"]


async def test_the_clock_goes_to_what_the_bot_says_it_has_planned(house: Path) -> None:
    async with story() as told:
        with pytest.raises(Refused, match=r"^nothing_planned$"):
            await told.served.act("clock", to="next")
        planned = datetime.fromtimestamp(told.served.machine.clock(), UTC) + timedelta(hours=3)
        (house / "planned").write_text(planned.isoformat())
        assert (await told.served.act("clock", to="next"))["moved"] == pytest.approx(3 * 3600, abs=60)
        with pytest.raises(Refused, match=r"^only_forwards$"):
            await told.served.act("clock", to="next")


async def test_outside_the_demo_there_is_no_bot_to_kill(telegram: Served) -> None:
    with pytest.raises(Refused, match=r"^no_bot$"):
        await telegram.act("bot", do="kill")


def test_the_demo_bot_gets_nothing_of_ours_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MOTESPLATS_WEBHOOK_URL", "https://real.example")
    monkeypatch.setenv("MOTESPLATS_BOT_TOKEN", "1:real")
    monkeypatch.setenv("MOTESPLATS_CLOCK_START", "2026-10-25T00:00:00+00:00")
    settings = sandbox.demo.environment.settings("http://127.0.0.1:1", "424242:sandbox")
    assert {name: value for name, value in settings.items() if name.startswith("MOTESPLATS_")} == {
        "MOTESPLATS_BOT_TOKEN": "424242:sandbox",
        "MOTESPLATS_BOT_API_URL": "http://127.0.0.1:1",
        "MOTESPLATS_DATABASE_URL": "sqlite+aiosqlite:///data/demo.db",
        "MOTESPLATS_LISTEN": "127.0.0.1:0",
        "MOTESPLATS_CLOCK_FILE": "data/demo.clock",
        "MOTESPLATS_CLOCK_START": "",
        "MOTESPLATS_BOT_TOKEN_FILE": "",
        "MOTESPLATS_WEBHOOK_URL": "",
        "MOTESPLATS_WEBHOOK_SECRET": "",
    }
