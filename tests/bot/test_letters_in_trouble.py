"""Whatever goes wrong with one letter: nobody else misses theirs, and nobody hears twice what surely arrived."""

from datetime import timedelta

import pytest

import scheduler.letters
import scheduler.outbox
import storage.outbox
import storage.people
from domain.outbox import Drop
from domain.replies import Html, Reply
from storage.database import Database
from storage.outbox import PERHAPS_SENT, SENT
from tests.bot.reminders import (
    NOW,
    accounts,
    all_sent,
    due,
    in_a_hurry,
    outcomes,
    until_called,
    until_none_waits,
    written_to,
)
from tests.bot.running import with_ljungby
from tests.sabotage import sabotage


@pytest.fixture
async def running_bot(api, database, tmp_path, monkeypatch):
    in_a_hurry(monkeypatch)
    return await with_ljungby(api, database, tmp_path, NOW)


@pytest.fixture
async def people(telegram):
    return [await telegram.person("P", "sv", started=True) for _ in range(5)]


async def unreachable(running_bot, people) -> list[int]:
    async with running_bot.database.reading() as db:
        found = [await storage.people.find(db, person.id) for person in people]
    return [person.telegram_id for person in found if person.unreachable]


async def test_who_has_blocked_us_is_unreachable_and_nobody_else_is(running_bot, people, telegram):
    await due(running_bot.database, accounts(people))
    await people[1].block()
    await all_sent(running_bot)
    assert await written_to(telegram) == [person.id for person in people if person is not people[1]]
    assert await outcomes(running_bot.database) == {SENT: 4, Drop.UNREACHABLE: 1}
    assert await unreachable(running_bot, people) == [people[1].id]


async def test_what_may_have_arrived_is_sent_once_more_without_a_sound(running_bot, people, telegram):
    await due(running_bot.database, accounts(people))
    await telegram.misbehave("500", calls=1, done=True, methods=["sendMessage"])
    await all_sent(running_bot)
    assert await written_to(telegram) == [people[0].id, *accounts(people)]
    silently = ["disable_notification" in call["params"] for call in await telegram.calls("sendmessage")]
    assert silently == [False, True, False, False, False, False]


async def test_a_telegram_in_trouble_is_tried_again_and_again_without_a_sound(running_bot, people, telegram):
    await due(running_bot.database, accounts(people[:2]))
    await telegram.misbehave("500", calls=4, methods=["sendMessage"])
    await all_sent(running_bot)
    assert [call["code"] for call in await telegram.calls("sendmessage")] == [500] * 4 + [200] * 2
    assert await outcomes(running_bot.database) == {SENT: 2}


@sabotage(test_a_telegram_in_trouble_is_tried_again_and_again_without_a_sound, {"bot.outcomes._TROUBLED": 1})
def test_tried_but_twice_a_letter_would_be_lost(): ...


@pytest.mark.parametrize(("kind", "tries"), [("reset", 2), ("500", 6)])
async def test_what_is_uncertain_to_the_end_is_said_to_be_so(kind, tries, running_bot, people, telegram):
    await due(running_bot.database, accounts(people[:1]))
    await telegram.misbehave(kind, methods=["sendMessage"])
    await all_sent(running_bot)
    assert len(await telegram.calls("sendmessage")) == tries
    assert await outcomes(running_bot.database) == {PERHAPS_SENT: 1}


async def test_what_became_too_late_in_an_outage_is_dropped(running_bot, people, telegram):
    await due(running_bot.database, accounts(people))
    await telegram.misbehave("500", calls=1, methods=["sendMessage"])
    await telegram.misbehave("500", methods=["getMe"])
    async with running_bot.running(polling=False):
        await until_called(telegram)
        running_bot.now += timedelta(hours=3)
        await telegram.behave()
        await until_none_waits(running_bot)
    assert await written_to(telegram) == []
    assert await outcomes(running_bot.database) == {Drop.TOO_LATE: 5}


async def test_a_letter_that_cannot_be_written_is_set_aside_and_the_rest_go_out(running_bot, people, monkeypatch):
    await due(running_bot.database, accounts(people))
    write = scheduler.letters.write

    def broken(read, language):
        if read.person.telegram_id == people[0].id:
            raise ZeroDivisionError
        return write(read, language)

    monkeypatch.setattr(scheduler.letters, "write", broken)
    await all_sent(running_bot)
    assert await outcomes(running_bot.database) == {Drop.WRONG: 1, SENT: 4}


