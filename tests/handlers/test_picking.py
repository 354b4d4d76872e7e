"""A coordinator chooses somebody in Telegram's own list; nobody else can take the invitation."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from sqlalchemy import select

import scheduler.outbox
import storage.outbox
import storage.people
import storage.roles
from domain.intents import (
    AcceptInvite,
    EraseMe,
    Intent,
    InviteVolunteer,
    PickHost,
    PickVolunteer,
    Post,
    ShowMyData,
    ShowTeam,
    TakeBack,
    TakePicked,
)
from domain.messages import Wanted
from domain.outbox import Drop, Kind
from domain.replies import Reply
from domain.roles import Role, Roles
from domain.terms import LASTS
from scheduler.outbox import Desk, Sending
from storage.tables import invite
from tests.handlers.forging import dump
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.handlers.teams import link, one_who_is, roles, trail, two_houses
from tests.sabotage import sabotage
from tests.views.languages import language

BO, CAT, BOT = 4712, 4713, 424242


async def _chief(story: Story, places: tuple[int, ...] = (1,)) -> Writer:
    await two_houses(story)
    return await one_who_is(story, Role.COORDINATOR, places=places)


async def _asked(boss: Writer, wish: Intent | None = None) -> int:
    """The number that goes out with the key."""
    answer = await boss.taps(wish or PickVolunteer(1))
    assert answer.keys is not None
    assert answer.keys[0].picks is not None
    return answer.keys[0].picks


async def _picks(boss: Writer, account: int, wish: Intent | None = None, *, is_bot: bool = False) -> Reply:
    number = await _asked(boss, wish)
    answered = await boss.answered(Wanted(TakePicked(number, account, is_bot), tapped=False))
    assert answered is not None
    return answered.reply


async def _letter(story: Story) -> Sending | Drop:
    """What the one letter that waits says now."""
    async with story.database.reading() as db:
        waiting = await storage.outbox.next_due(db, story.now)
        assert waiting is not None
        assert waiting.letter.kind is Kind.INVITED
        desk = Desk(story.house.languages, story.snapshot.current, story.snapshot.watch)
        return await scheduler.outbox.compose(db, waiting, desk, story.now)


async def _letters(story: Story) -> int:
    async with story.database.reading() as db:
        return int((await storage.outbox.next_due(db, story.now)) is not None)


async def test_the_invitation_has_a_button_to_telegrams_list_of_people(story: Story) -> None:
    boss = await _chief(story)
    answer = await boss.taps(InviteVolunteer(1))
    assert buttons(answer)[0].wish == PickVolunteer(1, 0)
    assert labels(answer)[0] == "👤 Choose somebody in Telegram"


async def test_the_list_is_opened_by_a_key_and_there_is_a_way_back(story: Story) -> None:
    boss = await _chief(story)
    answer = await boss.taps(PickVolunteer(1))
    assert said(answer).splitlines() == [
        "👤 Who shall be a volunteer at Godsmagasinet?",
        "Tap the button below. Telegram then shows you the people you know.",
    ]
    assert answer.keys is not None
    assert answer.anew
    assert [(one.label, one.picks) for one in answer.keys] == [("👤 Choose a person", 1), ("✋ Choose nobody", None)]
    back = await boss.writes("✋ Choose nobody")
    assert back.keys == ()
    assert "Nobody is invited." in said(back)
    assert "too old" in said(await boss.taps(TakePicked(1, BO)))


async def test_who_does_not_know_the_bot_gets_a_link_that_is_theirs_alone(story: Story) -> None:
    boss = await _chief(story)
    answer = await _picks(boss, BO)
    assert said(answer).splitlines() == [
        "✉️ I cannot write to this person yet. Send them this message:",
        "Only the person you chose can use the link.",
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
    assert (answer.keys, answer.buttons) == ((), ())
    bo = story.person(BO)
    assert "You are now a volunteer at Godsmagasinet." in said(await bo.taps(link(answer)))
    assert await roles(bo) == Roles({1: Role.VOLUNTEER})


async def test_somebody_else_who_opens_the_link_is_told_so_and_it_still_works(story: Story) -> None:
    boss = await _chief(story)
    answer = await _picks(boss, BO)
    cat, bo = story.person(CAT), story.person(BO)
    refused = await cat.taps(link(answer))
    assert "This invitation is for another person. Only they can use it." in said(refused)
    assert "☎️ Talk to a person" in labels(refused)
    assert await roles(cat) == Roles()
    assert "for another person" in said(await boss.taps(link(answer)))
    assert "You are now a volunteer" in said(await bo.taps(link(answer)))


@sabotage(
    test_somebody_else_who_opens_the_link_is_told_so_and_it_still_works,
    {"domain.picking.may_use": lambda *_: True},
)
def test_without_the_look_at_the_account_another_person_takes_it() -> None: ...


async def test_who_knows_the_bot_gets_a_letter_in_their_language_with_one_button(story: Story) -> None:
    boss = await _chief(story)
    bo = story.person(BO, tag="en")
    await bo.arrives()
    answer = await _picks(boss, BO)
    assert said(answer).splitlines() == [
        "✅ I ask this person now.",
        "They can say yes until Tuesday 24 November, 11:00. Nobody else can.",
        "/team shows you who said yes.",
    ]
    letter = await _letter(story)
    assert isinstance(letter, Sending)
    assert letter.telegram_id == BO
    assert said(letter.reply).splitlines() == [
        "✉️ A coordinator at Godsmagasinet invites you.",
        "",
        "💛 Do you want to be a volunteer at Godsmagasinet?",
        "",
        "Only you can say yes. If you do not want to, do nothing.",
        "⏳ It works once, until Tuesday 24 November, 11:00.",
    ]
    [yes] = buttons(letter.reply)
    assert yes.wish is not None
    assert "for another person" in said(await story.person(CAT).taps(yes.wish))
    assert "You are now a volunteer at Godsmagasinet." in said(await bo.taps(yes.wish))


async def test_the_letter_speaks_the_language_of_whoever_gets_it(story: Story) -> None:
    boss = await _chief(story)
    bo = story.person(BO, tag="so")
    await bo.arrives()
    await _picks(boss, BO)
    letter = await _letter(story)
    assert isinstance(letter, Sending)
    somali = language("so")
    assert somali("Do you want to be a volunteer at {place}?", place="Godsmagasinet") in letter.reply.text
    assert somali.date(date(2026, 11, 24)) in letter.reply.text


async def test_who_blocked_the_bot_is_reached_by_the_link_only(story: Story) -> None:
    boss = await _chief(story)
    bo = story.person(BO)
    await bo.arrives()
    person = await bo.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.people.set_unreachable(db, person.id, story.now)
    assert isinstance(link(await _picks(boss, BO)), AcceptInvite)
    assert await _letters(story) == 0


async def test_a_host_is_chosen_for_one_activity(story: Story) -> None:
    boss = await _chief(story)
    answer = await _picks(boss, BO, PickHost(2))
    assert "Do you want to be a host of Sewing at Godsmagasinet?" in said(answer)
    bo = story.person(BO)
    await bo.taps(link(answer))
    assert await roles(bo) == Roles(hosted=frozenset({2}))


async def test_after_a_day_the_letters_button_is_too_old(story: Story) -> None:
    boss = await _chief(story)
    bo = story.person(BO)
    await bo.arrives()
    await _picks(boss, BO)
    letter = await _letter(story)
    assert isinstance(letter, Sending)
    story.now += timedelta(hours=24)
    assert await _letter(story) is Drop.TOO_LATE
    assert "too old" in said(await bo.taps(buttons(letter.reply)[0].wish))  # type: ignore[arg-type]
    assert await roles(bo) == Roles()


async def test_an_invitation_of_somebody_who_left_the_team_is_not_sent(story: Story) -> None:
    boss = await _chief(story)
    other = await one_who_is(story, Role.COORDINATOR, CAT)
    bo = story.person(BO)
    await bo.arrives()
    await _picks(boss, BO)
    async with story.database.reading() as db:
        [first, _] = await storage.roles.team(db, 1, story.now)
    await other.taps(TakeBack(1, first.id))
    async with story.database.writing() as db:
        while (menu := await storage.outbox.next_menu(db, story.now)) is not None:
            await storage.outbox.sent(db, menu.id, story.now)
    assert await _letter(story) is Drop.GONE


async def test_a_letter_of_a_volunteer_does_not_say_that_a_coordinator_asks(story: Story) -> None:
    await two_houses(story)
    helper = await one_who_is(story, Role.VOLUNTEER)
    bo = story.person(BO)
    await bo.arrives()
    await _picks(helper, BO, PickHost(2))
    letter = await _letter(story)
    assert isinstance(letter, Sending)
    assert said(letter.reply).splitlines()[0] == "💛 Do you want to be a host of Sewing at Godsmagasinet?"


async def test_an_invitation_of_somebody_whose_role_ran_out_is_not_sent(story: Story) -> None:
    await two_houses(story)
    helper = await one_who_is(story, Role.VOLUNTEER)
    bo = story.person(BO)
    await bo.arrives()
    story.now += LASTS - timedelta(hours=1)
    await _picks(helper, BO, PickHost(2))
    story.now += timedelta(hours=2)
    assert await _letter(story) is Drop.GONE


@sabotage(
    test_an_invitation_of_somebody_whose_role_ran_out_is_not_sent,
    {"scheduler.picking.domain.invites.may_give": lambda *_: True},
)
def test_without_a_second_look_at_the_giver_a_dead_invitation_is_sent() -> None: ...


@pytest.mark.parametrize("number", [0, 2, 2**31 - 1])
async def test_a_forged_number_invites_nobody(story: Story, number: int) -> None:
    boss = await _chief(story)
    assert await _asked(boss) == 1
    answer = await boss.taps(TakePicked(number, BO))
    assert "This choice is too old. Please begin again." in said(answer)
    assert answer.keys == ()
    assert await _invitations(story) == []


@sabotage(test_a_forged_number_invites_nobody, {"domain.picking.answers": lambda *_: True})
def test_without_the_look_at_its_number_whatever_comes_in_invites() -> None: ...


async def test_another_ones_number_invites_nobody(story: Story) -> None:
    boss = await _chief(story)
    other = await one_who_is(story, Role.COORDINATOR, CAT)
    number = await _asked(boss)
    assert "too old" in said(await other.taps(TakePicked(number, BO)))
    assert await _invitations(story) == []


async def test_a_choice_is_taken_once_and_within_a_day(story: Story) -> None:
    boss = await _chief(story)
    number = await _asked(boss)
    await boss.taps(TakePicked(number, BO))
    assert "too old" in said(await boss.taps(TakePicked(number, CAT)))
    later = await _asked(boss)
    story.now += timedelta(hours=24)
    assert "too old" in said(await boss.taps(TakePicked(later, CAT)))
    assert len(await _invitations(story)) == 1


async def test_what_was_asked_at_another_place_in_vain_is_taken_nowhere(story: Story) -> None:
    """Their role there was taken back meanwhile; elsewhere they still have one."""
    boss = await _chief(story, (1, 2))
    other = await one_who_is(story, Role.COORDINATOR, CAT)
    number = await _asked(boss)
    async with story.database.reading() as db:
        [first, _] = await storage.roles.team(db, 1, story.now)
    await other.taps(TakeBack(1, first.id))
    assert "too old" in said(await boss.taps(TakePicked(number, BO)))
    assert await _invitations(story) == []


@sabotage(
    test_what_was_asked_at_another_place_in_vain_is_taken_nowhere,
    {"handlers.picking.domain.invites.may_give": lambda *_: True},
)
def test_without_a_second_look_at_the_place_they_still_invite_there() -> None: ...


async def test_oneself_a_bot_and_who_is_that_already_are_answered_kindly(story: Story) -> None:
    boss = await _chief(story)
    await one_who_is(story, Role.VOLUNTEER, BO)
    for account, is_bot, words in (
        (boss.number, False, "This is you."),
        (BOT, True, "This is a bot."),
        (BO, False, "This person is that already."),
    ):
        answer = await _picks(boss, account, is_bot=is_bot)
        assert words in said(answer)
        assert "/invite" in said(answer)
        assert answer.keys == ()
    assert await _invitations(story) == []
    assert "Do you want to be a host" in said(await _picks(boss, CAT, PickHost(1)))


async def test_of_the_account_only_a_digest_is_kept(story: Story) -> None:
    boss = await _chief(story)
    account = 7_123_456_789
    await _picks(boss, account)
    assert [one.only_for for one in await _invitations(story)] == [story.house.digest(account)]
    assert not [line for line in dump(story) if str(account) in line.replace(story.house.digest(account), "")]


async def test_the_trail_says_that_somebody_was_invited_and_nothing_about_whom(story: Story) -> None:
    boss = await _chief(story)
    await _picks(boss, BO)
    [change] = await trail(story)
    assert (change.action, change.kind, change.object, change.place) == ("invite", "place", 1, 1)
    assert change.after == {"role": "volunteer", "until": "2026-11-24T10:00:00+00:00"}


async def test_erased_somebody_leaves_no_invitation_behind(story: Story) -> None:
    boss = await _chief(story)
    bo = story.person(BO)
    await bo.arrives()
    await _picks(boss, BO)
    await _picks(boss, CAT)
    await bo.taps(EraseMe(sure=True))
    assert [one.only_for for one in await _invitations(story)] == [story.house.digest(CAT)]
    assert await _letters(story) == 0


async def test_what_is_held_about_me_has_the_invitations_that_are_mine_alone(story: Story) -> None:
    boss = await _chief(story)
    bo, cat = story.person(BO), story.person(CAT)
    await bo.arrives()
    await _picks(boss, BO, PickHost(2))
    for somebody, invited in (
        (bo, [("Godsmagasinet", "Sewing", "host", "2026-11-24T11:00:00+01:00", None)]),
        (cat, []),
    ):
        document = (await somebody.taps(ShowMyData())).document
        assert document is not None
        assert [tuple(one.values()) for one in json.loads(document.content)["invited"]] == invited


async def test_the_keys_are_not_crossed_by_a_text_that_waits(story: Story) -> None:
    """A message carries keys or buttons: the way back to the text comes with the next answer."""
    boss = await _chief(story)
    await boss.taps(Post())
    answer = await boss.taps(PickVolunteer(1))
    assert (answer.buttons, len(answer.keys or ())) == ((), 2)
    assert "not finished" in said(await boss.taps(ShowTeam(1)))


async def test_in_a_group_nothing_of_it_is_offered(story: Story) -> None:
    await _chief(story)
    group = Writer(story, 4711, "en", private=False)
    for wish in (PickVolunteer(1), PickHost(1), TakePicked(1, BO)):
        answer = await group.taps(wish)
        assert answer.keys is None
        assert "only between you and me" in said(answer)


async def test_nobody_opens_the_list_for_more_than_they_are(story: Story) -> None:
    await _chief(story)
    host, visitor = await one_who_is(story, Role.HOST, BO), story.person(CAT)
    assert "Only volunteers and coordinators can do this." in said(await host.taps(PickVolunteer(1)))
    for somebody, wish in ((visitor, PickVolunteer(1)), (visitor, PickHost(1))):
        assert "Only those who work at the house" in said(await somebody.taps(wish))
    assert (await host.taps(PickHost(1))).keys


async def _invitations(story: Story) -> list[Any]:
    async with story.database.reading() as db:
        return list((await db.execute(select(invite))).all)
