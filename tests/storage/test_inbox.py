from datetime import timedelta

import sqlalchemy
from sqlalchemy.exc import IntegrityError

import storage.inbox
import storage.tables
from storage.database import Connection, Database
from storage.inbox import Arrived, Waiting
from tests.builders import NOW
from tests.sabotage import sabotage

AMINA, BO = 4711, 4712


def _said(update_id: int, sender: int = AMINA) -> Arrived:
    return Arrived(update_id, sender, f'{{"update_id": {update_id}}}', NOW)


async def _bodies(db: Connection) -> dict[int, str]:
    rows = (await db.execute(sqlalchemy.text("SELECT update_id, body FROM inbox"))).all
    return {row.update_id: row.body for row in rows}


async def test_what_arrives_twice_is_kept_once(database: Database) -> None:
    async with database.writing() as db:
        assert await storage.inbox.put(db, [_said(1), _said(2)]) == 2
        assert await storage.inbox.put(db, [_said(2), _said(3), _said(3)]) == 1
        assert [one.update_id for one in await storage.inbox.waiting(db, 10)] == [1, 2, 3]


@sabotage(
    test_what_arrives_twice_is_kept_once,
    {"storage.inbox._PUT": sqlalchemy.insert(storage.tables.inbox)},
    raises=IntegrityError,
)
def test_without_the_conflict_clause_a_repetition_breaks_the_batch() -> None: ...


async def test_an_answered_one_that_arrives_again_is_not_answered_again(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [_said(1)])
        await storage.inbox.finish(db, [1], NOW)
        assert await storage.inbox.put(db, [_said(1)]) == 0
        assert await storage.inbox.waiting(db, 10) == []


async def test_an_empty_batch_is_nothing(database: Database) -> None:
    async with database.writing() as db:
        assert await storage.inbox.put(db, []) == 0
        await storage.inbox.finish(db, [], NOW)
        assert (await storage.inbox.counts(db)).waiting == 0


async def test_who_waited_longest_is_first_even_when_telegrams_numbers_drop(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [_said(900), _said(901, BO)])
        await storage.inbox.put(db, [_said(5)])
        assert [one.update_id for one in await storage.inbox.waiting(db, 2)] == [900, 901]
        assert [one.update_id for one in await storage.inbox.waiting(db, 2, {900, 901})] == [5]


async def test_one_persons_flood_leaves_room_for_the_others(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [_said(number) for number in range(1, 1001)])
        await storage.inbox.put(db, [_said(2000, BO)])
        assert [one.update_id for one in await storage.inbox.waiting(db, 100)] == [1, 2, 3, 4, 5, 2000]
        assert [one.update_id for one in await storage.inbox.waiting(db, 100, {1, 2, 2000})] == [3, 4, 5]
        await storage.inbox.finish(db, [1, 2], NOW)
        assert [one.update_id for one in await storage.inbox.waiting(db, 100, {3, 4})] == [5, 6, 7, 2000]


@sabotage(test_one_persons_flood_leaves_room_for_the_others, {"storage.inbox._AT_ONCE": 1000})
def test_without_a_share_for_each_the_flood_takes_every_place() -> None: ...


async def test_however_many_flood_the_longest_waiting_of_all_come_in_order(database: Database) -> None:
    flood = [_said(sender * 1000 + number, sender) for sender in range(1, 31) for number in range(50)]
    async with database.writing() as db:
        await storage.inbox.put(db, flood)
        found = [one.update_id for one in await storage.inbox.waiting(db, 40)]
        assert found == [sender * 1000 + number for sender in range(1, 9) for number in range(5)]
        beyond = await storage.inbox.waiting(db, 1000)
    assert len(beyond) == 30 * 5


async def test_an_answer_is_kept_until_it_is_sent_and_the_words_go_at_once(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [_said(1)])
        await storage.inbox.keep_answer(db, 1, '["sendMessage"]')
        assert await storage.inbox.waiting(db, 1) == [Waiting(1, AMINA, "", '["sendMessage"]')]
        await storage.inbox.finish(db, [1], NOW)
        assert await storage.inbox.waiting(db, 1) == []


async def test_what_is_set_aside_keeps_its_reason_and_not_its_words(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [_said(1), _said(2), _said(3)])
        await storage.inbox.set_aside(db, 1, "unparseable", NOW)
        await storage.inbox.set_aside(db, 2, "KeyError", NOW)
        assert await _bodies(db) == {1: "", 2: "", 3: '{"update_id": 3}'}
        counts = await storage.inbox.counts(db)
    assert (counts.waiting, counts.set_aside, counts.oldest) == (1, 2, NOW)


async def test_after_a_week_even_the_ids_are_forgotten(database: Database) -> None:
    async with database.writing() as db:
        await storage.inbox.put(db, [_said(1), _said(2), _said(3)])
        await storage.inbox.finish(db, [1], NOW - timedelta(days=8))
        await storage.inbox.finish(db, [2], NOW - timedelta(days=6))
        assert await storage.inbox.forget(db, NOW - timedelta(days=7)) == 1
        assert sorted(await _bodies(db)) == [2, 3]
