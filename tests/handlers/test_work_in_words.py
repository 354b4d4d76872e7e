"""Somebody who works at the house writes "cancel the sewing" or "we close tomorrow", as visitors write, too."""

from datetime import date
from typing import Any

import pytest

from domain.days import Days
from domain.intents import CallOff, CancelSignUp, ChooseToCallOff, Close, Intent, Join, ShowOpeningHours
from domain.people import Permission
from domain.replies import Reply
from domain.roles import Role
from tests.handlers.programme_changes import called_off
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail, two_houses
from tests.sabotage import sabotage
from understanding.labels import Label

_THURSDAY = Days.one(date(2026, 11, 26))
_WORKING = (Role.HOST, Role.VOLUNTEER, Role.COORDINATOR)
_AT_WORK = ("cancel it", "cancel it perhaps", "we close", "we close perhaps")


def _wishes(reply: Reply) -> list[Intent | None]:
    return [button.wish for button in buttons(reply)]


def _work(reply: Reply) -> list[Intent | None]:
    return [wish for wish in _wishes(reply) if isinstance(wish, ChooseToCallOff | Close)]


async def _begins(story: Story) -> None:
    await two_houses(story)
    for perhaps, confidence in (("", 0.9), (" perhaps", 0.5)):
        story.understands(f"cancel it{perhaps}", "en", Label.CANCEL, confidence, activity=1, days=_THURSDAY)
        story.understands(f"we close{perhaps}", "en", Label.OPENING_HOURS, confidence, days=_THURSDAY)


@pytest.mark.parametrize("role", _WORKING, ids=lambda role: role.name.lower())
async def test_who_runs_it_and_is_not_signed_up_can_cancel_it_for_everybody(story: Story, role: Role) -> None:
    await _begins(story)
    anders = await one_who_is(story, role)
    answer = await anders.writes("cancel it")
    assert "You are not signed up for anything." in said(answer)
    assert "Is this something for you?" not in said(answer)
    assert (labels(answer)[0], _wishes(answer)[0]) == ("❌ Cancel an activity", ChooseToCallOff(1, _THURSDAY))


async def test_nothing_is_cancelled_before_it_is_read_back(story: Story) -> None:
    await _begins(story)
    anders = await one_who_is(story, Role.COORDINATOR)
    await anders.writes("cancel it")
    shown = await anders.taps(ChooseToCallOff(1, _THURSDAY))
    assert "Shall I cancel this?" in said(shown)
    assert "Thursday 26 November" in said(shown)
    assert isinstance(_wishes(shown)[0], CallOff)
    assert (await called_off(story), await trail(story)) == (set(), [])


async def test_who_is_signed_up_for_something_else_finds_it_above_that(story: Story) -> None:
    await _begins(story)
    anders = await one_who_is(story, Role.COORDINATOR)
    [sewing, *_others] = await story.times(2)
    await anders.taps(Join(sewing, 1))
    answer = await anders.writes("cancel it")
    assert "I do not find that among your sign-ups." in said(answer)
    assert _wishes(answer)[0] == ChooseToCallOff(1, _THURSDAY)


async def test_who_is_signed_up_for_it_is_asked_about_their_seat(story: Story) -> None:
    await _begins(story)
    anders = await one_who_is(story, Role.COORDINATOR)
    thursday = (await story.times(1))[1]
    await anders.taps(Join(thursday, 1))
    answer = await anders.writes("cancel it")
    assert "Shall I give your seat to somebody else?" in said(answer)
    assert _work(answer) == []


async def test_where_it_is_not_sure_both_are_offered(story: Story) -> None:
    await _begins(story)
    anders = await one_who_is(story, Role.COORDINATOR)
    cancel, close = await anders.writes("cancel it perhaps"), await anders.writes("we close perhaps")
    assert _wishes(cancel)[:2] == [ChooseToCallOff(1, _THURSDAY), CancelSignUp(1, _THURSDAY)]
    assert _wishes(close)[:2] == [Close(), ShowOpeningHours(_THURSDAY)]
    assert labels(close)[0] == "🔒 Close the house"


async def test_of_several_activities_the_one_that_is_chosen_can_be_cancelled(story: Story) -> None:
    await _begins(story)
    anders = await one_who_is(story, Role.COORDINATOR)
    story.understands("cancel", "en", Label.CANCEL, activity=1, activities=(1, 2))
    assert _wishes(await anders.writes("cancel"))[:2] == [CancelSignUp(1), CancelSignUp(2)]
    assert _wishes(await anders.taps(CancelSignUp(2)))[0] == ChooseToCallOff(2)


async def test_below_the_hours_who_may_can_close_the_house(story: Story) -> None:
    await _begins(story)
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    answer = await volunteer.writes("we close")
    assert (labels(answer)[-1], _wishes(answer)[-1]) == ("🔒 Close the house", Close())
    assert "When is Godsmagasinet closed?" in said(await volunteer.taps(Close()))
    assert await trail(story) == []


async def test_visitors_see_nothing_of_it(story: Story) -> None:
    await _begins(story)
    amina = await one_who_is(story, Role.VISITOR)
    for words in _AT_WORK:
        assert _work(await amina.writes(words)) == []
    assert "Is this something for you?" in said(await amina.writes("cancel it"))


async def test_nobody_is_offered_what_is_not_theirs(story: Story) -> None:
    await _begins(story)
    host, volunteer = await one_who_is(story, Role.HOST), await one_who_is(story, Role.VOLUNTEER, 4712)
    assert _work(await host.writes("we close")) == []
    assert _work(await host.taps(CancelSignUp(2))) == []
    for elsewhere in (CancelSignUp(3), ShowOpeningHours(place=2)):
        assert _work(await volunteer.taps(elsewhere)) == []


def _everybody_may(*_asked: object, **_where: Any) -> Permission:
    return Permission.YES


@sabotage(test_visitors_see_nothing_of_it, {"domain.people.may": _everybody_may})
def test_without_asking_who_may_visitors_are_offered_to_cancel_for_everybody() -> None: ...


@sabotage(test_nobody_is_offered_what_is_not_theirs, {"domain.people.may": _everybody_may})
def test_without_asking_where_hosts_are_offered_to_close_the_house() -> None: ...
