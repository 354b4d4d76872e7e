"""A house that is closed and opened again at random, and what is remembered of it beside the database."""

from datetime import timedelta
from typing import Any

from sqlalchemy import select

import domain.intents
from domain.intents import AskForPart, CallOff, CarryOut, ChooseForPart, Code, Join, Leave
from domain.programme import OccurrenceState
from domain.replies import Reply
from storage.tables import occurrence
from tests.handlers.closings import programme, taps, undo
from tests.handlers.stories import Story, Writer, buttons
from tests.handlers.told import Told, claims_of, nobody_lost


class House:
    """What is remembered beside the database: what people were told, and what was called off by hand."""

    def __init__(self, story: Story, volunteer: Writer) -> None:
        self.story = story
        self.volunteer = volunteer
        self.told = Told(story)
        self.by_hand: set[int] = set()

    async def live(self, what: str, *how: Any) -> None:
        self.story.now += timedelta(minutes=2)
        match what:
            case "join" | "leave":
                await self._visits(what, *how)
            case "letters":
                await self.told.by_letters(how[0])
            case _:
                await self._changes(what, *how)

    async def _visits(self, what: str, who: int, nth: int, seats: int = 1) -> None:
        rows = await self._rows()
        number = rows[nth % len(rows)].id
        visitor = self.story.person(who)
        await visitor.arrives()
        before, held = await claims_of(self.story), await self._held(number)
        await visitor.taps(Join(number, seats) if what == "join" else Leave(number))
        # Where seats were taken away more may be held than there are; nobody comes on top of that.
        most = rows[nth % len(rows)].seats
        assert most is None or await self._held(number) <= max(most, held), "a seat is held twice"
        await self.told.by_answers(before)

    async def _changes(self, what: str, *how: Any) -> None:
        *which, undone = how
        before, states = await claims_of(self.story), await self._states()
        done = await self._does(what, *which)
        if done is None:
            return
        nobody_lost(before, await claims_of(self.story))
        if undone:
            await self.volunteer.taps(undo(done))
            assert await self._states() == states, "taken back, it is not as before"
        elif what == "call off":
            self.by_hand |= {one for one, state in (await self._states()).items() if states[one] != state}

    async def _does(self, what: str, *which: Any) -> Reply | None:
        """The answer of the change that was carried out; None: there was nothing to change."""
        match what:
            case "close":
                first = self.story.now.date() + timedelta(days=which[0])
                last = first + timedelta(days=which[1])
                shown = await self.volunteer.commands("close", f"{first:%-d/%-m} - {last:%-d/%-m}: Illness")
            case "open":
                shown = await self._chooses_a_closing(which[0])
            case "call off":
                rows = [one for one in await self._rows() if one.state == OccurrenceState.PLANNED.value]
                if not rows:
                    return None
                shown = await self.volunteer.taps(CallOff(rows[which[0] % len(rows)].id))
                return shown if _offers_undo(shown) else None
            case _:
                shown = await self._edits_the_seats(which[0])
        first_wish = buttons(shown)[0].wish
        return await self.volunteer.taps(first_wish) if isinstance(first_wish, CarryOut) else None

    async def _chooses_a_closing(self, nth: int) -> Reply:
        shown = await self.volunteer.commands("close")
        if not any("What is closed already?" in one.label for one in buttons(shown)):
            return shown
        shown = await taps(self.volunteer, shown, "What is closed already?")
        ahead = [one.wish for one in buttons(shown) if isinstance(one.wish, ChooseForPart)]
        return await self.volunteer.taps(ahead[nth % len(ahead)]) if ahead else shown

    async def _edits_the_seats(self, seats: str) -> Reply:
        shown = await self.volunteer.taps(domain.intents.Edit(1))
        asks = [one.wish for one in buttons(shown) if isinstance(one.wish, AskForPart)]
        if not asks:
            return shown
        plan = asks[0].plan
        await self.volunteer.taps(AskForPart(plan, Code("seats")))
        await self.volunteer.taps(ChooseForPart(plan, Code("seats"), Code(seats)))
        return await self.volunteer.taps(ChooseForPart(plan, Code("scope"), Code("all")))

    async def rules_hold(self) -> None:
        """What takes place is on open days; what does not was called off by hand, or the house is closed."""
        there = await programme(self.story)
        place = there.places[0]
        for one in there.occurrences:
            day = one.starts_at.astimezone(place.zone).date()
            closed = any(not other.hours and other.first <= day <= other.last for other in place.exceptions)
            off = one.state is OccurrenceState.CANCELLED
            assert off == (closed or one.id in self.by_hand)

    async def _rows(self) -> list[Any]:
        async with self.story.database.reading() as db:
            return list((await db.execute(select(occurrence).order_by(occurrence.c.starts_at))).all)

    async def _states(self) -> dict[int, str]:
        return {row.id: row.state for row in await self._rows()}

    async def _held(self, number: int) -> int:
        claims = (await claims_of(self.story)).values()
        return sum(seats for _, at, seats, state in claims if at == number and state in ("confirmed", "offered"))


def _offers_undo(shown: Reply) -> bool:
    return any(isinstance(one.wish, domain.intents.Undo) for one in buttons(shown))
