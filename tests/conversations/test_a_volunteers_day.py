"""A volunteer runs the house from a phone: posts, changes, moves, cancels, closes, writes; in their language alone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

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
        return await self.answer()

    async def taps(self, message: str, **values: object):
        """The button that says this in their language."""
        await self.person.tap(self._.plain(message, **values))
        return await self.answer()

    async def taps_first(self, shown):
        await self.person.forge(shown.id, shown.rows[0][0]["callback_data"], forged=False)
        return await self.answer()

    async def answer(self):
        shown = await self.person.wait_for(lambda message: bool(message.text))
        self.read += [shown.text, *shown.labels]
        return shown

    def words(self, message: str) -> str:
        return self._.plain(message)

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


async def _first_time(house) -> int:
    """The first time of what was posted."""
    async with house.database.reading() as db:
        programme = await house.snapshot.current(db)
    return programme.times_by_activity[programme.activities[-1].id][0].occurrence.id


def _swedish() -> Iterator[str]:
    """Whole sentences of the Swedish catalogue that no name or number stands in."""
    with views.catalogues.written("sv").open("rb") as file:
        for message in read_po(file):
            said = message.string
            # One word alone may be the name of a Swedish holiday.
            if message.id and isinstance(said, str) and "{" not in said and " " in said and said != message.id:
                yield said


@dataclass
class Day:
    """Who takes part: the volunteer, a visitor and somebody else of the team. `title`: of what is posted."""

    house: Any
    volunteer: Volunteer
    visitor: Volunteer
    friend: Volunteer
    line: str

    @property
    def title(self) -> str:
        return self.line.split()[0]

    async def posts(self) -> None:
        shown = await self.volunteer.says(f"/new {self.line}")
        assert self.volunteer.has(shown, "The next dates:"), shown.text
        assert "16:00–18:00" in _plain(shown.text)
        await self._done(shown, "It is in the programme now. Everybody can see it.")
        await self.visitor.person.open(bot.buttons.pack(AskToJoin(await _first_time(self.house), 1)))
        await self.visitor.taps_first(await self.visitor.answer())

    async def gives_more_seats(self) -> None:
        await self.volunteer.says(f"/edit {self.title}")
        await self.volunteer.taps("Seats")
        await self.volunteer.person.tap("20")
        await self.volunteer.answer()
        await self._done(await self.volunteer.taps("All dates"), "It is changed. Everybody can see it.")

    async def moves_the_first_date_and_takes_it_back(self) -> None:
        await self._taps_first_of(f"/move {self.title}")
        await self.volunteer.taps("Time")
        await self.volunteer.taps_first(await self.volunteer.person.last())
        await self._done(await self.volunteer.person.last(), "It is moved. Everybody can see it.")
        await self._hears("Something has changed.")
        undone = await self.volunteer.taps("Take it back (1 minute)")
        assert self.volunteer.has(undone, "I have taken it back. All is as before.")

    async def cancels_it(self) -> None:
        await self._done(await self._taps_first_of(f"/cancel {self.title}"), "It is cancelled. Everybody can see it.")
        await self._hears("It does not take place.")

    async def closes_tomorrow_and_changes_the_hours(self) -> None:
        await self.volunteer.says("/close")
        await self.volunteer.taps("Tomorrow")
        shown = await self.volunteer.taps("Illness")
        await self._done(shown, "It is done: the house is closed then. Everybody can see it.")
        await self.volunteer.says("/hours")
        await self.volunteer.taps("Tomorrow")
        shown = await self.volunteer.says(self.volunteer.words("mon-thu 9-16, fri closed"))
        await self._done(shown, "It is done: the new hours hold. Everybody can see them.")

    async def writes_to_the_team(self) -> None:
        await self.volunteer.says("/announce")
        await self.volunteer.taps("Volunteers and coordinators")
        await self.volunteer.taps_first(await self.volunteer.says(self.line))
        await self.friend.person.wait_for(lambda message: self.line in _plain(message.text))

    async def sees_what_was_changed(self) -> None:
        assert self.volunteer.has(await self.volunteer.says("/log"), "Cancelled")

    async def _taps_first_of(self, command: str) -> Any:
        return await self.volunteer.taps_first(await self.volunteer.says(command))

    async def _done(self, preview: Any, message: str) -> None:
        """The first button of a preview carries it out."""
        shown = await self.volunteer.taps_first(preview)
        assert self.volunteer.has(shown, message), shown.text

    async def _hears(self, message: str) -> None:
        await self.visitor.person.wait_for(lambda shown: self.visitor.has(shown, message))


@pytest.mark.parametrize("code", POSTED)
async def test_a_volunteer_runs_the_house_in_their_own_language(code, house, telegram):
    people = [Volunteer(await telegram.person("A", one), house.house.languages.of(one)) for one in (code, "uk", "en")]
    day = Day(house, *people, POSTED[code])
    async with house.running():
        await _works_here(house, day.volunteer.person, Role.COORDINATOR)
        await _works_here(house, day.friend.person, Role.VOLUNTEER)
        await day.posts()
        await day.gives_more_seats()
        await day.moves_the_first_date_and_takes_it_back()
        await day.cancels_it()
        await day.closes_tomorrow_and_changes_the_hours()
        await day.writes_to_the_team()
        await day.sees_what_was_changed()
    if code != "sv":
        everything = _plain("\n".join(day.volunteer.read))
        assert [one for one in _swedish() if one in everything] == []
