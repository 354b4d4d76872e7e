"""A role runs out: then it opens nothing any more. Whoever goes on says so with one tap."""

from datetime import timedelta

import storage.drafts
import storage.people
import storage.roles
from domain.intents import (
    ChooseToCallOff,
    ChooseToRenew,
    ChooseWho,
    Intent,
    Post,
    Publish,
    Renew,
    RenewHost,
    RenewMine,
    ShowTeam,
)
from domain.posting import Field, Posting
from domain.roles import Role, Roles
from domain.terms import LASTS
from tests.handlers.stories import MONDAY, Story, Writer, buttons, labels, said
from tests.handlers.teams import one_who_is, roles, trail, two_houses
from tests.sabotage import sabotage
from understanding.labels import Label

_NO = "🔒 Only those who work at the house can do this."


async def _a_team(story: Story) -> tuple[Writer, Writer, Writer]:
    """A coordinator, a volunteer who hosts activity 2, and a host of activity 1."""
    await two_houses(story)
    boss = await one_who_is(story, Role.COORDINATOR)
    volunteer = await one_who_is(story, Role.VOLUNTEER, 4712)
    person = await volunteer.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.roles.give_host(db, person.id, 2, story.now)
    return boss, volunteer, await one_who_is(story, Role.HOST, 4713)


async def _has_a_draft(of: Writer) -> int:
    person = await of.known()
    assert person is not None
    async with of.story.database.writing() as db:
        posting = Posting(title="Kör", place=1)
        return (await storage.drafts.keep(db, person.id, posting, Field.DAY, of.story.now)).id


async def test_a_role_that_has_run_out_may_nothing(story: Story) -> None:
    _, volunteer, host = await _a_team(story)
    story.now = MONDAY + LASTS
    draft = await _has_a_draft(volunteer)
    forbidden: list[Intent] = [Post(), ShowTeam(), Publish(draft), ChooseWho(), ChooseToCallOff()]
    assert [said(await volunteer.taps(wish)) for wish in forbidden] == [_NO] * 5
    assert [said(await host.taps(wish)) for wish in (ChooseWho(), ChooseToCallOff())] == [_NO] * 2
    assert "You have no task at Godsmagasinet now." in said(await volunteer.taps(RenewMine(1)))
    assert (await roles(volunteer), await roles(host)) == (Roles(), Roles())


@sabotage(test_a_role_that_has_run_out_may_nothing, {"domain.terms.holds": lambda until, now: True})
def test_without_an_end_a_role_opens_the_house_for_ever() -> None: ...


async def test_words_are_no_answer_to_what_was_begun_before_it_ran_out(story: Story) -> None:
    _, volunteer, _ = await _a_team(story)
    story.now = MONDAY + LASTS
    await _has_a_draft(volunteer)
    story.understands("on Friday", "en", Label.GREETING)
    assert "Kör" not in said(await volunteer.writes("on Friday"))


async def test_one_tap_renews_all_that_somebody_does_at_the_place_and_a_second_says_the_same(story: Story) -> None:
    _, volunteer, host = await _a_team(story)
    story.now = MONDAY + timedelta(days=175)
    first = said(await volunteer.taps(RenewMine(1)))
    assert first == "💛 Thank you! Your task at Godsmagasinet lasts until Saturday 13 November."
    assert said(await volunteer.taps(RenewMine(1))) == first
    renewed = [one for one in await trail(story) if one.action == "renew"]
    assert [(one.role, one.place, one.kind) for one in renewed] == [("volunteer", 1, "person")]
    story.now = MONDAY + LASTS
    assert await roles(volunteer) == Roles({1: Role.VOLUNTEER}, frozenset({2}))
    assert await roles(host) == Roles()


async def _renews_nothing(*_: object) -> None:
    return None


@sabotage(
    test_one_tap_renews_all_that_somebody_does_at_the_place_and_a_second_says_the_same,
    {"storage.terms.renew": _renews_nothing},
)
def test_without_writing_it_down_it_runs_out_all_the_same() -> None: ...


async def test_nobody_renews_anything_with_a_button_that_is_not_theirs(story: Story) -> None:
    boss, volunteer, host = await _a_team(story)
    other = await one_who_is(story, Role.COORDINATOR, 4714, places=(2,))
    async with story.database.reading() as db:
        [_, member] = await storage.roles.team(db, 1, story.now)
        [first, _] = await storage.roles.hosts(db, 1, story.now)
    story.now = MONDAY + timedelta(days=175)
    stranger = story.person(4799)
    await stranger.arrives()
    before = await trail(story)
    assert "You have no task at Godsmagasinet now." in said(await stranger.taps(RenewMine(1)))
    assert "You have no task at Godsmagasinet now." in said(await other.taps(RenewMine(1)))
    for wish in (Renew(1, member.id), RenewHost(1, first.id), ChooseToRenew(1)):
        for somebody in (stranger, volunteer, host, other):
            assert said(await somebody.taps(wish)) in (_NO, "🔒 Only coordinators can do this.")
    for forged in (Renew(1, 99), RenewHost(2, first.id)):
        assert "This person no longer has this task." in said(await boss.taps(forged))
    assert await trail(story) == before


@sabotage(
    test_nobody_renews_anything_with_a_button_that_is_not_theirs,
    {"handlers.whereabouts._role": lambda roles, where: Role.COORDINATOR},
)
def test_if_a_role_held_everywhere_anybody_could_renew_anybody() -> None: ...


async def test_a_coordinator_sees_until_when_and_renews_anybody_with_a_tap(story: Story) -> None:
    boss, volunteer, host = await _a_team(story)
    team = await boss.taps(ShowTeam())
    assert said(team).splitlines()[2:] == [
        "🔑 🦊 27 (you) · Coordinator · until Saturday 22 May",
        "💛 🐝 12 · Volunteer · until Saturday 22 May",
        "",
        "Hosts",
        "💬 Language café: 🐸 33 · until Saturday 22 May",
        "💬 Sewing: 🐝 12 · until Saturday 22 May",
    ]
    story.now = MONDAY + timedelta(days=100)
    choice = await boss.taps(next(one.wish for one in buttons(team) if isinstance(one.wish, ChooseToRenew)))
    assert labels(choice)[:3] == ["⏳ Goes on: 🦊 27", "⏳ Goes on: 🐝 12", "⏳ Goes on: 🐸 33"]
    for button in buttons(choice)[1:3]:
        assert button.wish is not None
        answer = await boss.taps(button.wish)
        assert "goes on until Monday 30 August." in said(answer)
    story.now = MONDAY + LASTS
    assert await roles(volunteer) == Roles({1: Role.VOLUNTEER}, frozenset({2}))
    assert await roles(host) == Roles(hosted=frozenset({1}))


async def test_the_last_coordinator_holds_on_and_goes_on_with_a_tap(story: Story) -> None:
    boss, _, _ = await _a_team(story)
    story.now = MONDAY + 3 * LASTS
    assert "Thank you!" in said(await boss.taps(RenewMine(1)))
    other = await one_who_is(story, Role.COORDINATOR, 4715)
    story.now += timedelta(days=179)
    assert await roles(boss) == await roles(other) == Roles({1: Role.COORDINATOR})
