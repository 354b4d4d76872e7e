"""A volunteer runs the house from a phone: posts, changes, moves, cancels, closes, writes to many; in their language alone."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from babel.messages.pofile import read_po

import bot.buttons
import storage.people
import storage.roles
import views.catalogues
from domain.intents import AskToJoin
from domain.roles import Role
from tests.bot.running import with_ljungby

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
_MARKS = re.compile("[\u200e\u200f\u2066-\u2069]")
# One line each, as its people write.
POSTED = {
    "sv": "Pilates tisdagar 16-18 12 platser",
    "en": "Pilates Tuesdays 16-18 12 seats",
    "ar": "بيلاتس كل ثلاثاء 16-18 12 مقعد",
    "so": "Pilates Talaado kasta 16-18 12 boos",
    "fa": "پیلاتس هر سه‌شنبه 16-18 12 نفر",
    "prs": "پیلاتس هر سه شنبه 16-18 12 نفر",
    "ps": "پیلاتس هره سه شنبه 16-18 12 کسان",
    "ti": "ፒላተስ ኩሉ ሰሉስ 16-18 12 ሰብ",
    "uk": "Пілатес щовівторка 16-18 12 місць",
    "ru": "Пилатес каждый вторник 16-18 12 мест",
    "ckb": "پیلاتێس هەموو سێشەممەیەک 16-18 12 کەس",
    "kmr": "Pilates her sêşem 16-18 12 kes",
    "tr": "Pilates her salı 16-18 12 kişi",
    "am": "ፒላቴስ ዘወትር ማክሰኞ 16-18 12 ሰው",
}


@pytest.fixture
async def house(api, database, tmp_path):
    return await with_ljungby(api, database, tmp_path, MONDAY)


class Volunteer:
    """`person` of the sandbox with the words of their language. `read`: all that the bot has said to them."""

    def __init__(self, person, language) -> None:
        self.person, self._ = person, language
        self.read: list[str] = []

    async def says(self, text: str):
        await self.person.say(text)
        return await self._answer()

    async def taps(self, message: str, **values: object):
        """The button that says this in their language."""
        await self.person.tap(self._.plain(message, **values))
        return await self._answer()

    async def taps_first(self, shown):
        await self.person.forge(shown.id, shown.rows[0][0]["callback_data"], forged=False)
        return await self._answer()

    async def _answer(self):
        shown = await self.person.wait_for(lambda message: bool(message.text))
        self.read += [shown.text, *shown.labels]
        return shown

    def has(self, shown, message: str) -> bool:
        return _plain(self._.plain(message)) in _plain(shown.text)


def _plain(text: str) -> str:
    return _MARKS.sub("", text)


async def _works_here(house, person, role: Role) -> None:
    await person.open()
    await person.wait_for()
    async with house.database.writing() as db:
        known = await storage.people.find(db, person.id)
        assert known is not None
        await storage.roles.give(db, known.id, 1, role, house.now)


async def _pilates(house) -> int:
    """The first time of what was posted."""
    async with house.database.reading() as db:
        programme = await house.snapshot.current(db)
    return programme.times_by_activity[programme.activities[-1].id][0].occurrence.id


def _swedish() -> Iterator[str]:
    """Whole sentences of the Swedish catalogue that no name or number stands in."""
    with views.catalogues.written("sv").open("rb") as file:
        for message in read_po(file):
            if message.id and isinstance(message.string, str) and "{" not in message.string:
                if len(message.string) > 12 and message.string != message.id:
                    yield message.string


@pytest.mark.parametrize("code", POSTED)
async def test_a_volunteer_runs_the_house_in_their_own_language(code, house, telegram):
    languages = house.house.languages
    volunteer = Volunteer(await telegram.person("Dalia", code), languages.of(code))
    visitor = Volunteer(await telegram.person("Oksana", "uk"), languages.of("uk"))
    friend = Volunteer(await telegram.person("Tess", "en"), languages.of("en"))
    async with house.running():
        await _works_here(house, volunteer.person, Role.COORDINATOR)
        await _works_here(house, friend.person, Role.VOLUNTEER)
        # Posts by one line.
        shown = await volunteer.says(f"/new {POSTED[code]}")
        assert volunteer.has(shown, "The next dates:"), shown.text
        assert "16:00–18:00" in _plain(shown.text)
        assert volunteer.has(await volunteer.taps_first(shown), "It is in the programme now. Everybody can see it.")
        await visitor.person.open(bot.buttons.pack(AskToJoin(await _pilates(house), 1)))
        await visitor.taps_first(await visitor._answer())
        # Changes the seats of all dates.
        title = POSTED[code].split()[0]
        await volunteer.says(f"/edit {title}")
        await volunteer.taps("Seats")
        await volunteer.person.tap("20")
        last = await volunteer._answer()
        while not last.labels[0].endswith(volunteer._.plain("Yes, change it")):
            last = await volunteer.taps("All dates")
        last = await volunteer.taps_first(last)
        assert volunteer.has(last, "It is changed. Everybody can see it."), last.text
        # Moves the first date; whoever signed up hears of it, and of its being taken back.
        await volunteer.says(f"/move {title}")
        await volunteer.taps_first(await volunteer.person.last())
        await volunteer.taps("Time")
        await volunteer.taps_first(await volunteer.person.last())
        moved = await volunteer.taps_first(await volunteer.person.last())
        assert volunteer.has(moved, "It is moved. Everybody can see it."), moved.text
        heard = await visitor.person.wait_for(lambda message: visitor.has(message, "Something has changed."))
        assert "16:00–18:00" in _plain(heard.text)
        undone = await volunteer.taps("Take it back (1 minute)")
        assert volunteer.has(undone, "I have taken it back. All is as before.")
        # Cancels it.
        await volunteer.says(f"/cancel {title}")
        await volunteer.taps_first(await volunteer.person.last())
        done = await volunteer.taps_first(await volunteer.person.last())
        assert volunteer.has(done, "It is cancelled. Everybody can see it."), done.text
        await visitor.person.wait_for(lambda message: visitor.has(message, "It does not take place."))
        # Closes the house tomorrow, changes its hours.
        await volunteer.says("/close")
        await volunteer.taps("Tomorrow")
        await volunteer.taps("Illness")
        closed = await volunteer.taps_first(await volunteer.person.last())
        assert volunteer.has(closed, "It is done: the house is closed then. Everybody can see it."), closed.text
        await volunteer.says("/hours")
        await volunteer.taps("Tomorrow")
        await volunteer.says(volunteer._.plain("mon-thu 9-16, fri closed"))
        changed = await volunteer.taps_first(await volunteer.person.last())
        assert volunteer.has(changed, "It is done: the new hours hold. Everybody can see them."), changed.text
        # Writes to the others of the house, and looks at what was changed.
        await volunteer.says("/announce")
        await volunteer.taps("Volunteers and coordinators")
        await volunteer.says(POSTED[code])
        await volunteer.taps_first(await volunteer.person.last())
        await friend.person.wait_for(lambda message: POSTED[code] in _plain(message.text))
        log = await volunteer.says("/log")
        assert volunteer.has(log, "Cancelled")
    if code != "sv":
        everything = _plain("\n".join(volunteer.read))
        assert [one for one in _swedish() if one in everything] == []
