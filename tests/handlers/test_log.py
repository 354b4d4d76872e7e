"""What was changed at a place, for whoever is responsible for it: roles and aliases, never names."""

from dataclasses import replace
from datetime import timedelta

import pytest

import storage.audit
import storage.roles
from domain.audit import Change
from domain.intents import (
    CallOff,
    ChooseLogAction,
    ChooseLogActivity,
    Code,
    EraseMe,
    InviteHost,
    InviteVolunteer,
    ShowLog,
    TakeBack,
)
from domain.people import Permission
from domain.replies import Reply
from domain.roles import Role
from storage.tables import audit
from tests.handlers.stories import MONDAY, Story, Writer, buttons, labels, said
from tests.handlers.teams import link, one_who_is, two_houses
from tests.sabotage import sabotage

BO, CAT = 4712, 4713
_EDITED = Change(MONDAY, None, "operator", 1, "edit", "activity", 1, {"seats": 20}, {"seats": 15})


async def _chief(story: Story, places: tuple[int, ...] = (1,)) -> Writer:
    await two_houses(story)
    return await one_who_is(story, Role.COORDINATOR, places=places)


async def _noted(story: Story, *changes: Change) -> None:
    async with story.database.writing() as db:
        for change in changes:
            await storage.audit.note(db, change)


def _blocks(reply: Reply) -> list[list[str]]:
    """Below the heading, one list of lines for each change."""
    return [block.splitlines() for block in said(reply).split("\n\n")[1:]]


async def test_what_was_done_stands_there_the_newest_first_with_when_and_who(story: Story) -> None:
    boss = await _chief(story)
    bo = story.person(BO)
    await bo.taps(link(await boss.taps(InviteVolunteer(1))))
    story.now += timedelta(hours=1)
    times = await story.times()
    await bo.taps(CallOff(times[-1]))
    shown = await boss.commands("log")
    assert said(shown).splitlines()[0] == "📜 What was changed at Godsmagasinet"
    person = await bo.known()
    assert person is not None
    cancelled, joined, invited = _blocks(shown)
    assert cancelled[0].startswith("❌ Cancelled · Language café · ")
    assert cancelled[1:] == [f"Monday 23 November · 12:00 · {person.alias} · Volunteer"]
    # What they were when they said yes: nothing yet.
    assert joined == [
        f"🎉 New in the team · {person.alias} · Volunteer",
        f"Monday 23 November · 11:00 · {person.alias}",
    ]
    assert invited == ["✉️ Invited · Volunteer", "Monday 23 November · 11:00 · 🦊 27 · Coordinator"]


async def test_numbers_are_shown_from_what_to_what(story: Story) -> None:
    boss = await _chief(story)
    moved = replace(
        _EDITED,
        action="move",
        before={"start": "2026-11-23T13:00:00", "room": {"sv": "Köket"}, "seats": None},
        after={"start": "2026-11-23T14:30:00", "room": {}, "seats": None},
    )
    await _noted(story, _EDITED, moved)
    assert _blocks(await boss.taps(ShowLog(1))) == [
        [
            "🗓 Moved · Language café",
            "Room: Köket → No room",
            "Begins: Monday 23 November 13:00 → Monday 23 November 14:30",
            "Monday 23 November · 11:00 · Whoever takes care of this bot",
        ],
        [
            "✏️ Changed · Language café",
            "Seats: 20 → 15",
            "Monday 23 November · 11:00 · Whoever takes care of this bot",
        ],
    ]


async def test_what_nobody_here_has_words_for_is_shown_all_the_same(story: Story) -> None:
    boss = await _chief(story)
    strange = replace(_EDITED, action="paint", before={"start": "soon", "colour": 1}, after={"start": 7, "colour": 2})
    await _noted(story, strange, replace(strange, kind="shed", object=99))
    assert [block[0] for block in _blocks(await boss.taps(ShowLog(1)))] == [
        "✏️ Other changes",
        "✏️ Other changes · Language café",
    ]


async def test_long_trails_come_in_pages(story: Story) -> None:
    boss = await _chief(story)
    await _noted(story, *(replace(_EDITED, after={"seats": number}) for number in range(100, 115)))
    pages = [await boss.taps(ShowLog(1, page)) for page in range(4)]
    assert [[block[1].split()[-1] for block in _blocks(page)] for page in pages] == [
        ["114", "113", "112", "111", "110", "109"],
        ["108", "107", "106", "105", "104", "103"],
        ["102", "101", "100"],
        ["102", "101", "100"],
    ]
    assert [one.wish for one in buttons(pages[1])][:2] == [ShowLog(1, 0), ShowLog(1, 2)]


