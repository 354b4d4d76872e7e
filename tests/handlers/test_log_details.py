"""What a change has changed stands in the trail in the words of its read-back, in the reader's language."""

from dataclasses import replace

import pytest

import storage.audit
import storage.roles
from domain.announcements import ReadersKind
from domain.intents import Edit, MoveOne, SetLanguage, SetReaders, ShowLog, StopAnnouncement, Undo
from domain.languages import CODES
from domain.replies import Reply
from domain.roles import Role
from tests.handlers.announcers import a_house, an_announcer, follower, signed_up
from tests.handlers.closings import carries_out, closes, opens, taps
from tests.handlers.editing import an_editor, changes
from tests.handlers.postings import Volunteer, with_the_real_reader
from tests.handlers.stories import Story, Writer, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage
from views.replies import LONGEST


def _entries(reply: Reply) -> list[list[str]]:
    """Below the heading: what stands between the kind of change and who made it."""
    return [block.splitlines()[:-1] for block in said(reply).split("\n\n")[1:]]


async def _boss(story: Story) -> Writer:
    return await one_who_is(story, Role.COORDINATOR, 4712)


async def _edits(volunteer: Volunteer, part: str, words: str, scope: str | None) -> None:
    await volunteer.taps(Edit(1))
    await changes(volunteer, part, words, scope)
    await volunteer.taps_first()


@pytest.mark.parametrize(
    ("part", "words", "scope", "shown"),
    [
        ("seats", "12", "all", ["Seats: 20 seats → 12 seats", "All dates"]),
        ("hours", "14-16", "later", ["Time: 13:00–15:00 → 14:00–16:00", "Monday 23 November and all later dates"]),
        ("cost", "20 kr", "date", ["Price: It is free. → It costs 20 kr.", "Only Monday 23 November"]),
        ("day", "wednesday", "date", ["Day: Monday 23 November → Wednesday 25 November", "Only Monday 23 November"]),
        ("title", "Coffee", "all", ["Name: Language café → Coffee", "All dates"]),
        ("except", "26 november, 3 december", None, ["– → Thursday 26 November, Thursday 3 December"]),
    ],
)
async def test_an_edit_says_which_part_and_from_what_to_what(
    story: Story, part: str, words: str, scope: str | None, shown: list[str]
) -> None:
    volunteer = await an_editor(story, title={"en": "Language café"})
    await _edits(volunteer, part, words, scope)
    [entry] = _entries(await (await _boss(story)).taps(ShowLog(1)))
    assert entry[0].startswith("✏️ Changed · ")
    assert [line.endswith(one) for line, one in zip(entry[1:], shown, strict=True)] == [True] * len(shown), entry


async def test_what_was_taken_back_is_named(story: Story) -> None:
    volunteer = await an_editor(story)
    await _edits(volunteer, "seats", "12", "all")
    await volunteer.taps(volunteer.wish(Undo))
    boss = await _boss(story)
    for wish in (ShowLog(1), ShowLog(1, activity=1)):
        undone, edited = _entries(await boss.taps(wish))
        assert undone == ["↩️ Undone", *edited]
        assert edited == ["✏️ Changed · Language café", "Seats: 20 seats → 12 seats", "All dates"]


async def _nothing_undone(*_: object) -> dict[int, object]:
    return {}


@sabotage(test_what_was_taken_back_is_named, {"storage.trail.undone": _nothing_undone})
def test_unread_it_would_only_say_that_something_was_taken_back() -> None: ...


async def test_a_move_says_the_old_time_and_the_new(story: Story) -> None:
    volunteer = await an_editor(story)
    await volunteer.taps(MoveOne(1))
    await volunteer.writes("Friday 15-17")
    await volunteer.taps_first()
    [entry] = _entries(await (await _boss(story)).taps(ShowLog(1)))
    assert entry[1:] == ["Day: Monday 23 November · 13:00–15:00 → Friday 27 November · 15:00–17:00"]


