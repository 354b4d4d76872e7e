"""The team of a place is shown; a role is taken back."""

import asyncio
from datetime import timedelta

import storage.roles
from domain.intents import (
    AskToTakeBack,
    AskToTakeBackHost,
    ChooseHosted,
    Intent,
    Invite,
    InviteCoordinator,
    InviteHost,
    InviteVolunteer,
    ShowTeam,
    TakeBack,
    TakeBackHost,
)
from domain.outbox import Kind, Letter
from domain.people import Permission
from domain.programme import Place
from domain.roles import Role, Roles
from handlers.visit import Visit
from tests.handlers.stories import MONDAY, Story, Writer, buttons, labels, said
from tests.handlers.teams import invited, link, one_who_is, roles, trail, two_houses
from tests.sabotage import sabotage


async def _a_team(story: Story) -> tuple[Writer, Writer, Writer]:
    await two_houses(story)
    boss = await one_who_is(story, Role.COORDINATOR)
    return boss, await one_who_is(story, Role.VOLUNTEER, 4712), await one_who_is(story, Role.HOST, 4713)


async def test_a_volunteer_sees_who_works_there_and_can_take_nothing_back(story: Story) -> None:
    _, volunteer, _ = await _a_team(story)
    team = await volunteer.taps(ShowTeam())
    assert said(team).splitlines() == [
        "👥 Godsmagasinet",
        "",
        "🔑 🦊 27 · Coordinator",
        "💛 🐝 12 (you) · Volunteer",
        "",
        "Hosts",
        "💬 Language café: 🐸 33",
    ]
    assert labels(team) == ["✉️ Invite somebody", "🏠 Menu"]


async def test_who_works_at_two_places_is_asked_which_team(story: Story) -> None:
    await two_houses(story)
    amina = await one_who_is(story, Role.VOLUNTEER, places=(1, 2))
    asked = await amina.taps(ShowTeam())
    assert [button.wish for button in buttons(asked)][:2] == [ShowTeam(1), ShowTeam(2)]
    assert said(await amina.taps(ShowTeam(2))).startswith("👥 Huset")


async def test_a_coordinator_takes_a_role_back_with_a_question_in_between(story: Story) -> None:
    boss, volunteer, _ = await _a_team(story)
    team = await boss.taps(ShowTeam())
    [ask] = [one.wish for one in buttons(team) if one.label == "↩️ Remove: 🐝 12"]
    assert isinstance(ask, AskToTakeBack)
    question = await boss.taps(ask)
    assert "Shall I take 🐝 12 out of the team of Godsmagasinet?" in said(question)
    assert "Volunteer · Since Monday 23 November" in said(question)
    assert await roles(volunteer) == Roles({1: Role.VOLUNTEER})
    [yes] = [one.wish for one in buttons(question) if isinstance(one.wish, TakeBack)]
    assert "✅ Done. 🐝 12 no longer has this task." in said(await boss.taps(yes))
    assert await roles(volunteer) == Roles()
    assert "This person no longer has this task." in said(await boss.taps(yes))
    assert "Only those who work at the house can do this." in said(await volunteer.taps(ShowTeam()))


async def test_whose_role_is_taken_back_is_told_kindly_and_at_once(story: Story) -> None:
    boss, volunteer, host = await _a_team(story)
    async with story.database.reading() as db:
        [member] = [one for one in await storage.roles.team(db, 1, story.now) if one.role is Role.VOLUNTEER]
        [hosting] = await storage.roles.hosts(db, 1, story.now)
    await boss.taps(TakeBack(1, member.id))
    await boss.taps(TakeBackHost(hosting.activity, hosting.id))
    told = [(await story.letters(one))[-1] for one in (volunteer, host)]
    assert [one.kind for one in told] == [Kind.ROLE_ENDED, Kind.ROLE_ENDED]
    assert [one.facts for one in told] == [
        {"place": 1, "role": "volunteer", "activities": []},
        {"place": 1, "role": None, "activities": [hosting.activity]},
    ]


