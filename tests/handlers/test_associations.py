"""Several associations run one house: whoever is invited comes from one of them."""

from dataclasses import replace

import pytest

import bot.buttons
import storage.roles
from domain.intents import InviteCoordinator, InviteVolunteer, PickVolunteer, ShowTeam, TakePicked
from domain.picking import Request
from domain.roles import Role
from tests.builders import a_place, a_programme_file, an_association
from tests.handlers.programme_changes import letters_arrive
from tests.handlers.stories import Story, Writer, buttons, labels, said
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


@pytest.mark.parametrize("association", [1, 2])
async def test_whoever_is_chosen_in_telegram_comes_from_the_association_that_was_chosen(
    story: Story, association: int
) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 2)
    pick = buttons(await boss.taps(InviteVolunteer(1, association)))[0].wish
    assert pick == PickVolunteer(1, association)
    shown = [await boss.taps(pick), await boss.taps(TakePicked(1, 4712))]
    shown.append(await story.person(4712).taps(link(shown[-1])))
    assert all(f"🤝 Föreningen {association}" in said(one) for one in shown)
    assert await _associations(story) == [2, association]


@sabotage(
    test_whoever_is_chosen_in_telegram_comes_from_the_association_that_was_chosen,
    {"storage.picking.Request": lambda *values: Request(*values[:4])},
)
def test_without_keeping_it_they_would_come_from_none() -> None: ...


async def test_whoever_is_chosen_in_telegram_may_come_from_none(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 2)
    pick = buttons(await boss.taps(InviteVolunteer(1, 0)))[0].wish
    assert pick == PickVolunteer(1, 0)
    assert "Föreningen" not in said(await boss.taps(pick))
    await story.person(4712).taps(link(await boss.taps(TakePicked(1, 4712))))
    assert await _associations(story) == [2, None]


async def test_the_letter_to_whoever_is_chosen_names_the_association(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 2)
    await story.person(4712).arrives()
    await boss.taps(PickVolunteer(1, 1))
    await boss.taps(TakePicked(1, 4712))
    [letter] = (await letters_arrive(story)).arrived[4712]
    assert "🤝 Föreningen 1" in said(letter.reply)


async def test_a_volunteer_chooses_nobody_from_another_association_than_their_own(story: Story) -> None:
    await runs_together(story)
    await of_association(story, Role.COORDINATOR, 4711, 1)
    volunteer = await of_association(story, Role.VOLUNTEER, 4712, 1)
    assert "🤝 Föreningen 1" in said(await volunteer.taps(PickVolunteer(1, 2)))
    await story.person(4713).taps(link(await volunteer.taps(TakePicked(1, 4713))))
    assert await _associations(story) == [1, 1, 1]


@sabotage(
    test_a_volunteer_chooses_nobody_from_another_association_than_their_own,
    {"domain.invites.may_choose_association": lambda *_: True},
)
def test_without_the_question_a_volunteer_would_choose_from_which() -> None: ...


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
