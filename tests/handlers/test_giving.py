"""Nobody gives more than they have; and what is given by somebody who has it no more is worth nothing."""

from datetime import timedelta

import pytest

import storage.roles
from domain.intents import ChooseHosted, Intent, Invite, InviteCoordinator, InviteHost, InviteVolunteer, TakeBack
from domain.replies import Reply
from domain.roles import Role, Roles
from domain.terms import LASTS
from tests.handlers.stories import MONDAY, Story, Writer, buttons, said
from tests.handlers.teams import link, one_who_is, roles, trail, two_houses
from tests.sabotage import sabotage

_HOUR = timedelta(hours=1)


def _wishes(answer: Reply) -> list[Intent]:
    return [one.wish for one in buttons(answer) if one.wish is not None]


@pytest.mark.parametrize(
    ("role", "may"),
    [
        (Role.HOST, [InviteHost(1)]),
        (Role.VOLUNTEER, [InviteVolunteer(1), ChooseHosted(1)]),
        (Role.COORDINATOR, [InviteVolunteer(1), ChooseHosted(1), InviteCoordinator(1)]),
    ],
    ids=["host", "volunteer", "coordinator"],
)
async def test_everybody_is_shown_buttons_for_what_they_may_give(story: Story, role: Role, may: list[Intent]) -> None:
    await two_houses(story)
    somebody = await one_who_is(story, role)
    assert _wishes(await somebody.taps(Invite()))[:-1] == may


async def test_who_works_at_one_place_and_hosts_at_another_finds_both(story: Story) -> None:
    await two_houses(story)
    amina = await one_who_is(story, Role.VOLUNTEER)
    await _hosts(amina, 3)
    assert _wishes(await amina.taps(Invite()))[:-1] == [Invite(1), InviteHost(3)]


async def _hosts(somebody: Writer, activity: int) -> None:
    person = await somebody.known()
    assert person is not None
    async with somebody.story.database.writing() as db:
        await storage.roles.give_host(db, person.id, activity, somebody.story.now)


async def test_what_each_may_give_makes_somebody_that(story: Story) -> None:
    await two_houses(story)
    host, volunteer, boss = [
        await one_who_is(story, role, number)
        for role, number in ((Role.HOST, 4711), (Role.VOLUNTEER, 4712), (Role.COORDINATOR, 4713))
    ]
    for number, giver, wish, becomes in (
        (1, host, InviteHost(1), Roles(hosted=frozenset({1}))),
        (2, volunteer, InviteVolunteer(1), Roles({1: Role.VOLUNTEER})),
        (3, volunteer, InviteHost(2), Roles(hosted=frozenset({2}))),
        (4, boss, InviteCoordinator(1), Roles({1: Role.COORDINATOR})),
    ):
        newcomer = story.person(4800 + number)
        await newcomer.taps(link(await giver.taps(wish)))
        assert await roles(newcomer) == becomes, wish


async def test_a_forged_button_gives_nobody_more_than_they_have(story: Story) -> None:
    await two_houses(story)
    host, volunteer = await one_who_is(story, Role.HOST), await one_who_is(story, Role.VOLUNTEER, 4712)
    before = await trail(story)
    forged: list[tuple[Writer, Intent]] = [
        (host, InviteHost(2)),
        (host, InviteVolunteer(1)),
        (host, ChooseHosted(1)),
        (host, InviteCoordinator(1)),
        (volunteer, InviteCoordinator(1)),
        (volunteer, InviteVolunteer(2)),
        (volunteer, InviteHost(3)),
    ]
    for somebody, wish in forged:
        assert "https://t.me" not in (await somebody.taps(wish)).text, wish
    assert await trail(story) == before


@sabotage(
    test_a_forged_button_gives_nobody_more_than_they_have,
    {
        "handlers.whereabouts._role": lambda roles, where: Role.COORDINATOR,
        "domain.invites.may_give": lambda *_: True,
    },
)
def test_without_the_question_a_host_would_invite_whom_they_like() -> None: ...


@pytest.mark.parametrize("wish", [InviteVolunteer(1), InviteCoordinator(1), InviteHost(1)], ids=type)
async def test_an_invitation_by_somebody_whose_role_has_run_out_since_is_worth_nothing(
    story: Story, wish: Intent
) -> None:
    await two_houses(story)
    boss = await one_who_is(story, Role.COORDINATOR)
    story.now += timedelta(hours=9)
    await one_who_is(story, Role.COORDINATOR, 4712)
    story.now = MONDAY + LASTS - _HOUR
    invitation = link(await boss.taps(wish))
    story.now = MONDAY + LASTS
    late = story.person(4800)
    refused = said(await late.taps(invitation))
    assert "This invitation does not work any more." in refused
    assert "Ask those who work at the house for a new one." in refused
    assert await roles(late) == Roles()


@sabotage(
    test_an_invitation_by_somebody_whose_role_has_run_out_since_is_worth_nothing,
    {"domain.invites.may_give": lambda *_: True},
)
def test_without_a_look_at_who_made_it_it_would_open_the_house() -> None: ...


async def test_a_coordinator_who_was_sent_away_can_make_nobody_coordinator_any_more(story: Story) -> None:
    await two_houses(story)
    boss, other = await one_who_is(story, Role.COORDINATOR), await one_who_is(story, Role.COORDINATOR, 4712)
    invitation = link(await boss.taps(InviteCoordinator(1)))
    async with story.database.reading() as db:
        [first, _] = await storage.roles.team(db, 1, story.now)
    await other.taps(TakeBack(1, first.id))
    late = story.person(4800)
    assert "too old" in said(await late.taps(invitation))
    assert await roles(late) == Roles()