async def test_a_letter_that_telegram_refuses_is_set_aside_and_its_person_kept(running_bot, people, monkeypatch):
    await due(running_bot.database, accounts(people))
    write = scheduler.letters.write

    def unreadable(read, language):
        is_first = read.person.telegram_id == people[0].id
        return Reply(Html("<b>never closed")) if is_first else write(read, language)

    monkeypatch.setattr(scheduler.letters, "write", unreadable)
    await all_sent(running_bot)
    assert await outcomes(running_bot.database) == {Drop.WRONG: 1, SENT: 4}
    assert not await unreachable(running_bot, people)


async def test_a_moment_without_the_database_costs_no_letter(running_bot, people, telegram, monkeypatch):
    await due(running_bot.database, accounts(people))
    compose, failed = scheduler.outbox.compose, []

    async def away(db, *letter):
        if len(failed) < 1:
            failed.append(letter)
            raise OSError
        return await compose(db, *letter)

    monkeypatch.setattr(scheduler.outbox, "compose", away)
    await all_sent(running_bot)
    assert await written_to(telegram) == accounts(people)


async def test_while_the_database_is_away_what_waits_waits(running_bot, people, telegram, monkeypatch):
    await due(running_bot.database, accounts(people))
    next_due, looked = storage.outbox.next_due, []

    async def away(db, now):
        looked.append(now)
        if len(looked) < 2:
            raise OSError
        return await next_due(db, now)

    monkeypatch.setattr(storage.outbox, "next_due", away)
    await all_sent(running_bot)
    assert await written_to(telegram) == accounts(people)


async def test_what_went_out_and_could_not_be_marked_does_not_go_out_again(running_bot, people, telegram, monkeypatch):
    await due(running_bot.database, accounts(people))
    sent, failed = scheduler.outbox.sent, []

    async def full_disk(*letter, **how):
        if len(failed) < 3:
            failed.append(letter)
            raise OSError(28, "No space left on device")
        await sent(*letter, **how)

    async def cannot_write(_self) -> bool:
        return False

    monkeypatch.setattr(scheduler.outbox, "sent", full_disk)
    monkeypatch.setattr(Database, "can_write", cannot_write)
    await all_sent(running_bot)
    assert len(failed) == 3
    assert await written_to(telegram) == accounts(people)
    assert await outcomes(running_bot.database) == {SENT: 5}


async def test_what_can_never_be_marked_as_it_should_stops_nobody(running_bot, people, telegram, monkeypatch):
    await due(running_bot.database, accounts(people))
    sent = scheduler.outbox.sent

    async def broken(db, waiting, *letter, **how):
        if waiting.letter.key.startswith("soon:1:"):
            raise ZeroDivisionError
        await sent(db, waiting, *letter, **how)

    monkeypatch.setattr(scheduler.outbox, "sent", broken)
    await all_sent(running_bot)
    assert await written_to(telegram) == accounts(people)
    assert await outcomes(running_bot.database) == {Drop.WRONG: 1, SENT: 4}


@sabotage(test_who_has_blocked_us_is_unreachable_and_nobody_else_is, {"bot.outcomes._GONE": ()})
def test_without_the_list_of_what_is_for_good_whoever_blocked_us_is_tried_again_and_again(): ...


@sabotage(test_what_may_have_arrived_is_sent_once_more_without_a_sound, {"bot.delivery._silent": lambda call: call})
def test_without_silence_a_phone_may_ring_twice_for_one_letter(): ...


async def _insisting(self, calls, *, doubts=0):
    return await self.deliver(calls)


@sabotage(test_what_became_too_late_in_an_outage_is_dropped, {"bot.delivery.Delivery.deliver_letter": _insisting})
def test_words_found_before_an_outage_arrive_when_they_are_no_longer_true(): ...


async def _set_aside(self, waiting, failure):
    await self._insist(waiting, self._dropped(waiting, Drop.WRONG))


@sabotage(test_a_moment_without_the_database_costs_no_letter, {"bot.dispatcher.Dispatcher._look_into": _set_aside})
def test_without_a_second_look_a_moment_costs_a_letter(): ...


async def _once(self, waiting, mark):
    try:
        async with self._database.writing() as db:
            await mark(db)
    except OSError:
        return


@sabotage(
    test_what_went_out_and_could_not_be_marked_does_not_go_out_again, {"bot.dispatcher.Dispatcher._insist": _once}
)
def test_without_insisting_on_the_mark_a_letter_goes_out_again_and_again(): ...
