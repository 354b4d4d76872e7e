"""Calling off: who may, whom it reaches, and what stands in the programme then."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import sqlalchemy

from domain.days import Days
from domain.intents import AskToCallOff, CallOff, ChooseToCallOff, Join, ListTimes, SetLanguage
from domain.outbox import Kind
from domain.programme import Activity, OccurrenceState
from domain.replies import Reply
from domain.roles import Role
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import programme
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail, two_houses
from tests.sabotage import sabotage
from understanding.labels import Label

# The first of activity 1, today at one, two hours from now.
_TODAY = 1


async def _occurrences(story: Story, activity: int) -> Sequence[int]:
    return [one.id for one in (await programme(story)).occurrences if one.activity == activity]


async def _state(story: Story, occurrence: int) -> OccurrenceState:
    return next(one.state for one in (await programme(story)).occurrences if one.id == occurrence)


async def _signed_up(story: Story, *, seats: Sequence[int], first: int = 100) -> None:
    for number, wanted in enumerate(seats, first):
        visitor = story.person(number)
        await visitor.arrives()
        await visitor.taps(Join(_TODAY, wanted))


async def test_in_every_direction_the_first_button_carries_it_out(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    await volunteer.taps(SetLanguage("ar"))
    shown = await volunteer.taps(AskToCallOff(_TODAY))
    [first] = [button.wish for button in shown.buttons[0]]
    assert isinstance(first, CallOff)
    assert first.occurrence == _TODAY


def _wishes(reply: Reply) -> list[object]:
    return [button.wish for button in buttons(reply)]


async def test_the_preview_says_whom_it_reaches_and_does_nothing(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=4),)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    await _signed_up(story, seats=(3, 1, 2))
    shown = await volunteer.taps(AskToCallOff(_TODAY))
    assert "Language café" in said(shown)
    assert "2 people are signed up." in said(shown)
    assert "1 person is waiting." in said(shown)
    assert isinstance(buttons(shown)[0].wish, CallOff)
    assert await _state(story, _TODAY) is OccurrenceState.PLANNED


async def test_calling_off_tells_everybody_once_and_stands_in_the_next_answer(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=4),)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    await _signed_up(story, seats=(3, 1, 2))
    answer = await volunteer.taps(CallOff(_TODAY))
    assert "It is cancelled. Everybody can see it." in said(answer)
    # So many people, not so many seats.
    assert "I tell 3 people now." in said(answer)
    for number in (100, 101, 102):
        kinds = [letter.kind for letter in await story.letters(story.person(number))]
        assert kinds == [Kind.CHANGED]
    assert "Cancelled" in said(await story.person(100).taps(ListTimes(1)))
    assert await _state(story, _TODAY) is OccurrenceState.CANCELLED
    [change] = await trail(story)
    assert (change.action, change.kind, change.object) == ("call_off", "occurrence", _TODAY)
    assert (change.role, change.place) == ("volunteer", 1)


@sabotage(
    test_calling_off_tells_everybody_once_and_stands_in_the_next_answer,
    {"storage.programme._RAISE": sqlalchemy.text("SELECT 1")},
)
def test_without_another_version_visitors_go_there_in_vain() -> None: ...


async def test_called_off_twice_it_is_cancelled_already(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    await volunteer.taps(CallOff(_TODAY))
    for wish in (CallOff(_TODAY), AskToCallOff(_TODAY)):
        assert "It is cancelled already." in said(await volunteer.taps(wish))
    assert len(await trail(story)) == 1


async def test_what_has_begun_is_not_called_off(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    story.now += timedelta(hours=2)
    for wish in (CallOff(_TODAY), AskToCallOff(_TODAY)):
        assert "It has begun already." in said(await volunteer.taps(wish))
    assert await _state(story, _TODAY) is OccurrenceState.PLANNED


async def test_what_is_not_there_is_said_to_be_gone(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    assert "not in the programme any more" in said(await volunteer.taps(CallOff(999)))


async def test_nobody_signed_up_nobody_told(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    assert "Nobody is signed up." in said(await volunteer.taps(AskToCallOff(_TODAY)))
    assert "I tell" not in said(await volunteer.taps(CallOff(_TODAY)))


async def test_the_next_times_come_first_and_the_rest_by_page(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    shown = await volunteer.commands("cancel")
    assert labels(shown)[:2] == [
        "💬 Monday 23 November 13:00 · Language café",
        "💬 Thursday 26 November 13:00 · Language café",
    ]
    assert len([wish for wish in _wishes(shown) if isinstance(wish, AskToCallOff)]) == 6
    assert ChooseToCallOff(page=1) in _wishes(shown)
    further = await volunteer.taps(ChooseToCallOff(page=1))
    assert labels(further)[0] == "💬 Monday 14 December 13:00 · Language café"


async def test_hosts_choose_of_what_they_host_and_volunteers_of_their_place(story: Story) -> None:
    await two_houses(story)
    host, volunteer = await one_who_is(story, Role.HOST), await one_who_is(story, Role.VOLUNTEER, 4712)
    assert {one.partition(" · ")[2] for one in labels(await host.commands("cancel"))[:6]} == {"Language café"}
    titles = {one.partition(" · ")[2] for one in labels(await volunteer.commands("cancel"))[:6]}
    assert titles == {"Language café", "Sewing"}


async def test_nobody_calls_off_what_is_not_theirs(story: Story) -> None:
    await two_houses(story)
    [choir, *_others] = await _occurrences(story, 3)
    [sewing, *_others] = await _occurrences(story, 2)
    visitor, host = await one_who_is(story, Role.VISITOR, 4710), await one_who_is(story, Role.HOST)
    volunteer = await one_who_is(story, Role.VOLUNTEER, 4712)
    house, hosts = "Only those who work at the house", "Only volunteers, coordinators and the hosts of this activity"
    for somebody, occurrence, who in ((visitor, choir, house), (host, sewing, hosts), (volunteer, choir, house)):
        assert who in said(await somebody.taps(CallOff(occurrence)))
        assert await _state(story, occurrence) is OccurrenceState.PLANNED


async def test_what_is_named_in_words_is_shown_at_once_if_it_is_one_time(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(), _yoga())))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    tuesday = Days.one(date(2026, 11, 24))
    story.understands("yoga tuesday", "en", Label.CANCEL, activity=2, days=tuesday)
    assert isinstance(buttons(await volunteer.commands("cancel", "yoga tuesday"))[0].wish, CallOff)
    story.understands("yoga", "en", Label.CANCEL, activity=2)
    shown = await volunteer.commands("cancel", "yoga")
    assert all("Yoga" in label for label in labels(shown)[:6])
    story.understands("yoga on sunday", "en", Label.CANCEL, activity=2, days=Days.one(date(2026, 11, 29)))
    missed = await volunteer.commands("cancel", "yoga on sunday")
    assert "I find nothing like this." in said(missed)
    assert "Language café" in labels(missed)[0]


def _yoga() -> Activity:
    start = an_activity().start + timedelta(days=1)
    return replace(
        an_activity(id=2, slug="yoga", title={"en": "Yoga"}),
        start=start,
        end=start + timedelta(hours=1),
        repeat="FREQ=WEEKLY",
    )


async def test_a_host_of_nothing_to_come_is_told_so(story: Story) -> None:
    over = {"start": an_activity().start - timedelta(days=60), "end": an_activity().end - timedelta(days=60)}
    await story.has(a_programme_file(activities=(an_activity(repeat=None, **over),)))
    host = await one_who_is(story, Role.HOST)
    shown = await host.commands("cancel")
    assert "There is nothing to come that you look after." in said(shown)


async def test_a_visitor_who_says_cancel_is_kindly_told_no(story: Story) -> None:
    await story.has()
    visitor = await one_who_is(story, Role.VISITOR)
    shown = await visitor.commands("cancel")
    assert "Only those who work at the house can do this." in said(shown)
