"""A coordinator invites; somebody opens the link."""

import asyncio
from datetime import timedelta

import domain.invites
import storage.roles
from domain.intents import (
    AcceptInvite,
    ChooseHosted,
    Code,
    Intent,
    Invite,
    InviteCoordinator,
    InviteHost,
    InviteVolunteer,
    PickVolunteer,
    TakeBack,
)
from domain.roles import Role, Roles
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import invited, link, one_who_is, roles, two_houses
from tests.sabotage import sabotage

_ALL_AT_2: list[Intent] = [InviteVolunteer(2), ChooseHosted(2), InviteCoordinator(2)]


async def test_a_coordinator_of_one_place_gets_a_link_at_once_that_can_be_sent_on(story: Story) -> None:
    _, answer = await invited(story)
    assert said(answer).splitlines() == [
        "✉️ Send this message on to one person:",
        "/team shows you who said yes.",
        "",
        "💛 Do you want to be a volunteer at Godsmagasinet?",
        "",
        "Open this link in Telegram and tap “Start”:",
        "",
        "👉 https://t.me/a_bot?start=iv-00000000000000000000000000000001",
        "",
        "⏳ It works once, until Tuesday 24 November, 11:00.",
    ]
    assert answer.anew
    assert [button.wish for button in buttons(answer)] == [PickVolunteer(1, 0)]


async def test_a_coordinator_of_two_places_is_asked_for_which(story: Story) -> None:
    await two_houses(story)
    boss = await one_who_is(story, Role.COORDINATOR, places=(1, 2))
    asked = await boss.taps(Invite())
    assert [button.wish for button in buttons(asked)][:2] == [Invite(1), Invite(2)]
    assert [button.wish for button in buttons(await boss.taps(Invite(2)))][:3] == _ALL_AT_2
    assert "a volunteer at Huset?" in said(await boss.taps(InviteVolunteer(2)))


async def test_whoever_opens_the_link_is_a_volunteer_and_is_told_what_to_do_first(story: Story) -> None:
    _, answer = await invited(story)
    bo = story.person(4712)
    welcome = await bo.taps(link(answer))
    assert "🎉 You are now a volunteer at Godsmagasinet." in said(welcome)
    assert [word for word in said(welcome).split() if word.startswith("/")] == [
        "/new",
        "/who",
        "/cancel",
        "/team",
        "/invite",
    ]
    person = await bo.known()
    assert person is not None
    assert person.alias is not None
    assert person.alias in said(welcome)
    assert await roles(bo) == Roles({1: Role.VOLUNTEER})


async def test_a_stranger_who_opens_a_link_is_told_what_is_kept_and_can_choose_a_language(story: Story) -> None:
    _, answer = await invited(story)
    stranger = story.person(4712, tag="de")
    welcome = await stranger.taps(link(answer))
    assert "🔒" in said(welcome)
    assert "🌐 Language · Språk" in labels(welcome)
    assert await roles(stranger) == Roles({1: Role.VOLUNTEER})


async def test_of_a_hundred_who_open_one_link_at_once_one_becomes_a_volunteer(story: Story) -> None:
    _, answer = await invited(story)
    crowd = [story.person(number) for number in range(5000, 5100)]
    wish = link(answer)
    answers = await asyncio.gather(*(one.taps(wish) for one in crowd))
    assert sum("You are now a volunteer" in said(one) for one in answers) == 1
    assert sum("used this invitation already" in said(one) for one in answers) == 99
    assert [await roles(one) for one in crowd].count(Roles({1: Role.VOLUNTEER})) == 1


@sabotage(
    test_of_a_hundred_who_open_one_link_at_once_one_becomes_a_volunteer,
    {"storage.invites.UNUSED": True, "domain.invites.accept": lambda *_: domain.invites.Accepting.WELCOME},
)
def test_without_the_guard_more_than_one_becomes_a_volunteer() -> None: ...