async def test_a_closing_says_which_days_and_why_and_so_does_its_end(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    boss = await one_who_is(story, Role.COORDINATOR)
    await closes(boss, "26 november 13-15")
    await closes(boss, "24-27 december", "Holiday")
    await carries_out(boss, await opens(boss, "24 December"))
    opened, holidays, part = _entries(await boss.taps(ShowLog(1)))
    assert part == ["🚪 House closed", "Thursday 26 November · 13:00–15:00 · Illness"]
    assert holidays == ["🚪 House closed", "Thursday 24 December – Sunday 27 December · Holiday"]
    assert opened == ["🔓 House open again", "Thursday 24 December – Sunday 27 December · Holiday"]


async def test_other_hours_say_from_when_and_which_days(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    boss = await one_who_is(story, Role.COORDINATOR)
    await taps(boss, await boss.commands("hours"), "Monday 30 November")
    await carries_out(boss, await boss.writes("mon-thu 10-15, fri 9-12"))
    [entry] = _entries(await boss.taps(ShowLog(1)))
    assert entry == [
        "🕘 Opening hours",
        "From: Monday 30 November",
        "Monday, Tuesday, Wednesday, Thursday: 09:00–16:00 → 10:00–15:00",
        "Friday: closed → 09:00–12:00",
    ]


async def test_two_messages_within_a_minute_are_told_apart_by_who_got_them(story: Story) -> None:
    await a_house(story)
    for number in (101, 102):
        await signed_up(story, number)
    await follower(story, 103)
    volunteer = await an_announcer(story)
    await volunteer.announces("språkkafé idag: Ta med pennor!")
    await volunteer.taps_first()
    await volunteer.taps(StopAnnouncement(1))
    await volunteer.announces("Kaffe!")
    await volunteer.taps(SetReaders((await volunteer.sketch()).id, ReadersKind.PLACE, place=1))
    await volunteer.taps_first()
    house, stopped, date = _entries(await (await _boss(story)).taps(ShowLog(1)))
    reached = ["📅 Who is signed up for this date: 2", "🗓 Monday 23 November · 13:00"]
    assert date == ["📣 Message sent · Language café", *reached]
    assert stopped == ["✋ Message stopped · Language café", *reached, "⏹ Stopped before: 2"]
    assert house == ["📣 Message sent", "📍 Who follows this place: 1"]
    narrowed = _entries(await (await _boss(story)).taps(ShowLog(1, activity=1)))
    assert narrowed == [stopped, date]


@sabotage(
    test_two_messages_within_a_minute_are_told_apart_by_who_got_them,
    {"storage.details._announced": lambda *_: None},
)
def test_unread_it_would_only_say_that_something_was_sent() -> None: ...


async def test_a_page_of_long_changes_is_whole_in_every_language(story: Story) -> None:
    long = "Word " * 150
    volunteer = await an_editor(story, description={"en": long})
    for number in range(6):
        await _edits(volunteer, "description", f"{number} {long}", "later")
    boss = await _boss(story)
    for code in CODES:
        await boss.taps(SetLanguage(code))
        shown = await boss.taps(ShowLog(1))
        assert len(_entries(shown)) == 6, code
        assert len(said(shown)) < LONGEST, code


async def test_what_an_older_version_noted_is_shown_without_it(story: Story) -> None:
    volunteer = await an_editor(story)
    await _edits(volunteer, "seats", "12", "all")
    [change] = await trail(story)
    assert change.after is not None
    async with story.database.writing() as db:
        for after in ({"part": "seats", "one": 7}, {"week": None}, {"closed": {"days": 1}}, {"rows": []}):
            await storage.audit.note(db, replace(change, after=after))
        await storage.audit.note(db, replace(change, after={"to": "team", "people": 3}))
    shown = _entries(await (await _boss(story)).taps(ShowLog(1)))
    assert len(shown) == 6
    assert shown[0][1:] == ["👥 Volunteers and coordinators of this place: 3"]
