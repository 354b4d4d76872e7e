"""Answers about seats: right in every language, whatever people wrote; and in English as they are read."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

import tests.views.seats
import tests.views.telegram_html
import views.confirming
import views.how_many
import views.leaving
import views.my_signups
import views.seats
import views.signups
from domain.intents import AskSeats, AskToJoin, AskToLeave, ChangeSeats, Join, SignUp, TakeOffer
from domain.programme import Audience, Children
from domain.replies import Button, Reply
from domain.signups import Claim, State
from tests.views.answers import Answers
from tests.views.languages import CODES, language
from tests.views.seats import TODAY, claim, standing
from views.language import Language
from views.standing import Standing

_WRITTEN = ("Språkkafé", "<b>&amp;</i> \u05d0<script> {title} %s &lt; 1 < 2", "👨‍👩‍👧 مقهى & <kafé> " * 400)

_ = language("en")
_MONDAY, _THURSDAY, _CANCELLED = Answers(_, "Language café").times


def _mine(one: Standing) -> Reply:
    assert one.claim is not None
    return views.seats.mine(one, one.claim, TODAY, _)


def _buttons(reply: Reply) -> list[Button]:
    return [button for row in reply.buttons for button in row]


def _wishes(reply: Reply) -> list[object]:
    return [button.wish for button in _buttons(reply)]


def _all(_: Language, written: str) -> Iterator[tuple[str, Reply]]:
    yield from tests.views.seats.answers(Answers(_, written).shown, _)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("written", _WRITTEN, ids=["usual", "hostile", "long"])
def test_every_answer_is_one_that_telegram_takes(code: str, written: str) -> None:
    for _name, reply in _all(language(code), written):
        tests.views.telegram_html.check(reply, right_to_left=language(code).right_to_left)


def test_every_answer_leads_on() -> None:
    for name, reply in _all(_, "Language café"):
        assert _buttons(reply), name


def test_who_has_seats_reads_it_first_and_what_to_know_last() -> None:
    answer = _mine(standing(_MONDAY, claim(State.CONFIRMED)))
    assert answer.text == (
        "✅ <b>You have 3 seats.</b>\n\n"
        "💬 <b>Language café</b>\n"
        "🗓 Today, Monday 23 November · 13:00–15:00\n"
        "📍 Language café · Language café · Language café\n\n"
        "💰 It costs 20 kr.\n"
        "📝 On the list you are called 🦊 27.\n"
        "🔔 I remind you today at 11:00.\n"
        "🔔 I remind you Sunday 22 November at 13:00."
    )


@pytest.mark.parametrize(
    ("hours", "until"),
    [
        (4, "Tap ✅ before 14:00 today. After that I ask the next in the line."),
        (15, "Tap ✅ before Tuesday 24 November, 01:00. After that I ask the next in the line."),
    ],
)
def test_an_offer_says_until_when_in_the_time_of_the_place(hours: float, until: str) -> None:
    offered = claim(State.OFFERED, 1, hours=hours)
    answer = _mine(standing(_THURSDAY, offered))
    assert f"🎉 <b>1 seat is free for you.</b>\n{until}" in answer.text
    assert _wishes(answer)[0] == TakeOffer(_THURSDAY.occurrence.id, 1)


def test_who_waits_reads_their_number_and_what_comes_next() -> None:
    bo = claim(State.WAITLISTED, 5, person=2)
    answer = _mine(standing(_THURSDAY, bo, claim(State.WAITLISTED)))
    assert answer.text.startswith("⏳ <b>You are number 2 in the line.</b>\nYou wait for 3 seats.")
    assert answer.text.endswith("When there is room for you, I write to you.\nThen you have some time to say yes.")
    assert not any(isinstance(wish, TakeOffer) for wish in _wishes(answer))


def test_only_the_head_of_the_line_is_asked_about_fewer_seats() -> None:
    taken, mine = claim(State.CONFIRMED, 4, person=2), claim(State.WAITLISTED)
    head = _mine(standing(_THURSDAY, taken, mine, seats=5))
    assert "1 seat is free now.\nYou can take that. Or you wait: you keep your turn." in head.text
    assert _wishes(head)[0] == TakeOffer(_THURSDAY.occurrence.id, 1)
    other = claim(State.WAITLISTED, 5, person=3)
    second = _mine(standing(_THURSDAY, taken, other, mine, seats=5))
    assert not any(isinstance(wish, TakeOffer) for wish in _wishes(second))


def test_what_is_cancelled_can_neither_be_changed_nor_joined() -> None:
    mine = _mine(standing(_CANCELLED, claim(State.CONFIRMED)))
    assert mine.text.startswith("❌ <b>It does not take place.</b>\nYou do not need to do anything.")
    assert "I remind you" not in mine.text
    nobody = views.leaving.not_in(standing(_CANCELLED), TODAY, _)
    for answer in (mine, nobody):
        assert "✋ I cannot come" not in [button.label for button in _buttons(answer)]
        assert not any(isinstance(wish, AskToJoin) for wish in _wishes(answer))


def _question(one: Standing, seats: int | None = None) -> Reply:
    return views.confirming.ask(one, seats, None, TODAY, _)


@pytest.mark.parametrize(("seats", "numbers"), [(None, 6), (20, 6), (6, 6), (4, 4), (1, 1)])
def test_there_is_a_button_for_each_number_that_can_be(seats: int | None, numbers: int) -> None:
    joins = [wish for wish in _wishes(_question(standing(_MONDAY, seats=seats))) if isinstance(wish, Join)]
    assert joins == [Join(_MONDAY.occurrence.id, number) for number in range(1, numbers + 1)]


def test_a_number_that_was_said_is_one_big_button_and_another_way_out() -> None:
    first, second, *_rest = _buttons(_question(standing(_MONDAY), 3))
    assert (first.label, first.wish) == ("✅ Yes, 3 seats", Join(_MONDAY.occurrence.id, 3))
    assert (second.label, second.wish) == ("🔢 Another number", AskToJoin(_MONDAY.occurrence.id))


def test_how_it_stands_is_said_before_anybody_taps() -> None:
    taken, waits = claim(State.CONFIRMED, 4, person=2), claim(State.WAITLISTED, 2, person=3)
    assert "seats are free" not in _question(standing(_MONDAY, seats=None)).text
    assert "🪑 20 seats are free.\n" in _question(standing(_MONDAY)).text
    few = _question(standing(_MONDAY, taken, seats=5)).text
    assert "🪑 1 seat is free.\nIf you want more, you wait in the line. I write to you when there is room." in few
    full = _question(standing(_MONDAY, taken, seats=4), 2).text
    assert "⏳ It is full.\nYou can wait in the line. I write to you when there is room." in full
    assert "Shall I put you in the line for 2 seats?" in full
    assert "⏳ It is full. 1 is waiting." in _question(standing(_MONDAY, taken, waits, seats=5)).text


def test_fewer_seats_than_wished_are_told_with_both_ways_on() -> None:
    taken = claim(State.CONFIRMED, 4, person=2)
    question = _question(standing(_MONDAY, taken, seats=5), 2)
    assert "🪑 1 seat is free." in question.text
    assert "You want 2 seats. What shall I do?" in question.text
    assert "Shall I take" not in question.text
    occurrence = _MONDAY.occurrence.id
    assert [(one.label, one.wish) for one in _buttons(question)[:3]] == [
        ("✅ Take 1 seat now", Join(occurrence, 1)),
        ("⏳ Wait in the line for 2 seats", Join(occurrence, 2)),
        ("🔢 Another number", AskToJoin(occurrence)),
    ]


def test_only_what_is_not_as_everybody_thinks_is_said() -> None:
    usual = _question(standing(replace(_MONDAY, activity=replace(_MONDAY.activity, cost=0)))).text
    assert not any(picture in usual for picture in ("👥", "🧸", "💰"))
    strict = replace(_MONDAY.activity, audience=Audience.WOMEN, children=Children.NO, cost=20)
    said = _question(standing(replace(_MONDAY, activity=strict))).text
    assert "👥 For women\n🧸 You cannot bring children.\n💰 It costs 20 kr." in said


def test_whoever_comes_with_more_is_sent_to_people() -> None:
    answer = views.confirming.ask(standing(_MONDAY), None, None, TODAY, _, too_many=True)
    assert (
        "You can take 1 to 6 seats here.\nAre you more than 6? Please talk to the people at the house." in answer.text
    )
    assert "☎️ Talk to a person" in [button.label for button in _buttons(answer)]


@pytest.mark.parametrize(
    ("others", "seats", "numbers"),
    [
        ((), 20, [1, 2, 4, 5, 6]),
        ((), 3, [1, 2]),
        ((claim(State.CONFIRMED, 1, person=2),), 5, [1, 2, 4]),
        ((claim(State.WAITLISTED, 5, person=2),), 5, [1, 2]),
    ],
)
def test_seats_are_changed_to_what_can_be_had(others: tuple[Claim, ...], seats: int, numbers: list[int]) -> None:
    mine = claim(State.CONFIRMED)
    answer = views.how_many.change(standing(_MONDAY, mine, *others, seats=seats), mine, TODAY, _)
    changes = [wish for wish in _wishes(answer) if isinstance(wish, ChangeSeats)]
    assert [wish.seats for wish in changes] == numbers


def test_too_late_and_cancelled_lead_to_other_dates() -> None:
    begun = views.signups.closed(standing(_MONDAY, now=_MONDAY.occurrence.starts_at), TODAY, _)
    assert begun.text.startswith("⌛ <b>It is too late to sign up for this: it has started.</b>")
    cancelled = views.signups.closed(standing(_CANCELLED), TODAY, _)
    assert cancelled.text.startswith("❌ <b>It does not take place.</b>")
    assert _wishes(begun)[0] == _wishes(cancelled)[0] == SignUp(1)


def test_see_you_names_the_day_unless_it_is_today() -> None:
    today = views.my_signups.coming(standing(_MONDAY, claim(State.CONFIRMED)), TODAY, _)
    later = views.my_signups.coming(standing(_THURSDAY, claim(State.CONFIRMED)), TODAY, _)
    assert today.text.startswith("👍 <b>Good! See you today at 13:00.</b>")
    assert later.text.startswith("👍 <b>Good! See you Thursday 26 November at 13:00.</b>")


def test_times_on_buttons_are_those_of_the_place_and_say_how_they_stand() -> None:
    taken = claim(State.CONFIRMED, 4, person=2)
    times = [
        standing(_MONDAY),
        standing(_MONDAY, taken, seats=4),
        standing(_MONDAY, taken, claim(State.WAITLISTED, person=3), seats=4),
        standing(_MONDAY, claim(State.CONFIRMED)),
    ]
    answer = views.signups.choose_time(_MONDAY.activity, times, None, None, _)
    assert [button.label for button in _buttons(answer)[:4]] == [
        "🗓 Monday 23 November · 13:00",
        "⏳ Monday 23 November · 13:00 · full",
        "⏳ Monday 23 November · 13:00 · full, 1 waits",
        "✅ Monday 23 November · 13:00 · you are in",
    ]


def test_a_seat_stays_one_when_it_has_begun_and_can_not_be_changed() -> None:
    answer = _mine(standing(_MONDAY, claim(State.CONFIRMED), now=_MONDAY.occurrence.starts_at))
    assert "✅ <b>You have 3 seats.</b>" in answer.text
    assert answer.text.endswith("⌛ It has started already.")
    assert not any(isinstance(wish, AskSeats | AskToLeave) for wish in _wishes(answer))
