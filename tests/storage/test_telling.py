"""What others did to my seats, or to the time and the room, comes to me as one letter."""

from datetime import datetime, timedelta

import pytest

import storage.facts
import storage.occurrences
import storage.outbox
import storage.people
import storage.signups
import storage.telling
from domain.facts import Facts
from domain.outbox import Drop, Kind, Letter
from domain.signups import Notice, Told
from storage.database import Connection, Database
from tests.builders import NOW, utc
from tests.sabotage import sabotage
from tests.storage.line_machine import steps
from tests.storage.signing_up import (
    AMINA,
    BO,
    HODAN,
    OCCURRENCE,
    joins,
    letters,
    line,
    opens,
    places,
    sends_all,
    writes,
)

_STARTS = utc("2026-11-23 12:00")


async def _moves(database: Database, hours: int = 0, room: str = "Stora salen") -> None:
    await writes(database, steps.bound(steps.move, timedelta(hours=hours), room, NOW))


async def _facts(database: Database) -> Facts:
    async with database.reading() as db:
        holds = await storage.facts.holding(db, OCCURRENCE)
    assert holds is not None
    return holds


async def _knows(database: Database) -> list[Facts]:
    """What the people in the line were told, in its order."""
    async with database.reading() as db:
        rows = (await db.execute(storage.telling._CLAIMS, {"of": OCCURRENCE})).all
    return [storage.facts.load(row.told) for row in rows]


