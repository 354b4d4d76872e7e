"""What is published at a house of several associations is agreed by a second one, where the house wants it so."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

import storage.awaiting
import storage.roles
from domain.awaiting import LASTS, End
from domain.intents import Agree, Decline, Intent, Post, Publish, SetSecondOk, ShowTeam, Withdraw
from domain.outbox import Kind
from domain.roles import Role
from tests.handlers.postings import published
from tests.handlers.second_oks import House, a_house, id_of, of_association, runs_together
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.handlers.teams import roles, trail
from tests.sabotage import sabotage


@pytest.fixture
async def house(story: Story) -> House:
    return await a_house(story)


async def _end(story: Story, number: int) -> End | None:
    async with story.database.reading() as db:
        one = await storage.awaiting.find(db, number)
    assert one is not None
    return one.end


async def test_publishing_waits_until_another_association_agrees(story: Story, house: House) -> None:
    one = await house.waits()
    assert "Another association has to agree." in said(house.author.shown)
    assert "I have asked them." in said(house.author.shown)
    assert (await published(story), await house.told(house.other)) == ([], [Kind.SECOND_OK])
    agreed = said(await house.other.taps(Agree(1, one.id)))
    assert "It is in the programme now." in agreed
    [activity] = await published(story)
    assert (activity.title["en"], activity.seats, str(activity.audience)) == ("Cooking", 10, "women")
    assert activity.id in (await roles(house.author.writer)).hosted
    assert activity.id not in (await roles(house.other)).hosted
    assert await house.told(house.author.writer) == [Kind.AWAITED]
    assert not await house.author.has_draft()


@sabotage(
    test_publishing_waits_until_another_association_agrees,
    {"domain.programme.Place.wants_second_ok": False},
)
def test_without_the_wish_of_the_house_it_is_published_at_once() -> None: ...


async def test_it_is_the_very_same_activity_that_was_read_back(story: Story, house: House) -> None:
    one = await house.waits()
    await house.other.taps(Agree(1, one.id))
    [activity] = await published(story)
    assert replace(activity, id=0) == one.activity


async def test_nobody_but_another_association_of_the_house_can_answer(story: Story, house: House) -> None:
    one = await house.waits()
    wrong = [
        house.author.writer,
        await of_association(story, Role.COORDINATOR, 4713, 1),
        await of_association(story, Role.COORDINATOR, 4714, None),
        await of_association(story, Role.VOLUNTEER, 4715, 3),
    ]
    elsewhere = await of_association(story, Role.COORDINATOR, 4716, 1, place=2)
    visitor = story.person(4717)
    for somebody in wrong:
        for wish in (Agree(1, one.id), Decline(1, one.id)):
            assert "Somebody of another association" in said(await somebody.taps(wish))
    forged: list[Intent] = [Agree(1, one.id), Agree(2, one.id), Decline(2, one.id), Withdraw(2, one.id)]
    for somebody in (elsewhere, visitor):
        for wish in forged:
            await somebody.taps(wish)
    for wish in (Withdraw(1, one.id), Agree(2, one.id), Agree(1, one.id + 99)):
        await house.other.taps(wish)
    assert (await published(story), await _end(story, one.id)) == ([], None)


@sabotage(test_nobody_but_another_association_of_the_house_can_answer, {"domain.awaiting.may_agree": lambda *_: True})
def test_without_the_question_an_association_agrees_to_its_own() -> None: ...


async def test_the_first_answer_counts_and_the_others_are_told_kindly(story: Story, house: House) -> None:
    second = await of_association(story, Role.COORDINATOR, 4713, 2)
    one = await house.waits()
    await asyncio.gather(house.other.taps(Agree(1, one.id)), second.taps(Agree(1, one.id)))
    assert len(await published(story)) == 1
    for somebody, wish in ((house.other, Agree(1, one.id)), (second, Decline(1, one.id))):
        assert "Somebody has agreed already. It is in the programme." in said(await somebody.taps(wish))
    assert "Somebody has agreed already." in said(await house.author.taps(Withdraw(1, one.id)))
    assert await house.told(house.author.writer) == [Kind.AWAITED]


async def test_a_no_ends_it_and_the_author_has_the_text_again(story: Story, house: House) -> None:
    one = await house.waits()
    assert "Thank you for the answer." in said(await house.other.taps(Decline(1, one.id)))
    assert "“not now” already" in said(await house.other.taps(Agree(1, one.id)))
    assert (await published(story), await house.told(house.author.writer)) == ([], [Kind.AWAITED])
    assert "Cooking" in said(await house.author.taps(Post()))


async def test_the_author_takes_it_back_before(story: Story, house: House) -> None:
    one = await house.waits()
    assert any(isinstance(button.wish, Withdraw) for button in buttons(house.author.shown))
    assert "You have taken it back." in said(await house.author.taps(Withdraw(1, one.id)))
    assert "This is not asked any more." in said(await house.other.taps(Agree(1, one.id)))
    assert (await published(story), await house.told(house.author.writer)) == ([], [])
    assert (await house.author.draft()).posting == one.posting


async def test_publish_tapped_twice_says_that_it_still_waits(story: Story, house: House) -> None:
    one = await house.waits()
    assert "It still waits for another association." in said(await house.author.taps(Publish(one.draft)))
    async with story.database.reading() as db:
        assert len(await storage.awaiting.every_open(db)) == 1


async def test_a_date_that_went_by_meanwhile_comes_back_to_its_author(story: Story, house: House) -> None:
    one = await house.waits()
    story.now = datetime(2026, 12, 5, 10, tzinfo=UTC)
    assert "The date has gone by." in said(await house.other.taps(Agree(1, one.id)))
    assert (await published(story), await _end(story, one.id)) == ([], End.GONE_BY)
    assert await house.told(house.author.writer) == [Kind.AWAITED]
    assert "Cooking" in said(await house.author.taps(Post()))


@sabotage(
    test_a_date_that_went_by_meanwhile_comes_back_to_its_author,
    {"handlers.awaiting.domain.settling.settled": lambda posting, now, zone: posting},
)
def test_without_a_look_at_the_date_it_would_be_published_for_yesterday() -> None: ...


async def test_what_waited_comes_back_behind_what_its_author_is_half_way_through(story: Story, house: House) -> None:
    one = await house.waits()
    await house.author.posts("Chess on 6 December 10-12, 8 seats")
    await house.other.taps(Decline(1, one.id))
    draft = await house.author.draft()
    assert (draft.posting.title, [aside.posting for aside in draft.aside]) == ("Chess", [one.posting])


async def test_whose_role_has_ended_meanwhile_publishes_nothing(story: Story, house: House) -> None:
    one = await house.waits()
    async with story.database.writing() as db:
        [member] = [m for m in await storage.roles.team(db, 1, story.now) if m.person == one.person]
        await storage.roles.take_back(db, member.id)
    await house.other.taps(Agree(1, one.id))
    assert await published(story) == []


async def test_after_two_weeks_nobody_can_agree_any_more(story: Story, house: House) -> None:
    one = await house.waits()
    story.now += LASTS
    assert "This is not asked any more." in said(await house.other.taps(Agree(1, one.id)))
    assert await _end(story, one.id) is End.RUN_OUT


async def test_the_preview_says_beforehand_who_has_to_agree_and_that_nobody_is_there(story: Story) -> None:
    await runs_together(story, second_ok=True)
    author = await of_association(story, Role.VOLUNTEER, 4711, 1)
    line = "Cooking on 4 December 16–18:30, kitchen, 10 seats"
    alone = said(await author.commands("new", line))
    assert "Here another association has to agree before everybody can see it." in alone
    assert "But nobody of another association works here yet." in alone
    await of_association(story, Role.VOLUNTEER, 4712, 2)
    accompanied = said(await author.commands("new", f"{line}, women only"))
    assert "Here another association has to agree" in accompanied
    assert "But nobody" not in accompanied


async def test_where_nobody_is_there_yet_it_waits_all_the_same(story: Story) -> None:
    await runs_together(story, second_ok=True)
    author = await of_association(story, Role.VOLUNTEER, 4711, 1)
    shown = await author.commands("new", "Cooking on 4 December 16–18:30, kitchen, 10 seats")
    wish = buttons(shown)[0].wish
    assert wish is not None
    assert "I ask them when somebody comes." in said(await author.taps(wish))


async def test_a_house_that_does_not_want_it_publishes_at_once(story: Story) -> None:
    await runs_together(story)
    author = await of_association(story, Role.VOLUNTEER, 4711, 1)
    shown = await author.commands("new", "Cooking on 4 December 16–18:30, kitchen, 10 seats")
    assert "another association" not in said(shown)
    wish = buttons(shown)[0].wish
    assert wish is not None
    assert "It is in the programme now." in said(await author.taps(wish))


async def _switches(boss: Writer) -> str:
    team = await boss.taps(ShowTeam(1))
    [wish] = [one.wish for one in buttons(team) if isinstance(one.wish, SetSecondOk)]
    return said(await boss.taps(wish))


async def test_a_coordinator_switches_it_on_and_off_and_it_leaves_a_trail(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 1)
    assert "▫️ Another association agrees first" in labels(await boss.taps(ShowTeam(1)))
    assert "From now on another association has to agree" in await _switches(boss)
    assert "✅ Another association agrees first" in labels(await boss.taps(ShowTeam(1)))
    assert "From now on no other association has to agree" in await _switches(boss)
    assert [(one.action, one.before, one.after) for one in await trail(story)] == [
        ("set_second_ok", {"second_ok": False}, {"second_ok": True}),
        ("set_second_ok", {"second_ok": True}, {"second_ok": False}),
    ]


async def test_the_log_says_whether_it_was_switched_on_or_off(story: Story) -> None:
    await runs_together(story)
    boss = await of_association(story, Role.COORDINATOR, 4711, 1)
    await _switches(boss)
    on = "From now on another association has to agree to each new activity at Godsmagasinet."
    assert f"🤝 Another association agrees first\n{on}" in said(await boss.commands("log"))
    await _switches(boss)
    off = "From now on no other association has to agree to new activities at Godsmagasinet."
    assert f"🤝 Another association agrees first\n{off}" in said(await boss.commands("log"))


async def test_nobody_else_switches_it(story: Story) -> None:
    await runs_together(story, second_ok=True)
    volunteer = await of_association(story, Role.VOLUNTEER, 4711, 1)
    elsewhere = await of_association(story, Role.COORDINATOR, 4712, 1, place=2)
    assert "Only coordinators can do this." in said(await volunteer.taps(SetSecondOk(1, on=False)))
    assert "Only those who work at the house" in said(await elsewhere.taps(SetSecondOk(1, on=False)))
    assert not any(isinstance(one.wish, SetSecondOk) for one in buttons(await volunteer.taps(ShowTeam(1))))
    assert await trail(story) == []


@sabotage(test_nobody_else_switches_it, {"handlers.whereabouts._role": lambda roles, where: Role.COORDINATOR})
def test_if_a_role_held_everywhere_another_house_would_be_switched() -> None: ...


async def test_every_step_leaves_a_line_in_the_trail(story: Story, house: House) -> None:
    one = await house.waits()
    await house.other.taps(Agree(1, one.id))
    told = [(line.person, line.action, line.kind) for line in await trail(story)]
    author, other = await id_of(house.author.writer), await id_of(house.other)
    assert told == [
        (author, "ask_second_ok", "awaiting"),
        (other, "publish", "activity"),
        (other, "agree", "awaiting"),
    ]