async def test_it_is_narrowed_to_one_activity_or_one_kind(story: Story) -> None:
    boss = await _chief(story)
    await boss.taps(InviteVolunteer(1))
    await boss.taps(CallOff((await story.times(2))[-1]))
    await boss.taps(InviteHost(2))
    choice = await boss.taps(ChooseLogActivity(1))
    assert labels(choice)[0] == "💬 Sewing"
    sewing = buttons(choice)[0].wish
    assert sewing == ShowLog(1, activity=2)
    assert [block[0].split(" · ")[0] for block in _blocks(await boss.taps(sewing))] == ["✉️ Invited", "❌ Cancelled"]
    kinds = await boss.taps(ChooseLogAction(1))
    assert labels(kinds)[:2] == ["❌ Cancelled", "✉️ Invited"]
    invited = await boss.taps(ShowLog(1, action=Code("invite")))
    assert [block[0] for block in _blocks(invited)] == ["✉️ Invited · Host · Sewing", "✉️ Invited · Volunteer"]
    both = await boss.taps(ShowLog(1, activity=2, action=Code("call_off")))
    assert len(_blocks(both)) == 1
    assert "📜 All changes" in labels(both)


async def test_a_host_who_was_invited_and_taken_back_belongs_to_the_activity(story: Story) -> None:
    boss = await _chief(story)
    await story.person(BO).taps(link(await boss.taps(InviteHost(2))))
    shown = _blocks(await boss.taps(ShowLog(1, activity=2)))
    assert [block[0].split(" · ")[0] for block in shown] == ["🎉 New in the team", "✉️ Invited"]
    assert shown[0][0].endswith("Host · Sewing")


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        (ShowLog(1), "Nothing has been changed at Godsmagasinet yet."),
        (ShowLog(1, activity=1), "There are no such changes."),
        (ChooseLogAction(1), "There are no such changes."),
        (ChooseLogActivity(1), "There are no activities right now."),
    ],
    ids=repr,
)
async def test_where_there_is_nothing_it_says_so(
    story: Story, wish: ShowLog | ChooseLogAction | ChooseLogActivity, words: str
) -> None:
    boss = await _chief(story)
    assert words in said(await boss.taps(wish))


async def test_who_coordinates_two_places_is_asked_for_which(story: Story) -> None:
    boss = await _chief(story, (1, 2))
    asked = await boss.commands("log")
    assert [one.wish for one in buttons(asked)][:2] == [ShowLog(1), ShowLog(2)]
    assert "no such changes" in said(await boss.taps(ShowLog(activity=2)))


async def test_only_coordinators_of_the_place_see_it(story: Story) -> None:
    boss = await _chief(story)
    await _noted(story, _EDITED, replace(_EDITED, place=2, object=3))
    await one_who_is(story, Role.COORDINATOR, CAT, (2,))
    other, volunteer = story.person(CAT), await one_who_is(story, Role.VOLUNTEER, BO)
    refusals = {"Only those who work at the house can do this.": other, "Only coordinators can do this.": volunteer}
    for refusal, somebody in refusals.items():
        for wish in (ShowLog(1), ShowLog(1, activity=1), ChooseLogAction(1), ChooseLogActivity(1)):
            assert refusal in said(await somebody.taps(wish))
    # What is forged together names two places.
    assert "Seats" not in said(await other.taps(ShowLog(1, activity=3)))
    assert len(_blocks(await boss.taps(ShowLog(1)))) == 1
    assert len(_blocks(await other.taps(ShowLog()))) == 1


@sabotage(
    test_only_coordinators_of_the_place_see_it,
    {"handlers.answer.domain.people.may": lambda wish, role, *, private: Permission.YES},
)
def test_without_the_permission_anybody_reads_it() -> None: ...


@sabotage(test_only_coordinators_of_the_place_see_it, {"storage.trail._AT": audit.c.id > 0})
def test_without_the_place_in_the_question_they_read_each_others() -> None: ...


async def test_who_has_left_or_was_erased_is_somebody(story: Story) -> None:
    boss = await _chief(story)
    for number in (BO, CAT):
        await story.person(number).taps(link(await boss.taps(InviteVolunteer(1))))
    erased = story.person(CAT)
    known = await erased.known()
    assert known is not None
    assert known.alias is not None
    async with story.database.reading() as db:
        [_, volunteer, _] = await storage.roles.team(db, 1, story.now)
    await boss.taps(TakeBack(1, volunteer.id))
    await erased.taps(EraseMe(sure=True))
    shown = await boss.taps(ShowLog(1))
    heads = [block[0] for block in _blocks(shown)]
    assert heads[:2] == ["👋 Out of the team · Somebody · Volunteer", "🎉 New in the team · Somebody · Volunteer"]
    assert known.alias not in said(shown)
    assert volunteer.alias not in said(shown)
    # Who comes back is another person: the number of old stands for nobody.
    await erased.arrives()
    again = await erased.known()
    assert again is not None
    assert again.id != known.id