@sabotage(
    test_whose_role_is_taken_back_is_told_kindly_and_at_once,
    {"handlers.team.domain.terms.taken_back": lambda person, *_: Letter("x", Kind.MENU, person, MONDAY)},
)
def test_untold_they_would_meet_a_refusal_first() -> None: ...


async def test_who_leaves_by_themselves_needs_no_letter(story: Story) -> None:
    await _a_team(story)
    leaving = await one_who_is(story, Role.COORDINATOR, 4714)
    async with story.database.reading() as db:
        person = await leaving.known()
        [member] = [one for one in await storage.roles.team(db, 1, story.now) if person and one.person == person.id]
    await leaving.taps(TakeBack(1, member.id))
    assert Kind.ROLE_ENDED not in [one.kind for one in await story.letters(leaving)]


async def test_with_the_role_goes_what_they_hosted_there(story: Story) -> None:
    boss, volunteer, _ = await _a_team(story)
    person = await volunteer.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.roles.give_host(db, person.id, 1, story.now)
        [_, member] = sorted(await storage.roles.team(db, 1, story.now), key=lambda one: one.person == person.id)
    await boss.taps(TakeBack(1, member.id))
    assert await roles(volunteer) == Roles()


async def _hosts_on(*_: object) -> int:
    return 0


@sabotage(
    test_with_the_role_goes_what_they_hosted_there,
    {"storage.roles.take_back_hosting": _hosts_on},
)
def test_if_it_stayed_whoever_was_sent_away_would_see_who_comes() -> None: ...


async def test_a_host_is_taken_back_in_the_same_way(story: Story) -> None:
    boss, _, host = await _a_team(story)
    [ask] = [one.wish for one in buttons(await boss.taps(ShowTeam())) if isinstance(one.wish, AskToTakeBackHost)]
    question = await boss.taps(ask)
    assert "Shall 🐸 33 stop being a host of Language café?" in said(question)
    assert await roles(host) == Roles(hosted=frozenset({1}))
    [yes] = [one.wish for one in buttons(question) if isinstance(one.wish, TakeBackHost)]
    await boss.taps(yes)
    assert await roles(host) == Roles()


async def test_the_last_coordinator_stays(story: Story) -> None:
    boss, _, _ = await _a_team(story)
    [leave] = [one.wish for one in buttons(await boss.taps(ShowTeam())) if one.label == "🚪 Leave the team"]
    assert isinstance(leave, AskToTakeBack)
    shown = await boss.taps(leave)
    assert "Somebody must be coordinator" in said(shown)
    [invite] = [one.wish for one in buttons(shown) if one.label == "✉️ Invite somebody"]
    assert "🔑 A coordinator" in labels(await boss.taps(invite))
    assert "Somebody must be coordinator" in said(await boss.taps(TakeBack(leave.place, leave.member)))
    assert await roles(boss) == Roles({1: Role.COORDINATOR})


@sabotage(test_the_last_coordinator_stays, {"domain.team.is_last_coordinator": lambda member, team: False})
def test_without_the_rule_a_place_can_lose_its_last_coordinator() -> None: ...


async def test_of_two_coordinators_who_take_each_other_back_at_once_one_stays(story: Story) -> None:
    await two_houses(story)
    both = [await one_who_is(story, Role.COORDINATOR, number) for number in (4711, 4712)]
    async with story.database.reading() as db:
        first, second = await storage.roles.team(db, 1, story.now)
    await asyncio.gather(both[0].taps(TakeBack(1, second.id)), both[1].taps(TakeBack(1, first.id)))
    async with story.database.reading() as db:
        assert len(await storage.roles.team(db, 1, story.now)) == 1


