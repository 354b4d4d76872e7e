"""A stranger's first day: asks in their own words, taps, and is answered right and in their language."""

import re
from datetime import UTC, date, datetime

import pytest

import scheduler.horizon
from tests.bot.running import with_ljungby
from tests.conversations.phrases import BY_LANGUAGE

# Monday, ten in the morning in Ljungby. The house closes at four; the language café is from one to three.
MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")


@pytest.fixture
async def house(api, database, tmp_path):
    return await with_ljungby(api, database, tmp_path, MONDAY)


def plain(text: str) -> str:
    return _MARKS.sub("", text)


def day(house, code: str, when: date) -> str:
    return plain(house.house.languages.of(code).date(when)).lower()


async def ask(person, text: str) -> str:
    """The first answer that has words; a map may come before them."""
    return plain((await person.ask(text, lambda message: bool(message.text))).text)


@pytest.mark.parametrize("code", BY_LANGUAGE)
async def test_whoever_asks_is_answered_in_their_language(code, house, telegram):
    words = BY_LANGUAGE[code]
    amina = await telegram.person("Amina", code)
    async with house.running():
        await amina.open()
        welcome = await amina.wait_for()
        assert any(words.today_button in label for label in welcome.labels)
        today = await ask(amina, words.today)
        assert day(house, code, date(2026, 11, 23)) in today.lower()
        assert words.when_title in today
        assert "13:00–15:00" in today
        assert day(house, code, date(2026, 11, 24)) in (await ask(amina, words.tomorrow)).lower()
        assert "16:00" in await ask(amina, words.open)
        when = await ask(amina, words.when)
        assert words.when_title in when
        assert day(house, code, date(2026, 11, 26)) in when.lower()
        assert "Stationsgatan 2" in await ask(amina, words.where)
        assert day(house, code, date(2026, 11, 28)) in (await ask(amina, words.saturday)).lower()
        assert "10:00–12:00" in await ask(amina, words.letter)
        danger = await ask(amina, words.danger)
        assert danger.index("112") < danger.index("020-50 50 50")


@pytest.mark.parametrize("code", ["ar"])
async def test_where_people_read_from_right_to_left_every_line_does(code, house, telegram):
    amina = await telegram.person("أمينة", code)
    async with house.running():
        shown = await amina.ask(BY_LANGUAGE[code].today)
    first = [re.sub("[\u2066-\u2069]", "", line)[:1] for line in shown.text.splitlines() if line]
    assert all(letter == "\u200f" or "\u0600" <= letter <= "\u06ff" for letter in first)
    assert shown.text.count("\u2066") + shown.text.count("\u2068") == shown.text.count("\u2069")


async def test_a_button_in_any_language_leads_on_in_the_same_message(house, telegram):
    hodan = await telegram.person("Hodan", "so")
    async with house.running():
        await hodan.open()
        welcome = await hodan.wait_for()
        await hodan.tap(BY_LANGUAGE["so"].today_button)
        changed = await hodan.wait_for(lambda message: message.edits > 0)
    assert changed.id == welcome.id
    assert "13:00–15:00" in plain(changed.text)


async def test_the_language_changes_by_word_and_by_button_and_stays(house, telegram):
    amina = await telegram.person("Amina", "sv")
    async with house.running():
        await amina.ask("hej")
        assert "العربية" in await ask(amina, "العربية من فضلك")
        assert "الاثنين" in await ask(amina, "/today")
        await amina.ask("/language")
        await amina.tap("English")
        await amina.wait_for(lambda message: "English" in message.text)
        assert "Monday" in await ask(amina, "/today")


async def test_a_question_in_another_language_is_answered_in_it(house, telegram):
    bo = await telegram.person("Bo", "sv")
    async with house.running():
        await bo.ask("hej")
        assert "Tuesday 24 November" in await ask(bo, "what is happening at the house tomorrow?")
        assert "måndag 23 november" in (await ask(bo, "/today")).lower()


async def test_in_a_group_only_the_public_programme_is_told(house, telegram):
    amina = await telegram.person("Amina", "sv", started=True)
    group = await telegram.group("Fikagruppen", amina)
    there = amina.inside(group)
    async with house.running():
        await there.ask("/today@" + (await telegram.call("getMe"))["result"]["username"], "måndag")
        await there.ask("/mydata", lambda message: bool(message.rows) and "url" in message.rows[0][0])


async def test_over_both_clock_changes_the_language_cafe_begins_at_one(house, telegram):
    amina = await telegram.person("Amina", "en")
    async with house.running():
        for monday in (datetime(2026, 12, 7, 9, tzinfo=UTC), datetime(2027, 3, 22, 9, tzinfo=UTC)):
            house.now = monday
            await _roll(house)
            text = await ask(amina, "when is the language cafe")
            assert set(re.findall(r"\d\d:\d\d–\d\d:\d\d", text)) == {"13:00–15:00"}


async def _roll(house) -> None:
    """What the bells do while the weeks go by."""
    await scheduler.horizon.roll(house.database, house.snapshot, house.now)