async def test_an_alias_that_is_there_stays(story: Story) -> None:
    _, answer = await invited(story)
    host = await one_who_is(story, Role.HOST, 4712)
    assert "🐝 12" in said(await host.taps(link(answer)))
    assert await roles(host) == Roles({1: Role.VOLUNTEER}, frozenset({1}))


async def test_a_used_link_says_so_kindly_and_whom_to_ask(story: Story) -> None:
    _, answer = await invited(story)
    await story.person(4712).taps(link(answer))
    late = story.person(4713)
    refused = await late.taps(link(answer))
    assert "Somebody has used this invitation already." in said(refused)
    assert "Ask whoever sent it to you" in said(refused)
    assert "☎️ Talk to a person" in labels(refused)
    assert await roles(late) == Roles()


async def test_after_a_day_a_link_is_too_old(story: Story) -> None:
    _, answer = await invited(story)
    story.now += timedelta(hours=24)
    late = story.person(4712)
    assert "too old" in said(await late.taps(link(answer)))
    assert await roles(late) == Roles()


async def test_a_link_that_somebody_made_up_is_not_known(story: Story) -> None:
    await invited(story)
    bo = story.person(4712)
    assert "I do not know this invitation." in said(await bo.taps(AcceptInvite(Code("a" * 32))))
    assert await roles(bo) == Roles()


async def test_who_is_that_or_more_already_leaves_the_link_for_others(story: Story) -> None:
    boss, answer = await invited(story)
    refused = said(await boss.taps(link(answer)))
    assert refused.splitlines() == [
        "😊 You work at Godsmagasinet already.",
        "The link still works. You can give it to somebody else.",
    ]
    assert await roles(boss) == Roles({1: Role.COORDINATOR})
    bo = story.person(4712)
    assert "You are now a volunteer" in said(await bo.taps(link(answer)))


async def test_who_taps_their_own_used_link_again_is_told_what_they_are(story: Story) -> None:
    _, answer = await invited(story)
    bo = story.person(4712)
    await bo.taps(link(answer))
    assert said(await bo.taps(link(answer))) == "😊 You work at Godsmagasinet already."


async def test_a_host_is_invited_to_one_activity_of_the_place(story: Story) -> None:
    boss, _ = await invited(story)
    choice = await boss.taps(ChooseHosted(1))
    assert choice.anew
    assert labels(choice)[:2] == ["💬 Language café", "💬 Sewing"]
    answer = await boss.taps(InviteHost(2))
    assert "Do you want to be a host of Sewing at Godsmagasinet?" in said(answer)
    bo = story.person(4712)
    welcome = await bo.taps(link(answer))
    assert "You are now a host of Sewing at Godsmagasinet." in said(welcome)
    assert [word for word in said(welcome).split() if word.startswith("/")] == ["/who", "/cancel", "/invite"]
    assert await roles(bo) == Roles(hosted=frozenset({2}))


async def test_a_volunteer_can_become_a_host_too(story: Story) -> None:
    boss, _ = await invited(story)
    answer = await boss.taps(InviteHost(2))
    assert "You are now a host" in said(await boss.taps(link(answer)))
    assert await roles(boss) == Roles({1: Role.COORDINATOR}, frozenset({2}))


async def test_no_coordinator_comes_back_by_a_link_of_their_own(story: Story) -> None:
    _, answer = await invited(story)
    other = await one_who_is(story, Role.COORDINATOR, 4712)
    async with story.database.reading() as db:
        [first, _] = await storage.roles.team(db, 1, story.now)
    assert "Old invitations to this team do not work any more." in said(await other.taps(TakeBack(1, first.id)))
    gone = story.person(4711)
    assert "too old" in said(await gone.taps(link(answer)))
    assert await roles(gone) == Roles()


async def _ends_nothing(*_: object) -> int:
    return 1


@sabotage(
    test_no_coordinator_comes_back_by_a_link_of_their_own,
    {"storage.invites.end": _ends_nothing, "domain.invites.may_give": lambda *_: True},
)
def test_without_ending_them_a_kept_link_brings_somebody_back() -> None: ...
