"""Signing up, as visitors live it: from a wish to seats, or to a number in the line."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy.exc import IntegrityError

import handlers.answer
import storage.alterations
from domain.days import Days
from domain.intents import AskToJoin, ChangeSeats, Join, KeepWaiting, Leave, ListTimes, ShowActivity, SignUp, TakeOffer
from domain.messages import Message, Wanted
from domain.outbox import Kind
from domain.programme import Audience, Children, Programme
from domain.programme_file import ProgrammeFile
from domain.replies import Reply
from domain.signups import Claim, Line
from storage.database import Connection
from tests.builders import a_programme_file, an_activity, wall
from tests.handlers.closings import a_volunteer, closes
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.sabotage import sabotage
from understanding.labels import Label

# Monday's and Thursday's language café: the first begins in two hours.
MONDAY, THURSDAY = 1, 2
_THURSDAY = Days.one(date(2026, 11, 26))


def cafe(**changes: Any) -> ProgrammeFile:
    return a_programme_file(activities=(an_activity(**changes),))


def people(story: Story, many: int) -> list[Writer]:
    return [story.person(4711 + number) for number in range(many)]


def wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]


async def calls_off(story: Story, occurrence: int) -> None:
    async with story.database.writing() as db:
        await storage.alterations.call_off(db, occurrence)


@pytest.mark.parametrize("days", [None, _THURSDAY])
async def test_where_a_closing_called_off_all_of_it_one_is_told_so_and_when(story: Story, days: Days | None) -> None:
    await story.has(cafe(start=wall("2026-11-26 13:00"), end=wall("2026-11-26 15:00"), repeat=None))
    await closes(await a_volunteer(story), "26 november")
    answer = said(await _amina(story).taps(SignUp(1, days=days)))
    assert "❌ Thursday 26 November" in answer
    assert "Cancelled" in answer
    assert "No dates are planned right now." not in answer


def _nothing(*_: object) -> None:
    return None


@sabotage(
    test_where_a_closing_called_off_all_of_it_one_is_told_so_and_when,
    {"handlers.signups._missed": _nothing},
    raises=AssertionError,
)
def test_unasked_it_would_seem_that_it_was_never_planned() -> None: ...


async def test_of_what_is_under_way_it_is_said_that_it_has_begun(story: Story) -> None:
    await story.has(cafe(start=wall("2026-11-23 09:00"), end=wall("2026-11-23 12:00"), repeat=None))
    answer = said(await _amina(story).taps(SignUp(1)))
    assert "It has started already." in answer
    assert "No dates are planned right now." not in answer


def _amina(story: Story) -> Writer:
    return story.person(tag="en")


async def test_words_lead_to_a_question_and_one_tap_confirms_it(story: Story) -> None:
    await story.has()
    sentence = "anmäl mig till språkkafé på torsdag, vi är tre"
    story.understands(sentence, "sv", Label.SIGN_UP, activity=1, activities=(1,), days=_THURSDAY, seats=3)
    amina = story.person(tag="en")
    await amina.arrives()
    question = await amina.writes(sentence)
    assert "Stora salen" in said(question)
    assert await amina.seat(THURSDAY) is None
    yes = buttons(question)[0]
    assert yes.wish == Join(THURSDAY, 3)
    assert "✅ You have 3 seats." in said(await amina.taps(Join(THURSDAY, 3)))
    assert await amina.seat(THURSDAY) == "confirmed 3"


async def test_a_wish_without_an_activity_is_asked_which(story: Story) -> None:
    await story.has()
    amina = story.person()
    for days in (None, _THURSDAY, Days.one(date(2026, 11, 24))):
        answer = await amina.taps(SignUp(None, days, 3))
        assert "Which activity do you want to join?" in said(answer)
        assert wishes(answer)[0] == SignUp(1, days, 3)


@pytest.mark.parametrize("wish", [SignUp(99), AskToJoin(99), Join(99, 1), Leave(99), TakeOffer(99, 1), KeepWaiting(99)])
async def test_what_is_gone_is_said_to_be_gone(story: Story, wish: Any) -> None:
    await story.has()
    assert "This activity is not here any more." in said(await story.person().taps(wish))


async def test_each_time_has_a_button_and_those_asked_for_come_first(story: Story) -> None:
    await story.has()
    week = Days(date(2026, 11, 30), date(2026, 12, 6))
    answer = await story.person().taps(SignUp(1, week, 2))
    found = [wish for wish in wishes(answer) if isinstance(wish, AskToJoin)]
    assert found == [AskToJoin(one, 2) for one in (3, 4, 1, 2, 5, 6)]
    assert labels(answer)[0] == "🗓 Monday 30 November · 13:00"
    assert ListTimes(1) in wishes(answer)


async def test_a_day_without_it_says_so_and_offers_the_others(story: Story) -> None:
    await story.has()
    answer = await story.person().taps(SignUp(1, Days.one(date(2026, 11, 24)), 2))
    assert "It does not take place then." in said(answer)
    assert AskToJoin(MONDAY, 2) in wishes(answer)


async def test_a_time_that_has_started_or_is_cancelled_is_not_offered(story: Story) -> None:
    await story.has()
    await calls_off(story, THURSDAY)
    story.now += timedelta(hours=3)
    amina = story.person()
    for day, why in ((date(2026, 11, 23), "It has started already."), (date(2026, 11, 26), "Cancelled")):
        answer = await amina.taps(SignUp(1, Days.one(day)))
        assert why in said(answer)
        assert not {AskToJoin(MONDAY), AskToJoin(THURSDAY)} & set(wishes(answer))


async def test_a_full_time_says_on_its_button_how_many_wait(story: Story) -> None:
    await story.has(cafe(seats=2))
    amina, bo, hodan, vera = people(story, 4)
    await amina.taps(Join(MONDAY, 2))
    assert "⏳ Monday 23 November · 13:00 · full" in labels(await vera.taps(SignUp(1)))
    await bo.taps(Join(MONDAY, 1))
    await hodan.taps(Join(MONDAY, 1))
    assert "⏳ Monday 23 November · 13:00 · full, 2 wait" in labels(await vera.taps(SignUp(1)))
    assert "✅ Monday 23 November · 13:00 · you are in" in labels(await amina.taps(SignUp(1)))


async def test_where_there_is_one_time_only_the_question_comes_at_once(story: Story) -> None:
    await story.has(cafe(repeat=None))
    answer = await story.person().taps(SignUp(1))
    assert "How many seats do you need?" in said(answer)
    assert [wish for wish in wishes(answer) if isinstance(wish, Join)] == [Join(MONDAY, n) for n in range(1, 7)]


async def test_drop_in_needs_no_seat_whatever_is_tapped(story: Story) -> None:
    await story.has(cafe(sign_up=False))
    amina = story.person()
    for wish in (SignUp(1), AskToJoin(MONDAY), Join(MONDAY, 2)):
        answer = said(await amina.taps(wish))
        assert "Just come." in answer
        assert "🗓 Today, Monday 23 November · 13:00–15:00" in answer
    assert await amina.seat(MONDAY) is None


async def test_no_more_seats_are_offered_than_there_are(story: Story) -> None:
    await story.has(cafe(seats=4))
    answer = await story.person().taps(AskToJoin(MONDAY))
    assert [wish for wish in wishes(answer) if isinstance(wish, Join)] == [Join(MONDAY, n) for n in range(1, 5)]
    assert "🪑 4 seats are free." in said(answer)


async def test_what_matters_is_said_before_the_tap(story: Story) -> None:
    await story.has(cafe(audience=Audience.WOMEN, children=Children.NO, cost=20))
    answer = said(await story.person().taps(AskToJoin(MONDAY, 2)))
    for line in (
        "👥 For women",
        "🧸 You cannot bring children.",
        "💰 It costs 20 kr.",
        "Shall I take 2 seats for you?",
    ):
        assert line in answer


@pytest.mark.parametrize("seats", [0, 7, 99, 2**40])
async def test_forged_numbers_of_seats_write_nothing(story: Story, seats: int) -> None:
    await story.has(cafe(seats=None))
    amina = story.person()
    await amina.arrives()
    assert "You can take 1 to 6 seats here." in said(await amina.taps(Join(MONDAY, seats)))
    assert await amina.seat(MONDAY) is None
    await amina.taps(Join(MONDAY, 2))
    assert "You can take 1 to 6 seats here." in said(await amina.taps(ChangeSeats(MONDAY, seats)))
    assert await amina.seat(MONDAY) == "confirmed 2"


@sabotage(
    test_forged_numbers_of_seats_write_nothing,
    {"domain.waiting_list._can_be": lambda seats, line: True},
)
def test_without_the_bound_a_forged_button_takes_the_whole_room() -> None: ...


async def test_tapped_twice_it_is_one_sign_up_and_the_same_answer(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    first, second = await amina.taps(Join(MONDAY, 3)), await amina.taps(Join(MONDAY, 3))
    assert first == second
    assert await amina.seat(MONDAY) == "confirmed 3"
    again = await amina.taps(AskToJoin(MONDAY, 1))
    assert "You have signed up for this already." in said(again)
    assert {"✏️ Change the seats", "✋ I cannot come"} <= set(labels(again))


def _nobody(line: Line, person: int) -> Claim | None:
    return None


@sabotage(
    test_tapped_twice_it_is_one_sign_up_and_the_same_answer,
    {"domain.signups.Line.of": _nobody},
    raises=IntegrityError,
)
def test_without_a_look_at_who_is_in_a_second_tap_is_an_error() -> None: ...


async def test_who_comes_when_it_is_full_waits_with_a_number(story: Story) -> None:
    await story.has(cafe(seats=3))
    amina, bo, hodan = people(story, 3)
    await amina.taps(Join(MONDAY, 3))
    question = said(await bo.taps(AskToJoin(MONDAY, 2)))
    assert "⏳ It is full." in question
    assert "Shall I put you in the line for 2 seats?" in question
    assert "⏳ You are number 1 in the line." in said(await bo.taps(Join(MONDAY, 2)))
    assert "It is full. 1 is waiting." in said(await hodan.taps(AskToJoin(MONDAY)))
    answer = said(await hodan.taps(Join(MONDAY, 1)))
    assert "⏳ You are number 2 in the line." in answer
    assert "You wait for 1 seat." in answer
    assert [await one.seat(MONDAY) for one in (amina, bo, hodan)] == ["confirmed 3", "waiting 1", "waiting 2"]


async def test_a_free_seat_behind_somebody_who_waits_is_not_free(story: Story) -> None:
    await story.has(cafe(seats=4))
    amina, bo, hodan = people(story, 3)
    await amina.taps(Join(MONDAY, 3))
    await bo.taps(Join(MONDAY, 2))
    await hodan.taps(Join(MONDAY, 1))
    assert [await one.seat(MONDAY) for one in (amina, bo, hodan)] == ["confirmed 3", "waiting 1", "waiting 2"]


@sabotage(
    test_a_free_seat_behind_somebody_who_waits_is_not_free,
    {"domain.signups.Line.waiting": ()},
    raises=(AssertionError, ValueError),
)
def test_without_the_line_somebody_jumps_it() -> None: ...


async def test_the_head_of_the_line_can_take_fewer_seats_at_once(story: Story) -> None:
    await story.has(cafe(seats=4))
    amina, bo = people(story, 2)
    await amina.taps(Join(MONDAY, 3))
    waiting = await bo.taps(Join(MONDAY, 2))
    assert "1 seat is free now." in said(waiting)
    assert TakeOffer(MONDAY, 1) in wishes(waiting)
    kept = await bo.taps(KeepWaiting(MONDAY))
    assert "You keep your turn." in said(kept)
    assert "✅ You have 1 seat." in said(await bo.taps(TakeOffer(MONDAY, 1)))
    assert await bo.seat(MONDAY) == "confirmed 1"
    assert await story.letters(bo) == []


async def test_until_it_starts_people_can_sign_up(story: Story) -> None:
    await story.has()
    amina, bo = people(story, 2)
    story.now += timedelta(minutes=119)
    await amina.taps(Join(MONDAY, 1))
    story.now += timedelta(minutes=1)
    assert "It is too late to sign up for this" in said(await bo.taps(Join(MONDAY, 1)))
    assert [await amina.seat(MONDAY), await bo.seat(MONDAY)] == ["confirmed 1", None]


@sabotage(test_until_it_starts_people_can_sign_up, {"domain.waiting_list._closed": lambda line, now: None})
def test_without_a_look_at_the_clock_people_sign_up_for_what_has_begun() -> None: ...


async def test_for_what_is_cancelled_nobody_signs_up(story: Story) -> None:
    await story.has()
    await calls_off(story, THURSDAY)
    amina = story.person()
    for wish in (AskToJoin(THURSDAY), Join(THURSDAY, 1)):
        answer = await amina.taps(wish)
        assert "❌ It does not take place." in said(answer)
        assert SignUp(1) in wishes(answer)
    assert await amina.seat(THURSDAY) is None


async def test_what_takes_place_at_the_same_time_is_said_and_allowed(story: Story) -> None:
    sewing = an_activity(id=2, slug="sy", title={"en": "Sewing"}, start=wall("2026-11-23 14:59"), repeat=None)
    await story.has(a_programme_file(activities=(an_activity(), sewing)))
    [at_three] = await story.times(2)
    amina = story.person()
    await amina.taps(Join(MONDAY, 1))
    assert "⚠️ At the same time you are signed up for: Language café" in said(await amina.taps(AskToJoin(at_three)))
    await amina.taps(Join(at_three, 1))
    assert await amina.seat(at_three) == "confirmed 1"
    assert "At the same time" not in said(await amina.taps(AskToJoin(THURSDAY)))


async def test_what_begins_when_the_other_ends_is_no_overlap(story: Story) -> None:
    sewing = an_activity(id=2, slug="sy", start=wall("2026-11-23 15:00"), end=wall("2026-11-23 16:00"), repeat=None)
    await story.has(a_programme_file(activities=(an_activity(), sewing)))
    amina = story.person()
    await amina.taps(Join(MONDAY, 1))
    [at_three] = await story.times(2)
    assert "At the same time" not in said(await amina.taps(AskToJoin(at_three)))


async def test_what_was_called_off_is_in_nobodys_way(story: Story) -> None:
    sewing = an_activity(id=2, slug="sy", repeat=None)
    await story.has(a_programme_file(activities=(an_activity(), sewing)))
    amina = story.person()
    await amina.taps(Join(MONDAY, 1))
    await calls_off(story, MONDAY)
    [at_one] = await story.times(2)
    assert "At the same time" not in said(await amina.taps(AskToJoin(at_one)))


async def test_the_alias_is_drawn_with_the_first_sign_up_and_stays(story: Story) -> None:
    await story.has()
    amina, bo = people(story, 2)
    first = said(await amina.taps(Join(MONDAY, 1)))
    assert "📝 On the list you are called 🐝 11." in first
    assert "🐝 11" in said(await amina.taps(Join(THURSDAY, 1)))
    assert "🐝 11" not in said(await bo.taps(Join(MONDAY, 1)))
    person = await amina.known()
    assert person is not None
    assert person.alias == "🐝 11"


async def _forget(db: Connection, person: int, alias: str) -> None:
    pass


@sabotage(
    test_the_alias_is_drawn_with_the_first_sign_up_and_stays,
    {"handlers.signups.storage.people.set_alias": _forget},
)
def test_an_alias_that_is_not_kept_is_another_one_each_time() -> None: ...


async def test_who_is_refused_gets_no_alias(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.taps(Join(MONDAY, 7))
    person = await amina.known()
    assert person is not None
    assert person.alias is None


async def test_it_says_when_reminders_come_and_only_those_that_do(story: Story) -> None:
    await story.has()
    amina = story.person()
    later = said(await amina.taps(Join(THURSDAY, 1)))
    assert "🔔 I remind you Wednesday 25 November at 13:00." in later
    assert "🔔 I remind you Thursday 26 November at 11:00." in later
    story.now += timedelta(minutes=1)
    assert "🔔" not in said(await amina.taps(Join(MONDAY, 1)))


async def test_what_begins_later_than_the_programme_knows_can_be_joined(story: Story) -> None:
    await story.has()

    async def without_times(db: Connection) -> Programme:
        return replace(await story.snapshot.current(db), occurrences=())

    story.house = replace(story.house, programme=without_times)
    amina = story.person()
    assert "🗓 Thursday 26 November" in said(await amina.taps(AskToJoin(THURSDAY)))
    await amina.taps(Join(THURSDAY, 2))
    assert await amina.seat(THURSDAY) == "confirmed 2"


async def test_a_confidential_activity_looks_the_same_to_those_who_come(story: Story) -> None:
    await story.has(cafe(confidential=True))
    amina = story.person()
    assert "💬 Language café" in said(await amina.taps(Join(MONDAY, 2)))


async def test_an_answer_that_can_not_be_kept_takes_no_seat_and_tells_nobody(story: Story) -> None:
    await story.has(cafe(seats=1))
    amina, bo = people(story, 2)
    await amina.taps(Join(MONDAY, 1))
    await bo.taps(Join(MONDAY, 1))

    async def breaks(_db: Connection, _reply: Reply) -> None:
        raise RuntimeError

    message = Message(amina.number, "en", private=True, content=Wanted(Leave(MONDAY), tapped=True))
    with pytest.raises(RuntimeError):
        await handlers.answer.answer(message, story.house, story.now, breaks)
    assert [await amina.seat(MONDAY), await bo.seat(MONDAY)] == ["confirmed 1", "waiting 1"]
    assert await story.letters(bo) == []
    await amina.taps(Leave(MONDAY))
    assert [letter.kind for letter in await story.letters(bo)] == [Kind.OFFERED]


@sabotage(
    test_an_answer_that_can_not_be_kept_takes_no_seat_and_tells_nobody,
    {"storage.database.Connection.undo": Connection.commit},
)
def test_without_the_one_transaction_half_of_it_stays() -> None: ...


async def test_the_buttons_of_an_activity_and_of_its_dates_lead_to_signing_up(story: Story) -> None:
    await story.has()
    amina = story.person()
    assert SignUp(1) in wishes(await amina.taps(ShowActivity(1)))
    assert [wish for wish in wishes(await amina.taps(ListTimes(1))) if isinstance(wish, AskToJoin)] == [
        AskToJoin(one) for one in range(1, 7)
    ]


async def test_where_nobody_signs_up_no_button_says_so(story: Story) -> None:
    await story.has(cafe(sign_up=False))
    amina = story.person()
    for wish in (ShowActivity(1), ListTimes(1)):
        assert not any(isinstance(one, SignUp | AskToJoin) for one in wishes(await amina.taps(wish)))