async def test_the_next_in_line_gets_a_letter_about_the_seat_that_somebody_gave_back(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    (bo,) = (await line(database)).claims
    assert bo.offered_until is not None
    until = bo.offered_until.isoformat()
    facts = {"claim": bo.id, "seats": 1, "until": until}
    assert await letters(database) == [
        Letter(f"offered:{bo.id}:{NOW.isoformat()}", Kind.OFFERED, bo.person, NOW, OCCURRENCE, bo.offered_until, facts)
    ]


async def test_whoever_makes_a_step_is_told_in_the_answer_and_gets_no_letter(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA)
    await joins(database, BO, seats=2)
    await writes(database, steps.bound(steps.change, BO, 1, NOW))
    assert await places(database) == [("confirmed", 1), ("offered", 1)]
    assert await letters(database) == []


async def test_the_same_step_once_more_puts_no_second_letter_in(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    before = await letters(database)
    assert await writes(database, steps.bound(storage.telling.settle_all, [OCCURRENCE], NOW, steps.HOLD)) == 0
    bo = (await line(database)).claims[0]
    again = [Notice(Told.OFFERED, bo.person, bo.id, bo.seats, bo.offered_until)]
    assert await writes(database, steps.bound(storage.telling.tell, again, (await line(database)).occurrence, NOW)) == 0
    assert await letters(database) == before


async def test_asked_about_one_two_and_one_again_before_the_first_was_sent_is_asked_once_about_each(
    database: Database,
) -> None:
    await opens(database, seats=3)
    await joins(database, AMINA)
    await joins(database, BO, seats=3)
    for minute, seats in enumerate((2, 3, 2)):
        await writes(database, steps.bound(steps.set_seats, seats, NOW + timedelta(minutes=minute)))
    assert [letter.facts["seats"] for letter in await letters(database)] == [1, 2]


async def _none(*_: object) -> list[object]:
    return []


@sabotage(
    test_asked_about_one_two_and_one_again_before_the_first_was_sent_is_asked_once_about_each,
    {"storage.notices._questions": _none},
)
def test_without_looking_what_waits_the_same_is_asked_twice() -> None: ...


async def test_a_letter_and_what_it_tells_are_one_atom(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    with pytest.raises(RuntimeError, match="killed"):
        await writes(database, _leaves_and_is_killed)
    assert await letters(database) == []
    assert await places(database) == [("confirmed", 1), ("waitlisted", 1)]


async def _leaves_and_is_killed(db: Connection) -> None:
    await steps.leave(db, AMINA, NOW)
    raise RuntimeError("killed")


async def test_a_move_is_told_to_everybody_in_the_line_once(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await _moves(database, hours=1)
    told = await letters(database)
    assert [(letter.kind, letter.due_at, letter.useful_until) for letter in told] == [
        (Kind.CHANGED, NOW, _STARTS + timedelta(hours=1))
    ] * 2
    assert [letter.facts["claim"] for letter in told] == [claim.id for claim in (await line(database)).claims]


async def test_while_a_letter_waits_another_change_joins_it(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _moves(database, hours=1)
    await _moves(database, hours=48, room="Köket")
    (letter,) = await letters(database)
    assert letter.useful_until == _STARTS + timedelta(hours=49)


async def test_a_move_to_an_earlier_time_may_be_told_until_the_old_one(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _moves(database, hours=-6)
    (letter,) = await letters(database)
    assert letter.useful_until == _STARTS


async def test_what_one_letter_told_is_not_told_by_the_next(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _moves(database, room="Köket")
    await _arrives(database)
    assert await _knows(database) == [await _facts(database)]
    assert await writes(database, steps.bound(storage.telling.tell_changes, [OCCURRENCE], NOW)) == frozenset()
    await _moves(database, room="Stora salen")
    assert len(await letters(database)) == 1


async def _arrives(database: Database, told: Facts | None = None) -> None:
    """The one letter that waits has been sent; it said `told`, or what holds."""
    told = told or await _facts(database)

    async def sent(db: Connection) -> None:
        waiting = await storage.outbox.next_due(db, NOW)
        assert waiting is not None
        await storage.outbox.sent(db, waiting.id, NOW)
        await storage.telling.told(db, waiting.letter.facts["claim"], told, NOW)

    await writes(database, sent)


async def test_what_changed_while_a_letter_was_on_its_way_is_told_by_another(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    await _moves(database, room="Köket")
    written = await _facts(database)
    await _moves(database, room="Biblioteket")
    await _arrives(database, told=written)
    assert await _knows(database) == [written]
    assert [letter.kind for letter in await letters(database)] == [Kind.CHANGED]


async def _only_noted(db: Connection, claim: int, facts: Facts, now: object) -> None:
    await db.execute(storage.telling._SET_TOLD, {"which": claim, "to": storage.facts.dump(facts)})


@sabotage(
    test_what_changed_while_a_letter_was_on_its_way_is_told_by_another,
    {"storage.telling.told": _only_noted},
)
def test_without_a_second_look_they_go_to_the_wrong_room() -> None: ...


async def test_what_was_dropped_for_one_is_not_tried_anew_because_another_was_told(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA, BO)
    await _moves(database, room="Köket")

    async def drop(db: Connection) -> None:
        waiting = await storage.outbox.next_due(db, NOW)
        assert waiting is not None
        await storage.outbox.drop(db, waiting.id, Drop.UNREACHABLE, NOW)

    await writes(database, drop)
    await _arrives(database)
    assert await letters(database) == []


async def _looks_at_all(db: Connection, claim: int, facts: Facts, now: datetime) -> None:
    await db.execute(storage.telling._SET_TOLD, {"which": claim, "to": storage.facts.dump(facts)})
    await storage.telling.tell_changes(db, [OCCURRENCE], now)


@sabotage(
    test_what_was_dropped_for_one_is_not_tried_anew_because_another_was_told,
    {"storage.telling.told": _looks_at_all},
)
def test_if_all_were_looked_at_each_letter_would_bring_back_the_dropped_ones() -> None: ...


async def test_who_came_after_the_change_knows_it_already(database: Database) -> None:
    await opens(database)
    await _moves(database, room="Köket")
    await joins(database, AMINA)
    assert await writes(database, steps.bound(storage.telling.tell_changes, [OCCURRENCE], NOW)) == frozenset()


async def test_of_what_is_past_nobody_is_told(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA)
    async with database.writing() as db:
        await storage.occurrences.call_off(db, OCCURRENCE)
        assert await storage.telling.tell_changes(db, [OCCURRENCE], _STARTS) == frozenset()


async def test_what_is_called_off_is_told_and_nothing_of_it_is_offered_any_more(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    await sends_all(database)
    assert await writes(database, steps.bound(steps.call_off, NOW))
    assert [letter.kind for letter in await letters(database)] == [Kind.CHANGED]
    assert await places(database) == [("waitlisted", 1)]


async def test_what_is_put_back_is_offered_anew_by_another_letter(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    await writes(database, steps.bound(steps.call_off, NOW))
    later = NOW + timedelta(minutes=5)
    assert await writes(database, steps.bound(steps.put_back, later))
    assert await places(database) == [("offered", 1)]
    kinds = [letter.kind for letter in await letters(database)]
    assert kinds == [Kind.OFFERED, Kind.CHANGED, Kind.OFFERED]


async def _open(database: Database, after: timedelta = timedelta()) -> list[int]:
    async with database.reading() as db:
        return await storage.telling.open_lines(db, NOW + after)


async def test_a_line_is_open_when_an_offer_has_ended(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO, HODAN)
    await writes(database, steps.bound(steps.leave, AMINA, NOW))
    await sends_all(database)
    assert [await _open(database, timedelta(hours=hours)) for hours in (0, 4)] == [[], [OCCURRENCE]]
    await writes(database, steps.bound(steps.bell, NOW + timedelta(hours=4)))
    kinds = [letter.kind for letter in await letters(database)]
    assert kinds == [Kind.OFFER_ENDED, Kind.OFFERED]
    assert await _open(database, timedelta(hours=4)) == []


async def test_a_line_is_open_while_somebody_waits_for_what_is_free_and_has_not_been_asked(database: Database) -> None:
    await opens(database, seats=2)
    await joins(database, AMINA, BO, seats=2)
    await writes(database, lambda db: storage.occurrences.set_seats(db, OCCURRENCE, 3))
    assert await _open(database) == [OCCURRENCE]
    await writes(database, steps.bound(steps.bell, NOW))
    assert [letter.kind for letter in await letters(database)] == [Kind.FEWER]
    assert await _open(database) == []
    await writes(database, lambda db: storage.occurrences.set_seats(db, OCCURRENCE, None))
    assert await _open(database) == [OCCURRENCE]


async def test_no_line_is_open_once_it_has_begun_or_is_called_off(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await writes(database, lambda db: storage.occurrences.set_seats(db, OCCURRENCE, 5))
    assert await _open(database, _STARTS - NOW) == []
    await writes(database, lambda db: storage.occurrences.call_off(db, OCCURRENCE))
    assert await _open(database) == []


async def test_an_erased_persons_seat_goes_to_the_next_and_their_letters_with_them(database: Database) -> None:
    await opens(database)
    await joins(database, AMINA, BO)
    await _moves(database, room="Köket")
    await writes(database, steps.bound(steps.erase, AMINA, NOW))
    (bo,) = (await line(database)).claims
    assert [(letter.kind, letter.person) for letter in await letters(database)] == [
        (Kind.CHANGED, bo.person),
        (Kind.OFFERED, bo.person),
    ]
