"""Several associations run one house: whoever is invited comes from one of them."""

from dataclasses import replace

import bot.buttons
import storage.roles
from domain.intents import InviteCoordinator, InviteVolunteer, ShowTeam
from domain.roles import Role
from tests.builders import a_place, a_programme_file, an_association
from tests.handlers.stories import Story, Writer, labels, said
from tests.handlers.teams import link, one_who_is
from tests.sabotage import sabotage


async def runs_together(story: Story) -> None:
    """Place 1, run by the associations 1 and 2; association 3 runs nothing."""
    three = [an_association(id=n, slug=f"a{n}", name={"sv": f"Föreningen {n}"}) for n in (1, 2, 3)]
    await story.has(a_programme_file(associations=tuple(three), places=(a_place(run_by=(1, 2)),)))
    story.house = replace(story.house, link=lambda wish: f"https://t.me/a_bot?start={bot.buttons.pack(wish)}")


async def of_association(story: Story, role: Role, number: int, association: int | None) -> Writer:
    somebody = await one_who_is(story, Role.VISITOR, number)
    person = await somebody.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.roles.give(db, person.id, 1, role, story.now, association)
    return somebody


async def _associations(story: Story) -> list[int | None]:
    async with story.database.reading() as db:
        return [one.association for one in await storage.roles.team(db, 1, story.now)]


async def test_who_invites_chooses_from_which_association_and_their_own_comes_first(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 2)
    asked = await boss.taps(InviteVolunteer(1))
    assert "Which association does this person come from?" in said(asked)
    assert labels(asked)[:3] == ["🤝 Föreningen 2", "🤝 Föreningen 1", "None of these"]
    answer = await boss.taps(InviteVolunteer(1, 1))
    assert "🤝 Föreningen 1" in said(answer)
    assert "🤝 Föreningen 1" in said(await story.person(4712).taps(link(answer)))
    assert await _associations(story) == [2, 1]


async def test_who_works_there_already_is_of_an_association_by_a_coordinators_link(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 1)
    volunteer = await of_association(story, Role.VOLUNTEER, 4712, None)
    for wish in (InviteVolunteer(1, 1), InviteVolunteer(1, 2)):
        # A volunteer can't say it of somebody else, nor of themselves.
        assert "already" in said(await volunteer.taps(link(await volunteer.taps(wish))))
    assert await _associations(story) == [1, None]
    invitation = await boss.taps(InviteVolunteer(1, 2))
    assert "🤝 Föreningen 2" in said(await volunteer.taps(link(invitation)))
    assert "already" in said(await volunteer.taps(link(invitation)))
    again = await boss.taps(InviteVolunteer(1, 1))
    assert "already" in said(await volunteer.taps(link(again)))
    assert await _associations(story) == [1, 2]


@sabotage(
    test_who_works_there_already_is_of_an_association_by_a_coordinators_link,
    {
        "domain.invites.names_association": lambda *_: True,
        "domain.invites.may_choose_association": lambda *_: True,
    },
)
def test_without_the_question_a_volunteer_would_choose_their_own() -> None: ...


async def test_somebody_may_come_from_none(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 1)
    await story.person(4712).taps(link(await boss.taps(InviteCoordinator(1, 0))))
    assert await _associations(story) == [1, None]


async def test_from_an_association_that_does_not_run_the_place_nobody_comes(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 1)
    for forged in (3, 99):
        assert "Which association" in said(await boss.taps(InviteVolunteer(1, forged)))


@sabotage(test_from_an_association_that_does_not_run_the_place_nobody_comes, {"handlers.invites._SEVERAL": 9})
def test_without_the_question_it_would_not_be_asked() -> None: ...


async def test_the_team_is_shown_with_where_each_comes_from(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 1)
    await of_association(story, Role.VOLUNTEER, 4712, None)
    shown = said(await boss.taps(ShowTeam()))
    assert "🔑 🦊 27 (you) · Coordinator · Föreningen 1 · until" in shown
    assert "💛 🐝 12 · Volunteer · until" in shown
