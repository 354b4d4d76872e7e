"""The real program, started as an operator starts it."""

import asyncio
import json
import socket
import sqlite3

import aiohttp
import pytest

TODAY_IN_SWEDISH = "måndag 23 november"


async def test_it_answers_start_and_what_is_on_by_long_polling_and_stops_when_asked(telegram, program):
    await program.run()
    amina = await telegram.person("Amina", "sv")
    await amina.open()
    await amina.wait_for()
    assert TODAY_IN_SWEDISH in (await amina.ask("vad händer idag")).text.lower()
    assert await program.stop() == 0


async def test_it_answers_by_webhook_too(telegram, program):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    program.settings = {
        "MOTESPLATS_WEBHOOK_URL": f"http://127.0.0.1:{port}/hook/telegram",
        "MOTESPLATS_LISTEN": f"127.0.0.1:{port}",
    }
    await program.run()
    await program.event("webhook_set")
    bo = await telegram.person("Bo", "sv")
    await bo.open()
    await bo.wait_for()
    assert TODAY_IN_SWEDISH in (await bo.ask("vad händer idag")).text.lower()
    async with aiohttp.ClientSession() as session:
        forged = await session.post(f"http://127.0.0.1:{port}/hook/telegram", json={"update_id": 1})
        wrong = await session.post(
            f"http://127.0.0.1:{port}/hook/telegram",
            json={"update_id": 1},
            headers={"X-Telegram-Bot-Api-Secret-Token": "guess"},
        )
        assert (forged.status, wrong.status) == (403, 403)
    assert await program.stop() == 0


async def test_healthz_is_well_as_soon_as_updates_come_in(telegram, program):
    await program.run()
    port = (await program.event("listening"))["port"]
    async with aiohttp.ClientSession() as session, asyncio.timeout(10):
        while await _health(session, port) != 200:
            await asyncio.sleep(0.05)


async def _health(session, port) -> int:
    """0: the port is not open yet."""
    try:
        return (await session.get(f"http://127.0.0.1:{port}/healthz")).status
    except aiohttp.ClientConnectorError:
        return 0


async def test_a_second_bot_on_the_same_database_gives_way_at_once(telegram, program):
    await program.run()
    await program.event("listening")
    status, _, err = await program.command("run")
    assert status == 2
    assert "another bot is running" in err


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"MOTESPLATS_BOT_TOKEN": ""}, "MOTESPLATS_BOT_TOKEN"),
        ({"MOTESPLATS_BOT_TOKEN": "1:refused-by-telegram"}, "MOTESPLATS_BOT_TOKEN"),
        ({"MOTESPLATS_LISTEN": "8080"}, "MOTESPLATS_LISTEN"),
        ({"MOTESPLATS_LISTEN": "203.0.113.1:80"}, "MOTESPLATS_LISTEN"),
        ({"MOTESPLATS_CLOCK_START": "soon"}, "MOTESPLATS_CLOCK_START"),
        # Telegram itself: the program of these tests has a clock of its own.
        ({"MOTESPLATS_BOT_API_URL": ""}, "MOTESPLATS_CLOCK_START"),
        ({"MOTESPLATS_DATABASE_URL": "sqlite+aiosqlite:////proc/nowhere/house.db"}, "/proc/nowhere"),
    ],
)
async def test_a_wrong_setting_stops_the_start_with_one_clear_line(program, settings, said):
    program.settings = settings
    status, _, err = await program.command("run")
    lines = [line for line in err.splitlines() if line and not line.startswith(("{", "ATTENTION"))]
    assert status == 2
    assert said in lines[0]
    assert "Traceback" not in err
    assert "refused-by-telegram" not in err


async def test_a_clock_of_its_own_is_said_loudly(program):
    program.settings = {"MOTESPLATS_CLOCK_FILE": "data/demo.clock"}
    _, _, err = await program.command("next")
    attention = [line for line in err.splitlines() if line.startswith("ATTENTION")]
    assert len(attention) == 2
    assert "MOTESPLATS_CLOCK_START" in attention[0]
    assert "data/demo.clock" in attention[1]


async def test_a_database_of_a_later_version_is_left_alone(program):
    with sqlite3.connect(program.database) as db:
        db.execute("update alembic_version set version_num = '9999'")
    status, _, err = await program.command("run")
    assert status == 2
    assert "newer" in err


async def test_a_damaged_database_is_said_to_be_damaged(program):
    program.database.write_bytes(b"this is no database, whatever its name says" * 100)
    status, _, err = await program.command("run")
    assert status == 2
    assert "damaged" in err


async def test_check_says_what_is_well(telegram, program):
    status, out, _ = await program.command("check")
    assert status == 0
    assert out.count("ok:") == 4
    program.settings = {"MOTESPLATS_BOT_TOKEN": "1:wrong"}
    status, _, err = await program.command("check")
    assert status == 2
    assert "wrong:" in err


async def test_check_says_that_a_clock_of_its_own_is_wrong_for_telegram_itself(program):
    program.settings = {"MOTESPLATS_BOT_API_URL": "", "MOTESPLATS_BOT_TOKEN": ""}
    status, _, err = await program.command("check")
    assert status == 2
    assert "wrong: MOTESPLATS_CLOCK_START" in err


async def test_understand_needs_no_token_and_no_database(program):
    program.settings = {"MOTESPLATS_BOT_TOKEN": "", "MOTESPLATS_DATABASE_URL": "sqlite+aiosqlite:////nowhere/at/all.db"}
    lines = "sv\tnär är språkkaféet på torsdag\n\twhat's on tomorrow?\nar\tمتى مقهى اللغة\n"
    status, out, err = await program.command(
        "understand", "--programme", "programmes/ljungby.toml", "--now", "2026-11-23T10:00:00", given=lines
    )
    read = [json.loads(line) for line in out.splitlines()]
    assert (status, len(read)) == (0, 3), err
    assert set(read[0]) == {"intent", "from", "to", "activity", "seats", "language", "confidence"}
    assert (read[0]["intent"], read[0]["activity"], read[0]["from"]) == ("activity_when", "sprakkafe", "2026-11-26")
    assert (read[1]["intent"], read[1]["from"], read[1]["language"]) == ("activities_on", "2026-11-24", "en")
    assert read[2]["activity"] == "sprakkafe"


async def test_no_secret_and_no_word_of_a_person_is_in_the_log(telegram, program):
    program.settings = {"MOTESPLATS_LOG_LEVEL": "DEBUG"}
    await program.run()
    amina = await telegram.person("Kanariefågel", "sv")
    await amina.ask("min kanariehemlighet")
    assert await program.stop() == 0
    log = "".join(program.log)
    assert "anarie" not in log
    assert telegram.token not in log