async def test_one_of_two_coordinators_can_leave(story: Story) -> None:
    await two_houses(story)
    boss, _ = [await one_who_is(story, Role.COORDINATOR, number) for number in (4711, 4712)]
    [leave] = [one.wish for one in buttons(await boss.taps(ShowTeam())) if one.label == "🚪 Leave the team"]
    question = await boss.taps(leave) if leave else None
    assert question is not None
    assert "Do you want to leave the team of Godsmagasinet?" in said(question)
    [yes] = [one.wish for one in buttons(question) if isinstance(one.wish, TakeBack)]
    assert "You have left the team" in said(await boss.taps(yes))
    assert await roles(boss) == Roles()


FORGED: list[Intent] = [
    Invite(2),
    InviteVolunteer(2),
    InviteCoordinator(2),
    ChooseHosted(2),
    InviteHost(3),
    ShowTeam(2),
    AskToTakeBack(2, 1),
    TakeBack(2, 2),
    TakeBack(1, 2),
    TakeBack(99, 2),
    TakeBackHost(3, 1),
    TakeBackHost(1, 1),
    TakeBackHost(2, 1),
    TakeBackHost(99, 1),
    InviteHost(99),
    InviteVolunteer(99),
]


async def test_nobody_reaches_into_another_place(story: Story) -> None:
    """The boss of place 1 forges buttons; role 2 and the host of activity 3 belong to place 2."""
    await two_houses(story)
    boss = await one_who_is(story, Role.COORDINATOR)
    other = await one_who_is(story, Role.COORDINATOR, 4712, places=(2,))
    person = await other.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.roles.give(db, person.id, 1, Role.VOLUNTEER, story.now)
        await storage.roles.give_host(db, person.id, 3, story.now)
    before = await roles(other), await trail(story)
    for forged in FORGED:
        answer = await boss.taps(forged)
        assert "https://t.me" not in answer.text, forged
        assert (await roles(other), await trail(story)) == before, forged


def _anywhere(least: Role, visit: Visit, wanted: int | None = None) -> tuple[Place, ...]:
    return tuple(one for one in visit.programme.places if wanted in (None, one.id))


@sabotage(
    test_nobody_reaches_into_another_place,
    {
        "handlers.answer.domain.people.may": lambda wish, role, *, private: Permission.YES,
        "handlers.workplaces.places": _anywhere,
    },
)
def test_without_both_questions_a_forged_button_reaches_another_place() -> None: ...


@sabotage(test_nobody_reaches_into_another_place, {"handlers.team._numbered": lambda number, team: team[-1]})
def test_without_a_look_at_the_number_somebody_else_is_taken_back() -> None: ...


async def test_every_change_of_the_team_leaves_a_trail_without_names_and_tokens(story: Story) -> None:
    boss, answer = await invited(story)
    bo = story.person(4712)
    await bo.taps(link(answer))
    await bo.taps(link(await boss.taps(InviteHost(2))))
    async with story.database.reading() as db:
        [_, member], [host] = await storage.roles.team(db, 1, story.now), await storage.roles.hosts(db, 1, story.now)
    await boss.taps(TakeBackHost(2, host.id))
    await boss.taps(TakeBack(1, member.id))
    until = (story.now + timedelta(hours=24)).isoformat()
    told = [
        (one.person, one.role, one.place, one.action, one.kind, one.object, one.before, one.after)
        for one in await trail(story)
    ]
    assert told == [
        (1, "coordinator", 1, "invite", "place", 1, None, {"role": "volunteer", "until": until}),
        (2, "visitor", 1, "accept_invite", "person", 2, {"role": "visitor"}, {"role": "volunteer"}),
        (1, "coordinator", 1, "invite", "activity", 2, None, {"role": "host", "until": until}),
        (2, "volunteer", 1, "accept_invite", "person", 2, None, {"role": "host", "activity": 2}),
        (1, "coordinator", 1, "take_back", "person", 2, {"role": "host", "activity": 2}, None),
        (1, "coordinator", 1, "take_back", "person", 2, {"role": "volunteer"}, None),
    ]
