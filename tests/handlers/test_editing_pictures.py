"""The picture of what is in the programme already: put, replaced and taken away by whoever looks after it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

import handlers.answer
import storage.roles
from domain.intents import (
    AskForPart,
    CarryOut,
    ChooseForPart,
    Edit,
    Join,
    PutPicture,
    SendMedia,
    SetLanguage,
    ShowActivity,
    ShowLog,
    Undo,
    Veto,
)
from domain.languages import CODES
from domain.messages import Commanded, Message, Said, Wanted
from domain.outbox import Kind
from domain.parts import Part
from domain.pictures import Picture
from domain.programme import Activity
from domain.replies import Reply
from domain.roles import Role
from handlers.answer import Answer
from tests.builders import a_programme_file, an_activity
from tests.handlers.editing import activities, an_editor, changes, takes
from tests.handlers.postings import Volunteer, a_volunteer, with_the_real_reader
from tests.handlers.programme_changes import carries_out, letters_arrive, takes_back
from tests.handlers.second_oks import a_house
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, trail
from tests.sabotage import sabotage
from tests.storage.stories import opened
from tests.views.languages import languages

_A, _B = Picture("AgAC-a"), Picture("AgAC-b")
_THERE = "There is a picture with it."
_NO_PICTURES = "I cannot read pictures or files."
_ASKED = "Which picture shall people see?"


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    """With the parts of the language café before them."""
    return await an_editor(story)


async def _sent(somebody: Volunteer, picture: Picture | None, words: str = "", kind: str = "photo") -> Answer | None:
    """As bot/telegram reads a photo, or a file, with these words under it."""
    name, _, argument = words.removeprefix("/").partition(" ")
    content = Commanded(name, argument) if words.startswith("/") else Said(words)
    wanted = content if words else Wanted(SendMedia(kind), tapped=False)
    writer = somebody.writer
    message = Message(writer.number, "en", True, wanted, picture)
    return await handlers.answer.answer(message, writer.story.house, writer.story.now, writer.story.keep)


async def _sends(somebody: Volunteer, picture: Picture | None, words: str = "", kind: str = "photo") -> str:
    answer = await _sent(somebody, picture, words, kind)
    assert answer is not None
    somebody.shown = answer.reply
    return said(somebody.shown)


async def _cafe(story: Story) -> Activity:
    return (await activities(story))[0]


async def _has(volunteer: Volunteer, picture: Picture) -> None:
    """It was put there before, and they look at the parts again."""
    await _sends(volunteer, picture, "/edit language café")
    await carries_out(volunteer)
    await volunteer.taps(Edit(1))


async def _asks(volunteer: Volunteer) -> Reply:
    return await volunteer.taps(volunteer.wish(AskForPart, part="picture"))


# --- it is put, replaced, taken away


async def test_a_photo_that_was_asked_for_is_read_back_and_put_by_a_yes(story: Story, volunteer: Volunteer) -> None:
    assert _ASKED in said(await _asks(volunteer))
    shown = await _sends(volunteer, _A)
    assert "Is this right? Nothing is changed yet." in shown
    for words in ("Old: –", f"New: {_THERE}", "All dates", "Nobody needs a message about this."):
        assert words in shown, words
    assert volunteer.shown.picture == _A.file
    assert not volunteer.offers(ChooseForPart)
    assert (await _cafe(story)).picture is None
    assert "Everybody can see it." in said(await carries_out(volunteer))
    visitor = await a_volunteer(story, 4799, "en", Role.VISITOR)
    assert (await visitor.taps(ShowActivity(1))).picture == _A.file


async def test_one_photo_takes_the_place_of_another_and_a_minute_long_the_old_one_comes_back(
    story: Story, volunteer: Volunteer
) -> None:
    await _has(volunteer, _A)
    assert _THERE in said(volunteer.shown)
    shown = await _sends(volunteer, _B)
    assert (f"Old: {_THERE}" in shown, "New: Another picture" in shown) == (True, True)
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == _B.file
    await takes_back(volunteer)
    assert (await _cafe(story)).picture == _A.file


async def test_after_its_minute_a_picture_stays(story: Story, volunteer: Volunteer) -> None:
    await _sends(volunteer, _A)
    await carries_out(volunteer)
    story.now += timedelta(seconds=61)
    await volunteer.taps(volunteer.wish(Undo))
    assert (await _cafe(story)).picture == _A.file


@pytest.mark.parametrize("by", ["button", "words"])
async def test_a_picture_is_shown_where_it_is_asked_about_and_taken_away(
    story: Story, volunteer: Volunteer, by: str
) -> None:
    assert "🗑 Take the picture away" not in labels(await _asks(volunteer))
    await _has(volunteer, _A)
    asked = await _asks(volunteer)
    assert (asked.picture, "Take the picture away" in labels(asked)) == (_A.file, True)
    await (takes(volunteer, "picture", "none") if by == "button" else volunteer.writes("no"))
    assert (f"Old: {_THERE}" in said(volunteer.shown), "New: –" in said(volunteer.shown)) == (True, True)
    assert volunteer.shown.picture is None
    await carries_out(volunteer)
    assert (await _cafe(story)).picture is None
    await takes_back(volunteer)
    assert (await _cafe(story)).picture == _A.file


async def test_the_same_picture_again_changes_nothing(volunteer: Volunteer) -> None:
    await _has(volunteer, _A)
    assert "It is so already. Nothing changes." in await _sends(volunteer, _A)


async def test_nothing_else_is_changed_and_nobody_who_comes_is_told(story: Story, volunteer: Volunteer) -> None:
    visitor = story.person(100)
    await visitor.arrives()
    await visitor.taps(Join(1, 1))
    before, seats = await _cafe(story), await visitor.seat()
    await _sends(volunteer, _A)
    await carries_out(volunteer)
    assert await _cafe(story) == replace(before, picture=_A.file)
    assert await visitor.seat() == seats
    assert Kind.CHANGED not in [one.kind for one in await story.letters(visitor)]


async def test_a_picture_stays_when_another_part_is_changed(story: Story, volunteer: Volunteer) -> None:
    await _has(volunteer, _A)
    await changes(volunteer, "cost", "20 kr", "later")
    await carries_out(volunteer)
    assert [one.picture for one in await activities(story)] == [_A.file]


# --- how it comes


@pytest.mark.parametrize("line", ["language café", "Språkkafé picture", "langauge café thursday", "Språkkafé: picture"])
async def test_a_photo_with_the_activity_under_it_is_read_back_at_once(
    story: Story, volunteer: Volunteer, line: str
) -> None:
    assert f"New: {_THERE}" in await _sends(volunteer, _A, f"/edit {line}")
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == _A.file


async def test_a_photo_waits_until_it_is_said_for_which_activity(story: Story, volunteer: Volunteer) -> None:
    assert "What do you want to change?" in await _sends(volunteer, _A, "/edit")
    await volunteer.taps(Edit(page=1))
    await volunteer.taps(Edit(1))
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == _A.file


@pytest.mark.parametrize("minutes", [0, 31])
async def test_a_photo_without_an_activity_is_not_kept_for_what_they_change_later(
    story: Story, volunteer: Volunteer, minutes: int
) -> None:
    await _sends(volunteer, _A, "/edit")
    if minutes:
        story.now += timedelta(minutes=minutes)
    else:
        await volunteer.writer.commands("edit")
    assert "What shall be different?" in said(await volunteer.taps(Edit(1)))


@pytest.mark.parametrize("words", ["/edit language café seats 8", "8 seats"])
async def test_of_a_photo_and_another_change_under_it_none_is_lost_without_a_word(
    volunteer: Volunteer, words: str
) -> None:
    await volunteer.taps(volunteer.wish(AskForPart, part="seats"))
    assert "What shall be different?" in await _sends(volunteer, _A, words)


@sabotage(
    test_of_a_photo_and_another_change_under_it_none_is_lost_without_a_word,
    {
        "handlers.pictured._says_another": lambda *_: False,
        "handlers.edit_line.read": lambda *_: None,
    },
)
def test_without_a_look_at_the_words_the_seats_would_be_lost() -> None: ...


@pytest.mark.parametrize("part", [None, "seats", "picture"])
async def test_a_photo_is_taken_wherever_in_the_change_they_are(volunteer: Volunteer, part: str | None) -> None:
    if part:
        await volunteer.taps(volunteer.wish(AskForPart, part=part))
    assert f"New: {_THERE}" in await _sends(volunteer, _A)


async def test_words_that_say_nothing_of_it_do_not_keep_the_photo_away(volunteer: Volunteer) -> None:
    await _asks(volunteer)
    assert f"New: {_THERE}" in await _sends(volunteer, _A, "this is what it looks like")


async def test_a_question_under_a_photo_is_answered(volunteer: Volunteer) -> None:
    assert "New:" not in await _sends(volunteer, _A, "what does this letter say?")


@pytest.mark.parametrize("code", CODES)
async def test_in_every_language_the_line_names_the_picture(story: Story, code: str) -> None:
    volunteer = await an_editor(story, code)
    await _asks(volunteer)
    asked, word = said(volunteer.shown), said(Reply(languages().of(code)("Picture")))
    assert said(await volunteer.writer.commands("edit", f"Språkkafé {word}")) == asked
    await _sends(volunteer, _A)
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == _A.file


async def test_of_an_album_the_first_is_taken_and_the_others_say_nothing(story: Story, volunteer: Volunteer) -> None:
    first, *others = [Picture(f"AgAC-{n}", "album") for n in range(4)]
    await _sends(volunteer, first, "/edit language café")
    assert [await _sent(volunteer, one) for one in others] == [None] * 3
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == first.file


@sabotage(
    test_of_an_album_the_first_is_taken_and_the_others_say_nothing,
    {"handlers.pictured.is_of_taken_album": lambda *_: False},
)
def test_without_a_look_at_its_album_the_last_one_wins() -> None: ...


async def test_of_an_album_that_waits_for_its_activity_the_first_is_taken(story: Story, volunteer: Volunteer) -> None:
    await _sends(volunteer, Picture("AgAC-1", "album"), "/edit")
    assert await _sent(volunteer, Picture("AgAC-2", "album")) is None
    await volunteer.taps(Edit(1))
    assert await _sent(volunteer, Picture("AgAC-3", "album")) is None
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == "AgAC-1"


# --- what is no photo, and no picture of this activity


@pytest.mark.parametrize("kind", ["document", "sticker", "voice"])
async def test_what_is_no_photo_is_asked_again_and_the_change_goes_on(
    story: Story, volunteer: Volunteer, kind: str
) -> None:
    await _asks(volunteer)
    shown = await _sends(volunteer, None, kind=kind)
    assert ("I am sorry, I do not understand this." in shown, _ASKED in shown) == (True, True)
    assert "I am sorry, I do not understand this." in said(await volunteer.writes("a nice one"))
    await _sends(volunteer, _A)
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == _A.file


async def test_where_the_parts_are_shown_a_file_is_answered_as_ever_and_the_change_goes_on(
    volunteer: Volunteer,
) -> None:
    assert _NO_PICTURES in await _sends(volunteer, None, kind="document")
    assert f"New: {_THERE}" in await _sends(volunteer, _A)


async def test_half_an_hour_later_a_photo_is_any_photo(story: Story, volunteer: Volunteer) -> None:
    story.now += timedelta(minutes=31)
    assert _NO_PICTURES in await _sends(volunteer, _A)


async def test_when_it_is_done_a_photo_is_any_photo(volunteer: Volunteer) -> None:
    await _sends(volunteer, _A)
    await carries_out(volunteer)
    assert _NO_PICTURES in await _sends(volunteer, _B)


async def test_a_photo_is_for_what_was_touched_last(story: Story, volunteer: Volunteer) -> None:
    story.now += timedelta(minutes=1)
    await volunteer.posts("Chess on friday 18-20, 10 seats")
    assert "Nobody sees it yet." in await _sends(volunteer, _A)
    story.now += timedelta(minutes=1)
    await volunteer.taps(Edit(1))
    assert "Nothing is changed yet." in await _sends(volunteer, _B)
    assert (await volunteer.draft()).posting.picture == _A.file


@sabotage(
    test_a_photo_is_for_what_was_touched_last,
    {"handlers.pictured.newest": lambda draft, plan, _now: draft or plan},
)
def test_by_a_fixed_order_the_wrong_one_gets_it() -> None: ...


# --- a Yes is for what stood above it


async def test_a_yes_to_what_was_read_back_before_puts_no_photo(story: Story, volunteer: Volunteer) -> None:
    await _sends(volunteer, _A)
    to_the_first = volunteer.wish(CarryOut)
    await _sends(volunteer, _B)
    assert "This change is not here any more." in said(await volunteer.writer.taps(to_the_first))
    assert (await _cafe(story)).picture is None
    await carries_out(volunteer)
    assert (await _cafe(story)).picture == _B.file


async def _under_the_old_number(*_: object, **more: Any) -> Any:
    """As if a photo were kept with the plan that is there."""
    visit, said_of_it = _[1], {name: one for name, one in more.items() if name not in ("place", "activity")}
    return await handlers.plans.keep(visit.plan, visit, None, **said_of_it)


@sabotage(
    test_a_yes_to_what_was_read_back_before_puts_no_photo, {"handlers.edit_pictures._plan": _under_the_old_number}
)
def test_under_one_number_a_yes_puts_what_nobody_said_yes_to() -> None: ...


async def test_tapped_twice_it_is_put_once(story: Story, volunteer: Volunteer) -> None:
    await _sends(volunteer, _A)
    yes = volunteer.wish(CarryOut)
    await volunteer.taps(yes)
    assert "is done already" in said(await volunteer.taps(yes))
    assert [one.action for one in await trail(story) if one.kind == "activity"] == ["edit"]


async def test_a_photo_that_was_read_back_lives_through_a_restart(story: Story, volunteer: Volunteer, url: str) -> None:
    await _sends(volunteer, _A)
    async with opened(url) as again:
        story.house = replace(story.house, database=again)
        await carries_out(volunteer)
    assert (await _cafe(story)).picture == _A.file


# --- whose it is


async def test_a_visitor_gives_no_picture_to_anything(story: Story, volunteer: Volunteer) -> None:
    visitor = await a_volunteer(story, 4799, "en", Role.VISITOR)
    assert "Only those who work at the house" in await _sends(visitor, _A, "/edit language café")
    assert _NO_PICTURES in await _sends(visitor, _A)


async def test_a_host_gives_one_to_what_they_host_and_to_nothing_else(story: Story) -> None:
    with_the_real_reader(story)
    await story.has(
        a_programme_file(activities=(an_activity(), an_activity(id=2, slug="choir", title={"en": "Choir"})))
    )
    host = Volunteer(story, await one_who_is(story, Role.HOST, 4712), Reply(""))
    await host.taps(SetLanguage("en"))
    assert "I find nothing like this." in await _sends(host, _A, "/edit choir")
    await _sends(host, _A, "/edit language café")
    await carries_out(host)
    assert [one.picture for one in await activities(story)] == [_A.file, None]


async def test_nobody_gives_a_picture_by_the_change_of_somebody_else(story: Story, volunteer: Volunteer) -> None:
    number = volunteer.wish(AskForPart, part="picture").plan
    other = await a_volunteer(story, 4712)
    assert "This change is not here any more." in said(await other.taps(PutPicture(number, _B)))


async def test_whose_role_was_taken_back_meanwhile_puts_no_picture(story: Story, volunteer: Volunteer) -> None:
    await _sends(volunteer, _A)
    yes = volunteer.wish(CarryOut)
    async with story.database.writing() as db:
        [member] = await storage.roles.team(db, 1, story.now)
        await storage.roles.take_back(db, member.id)
    assert "Only those who work at the house" in said(await volunteer.taps(yes))
    assert (await _cafe(story)).picture is None


async def test_the_trail_says_that_it_was_the_picture(story: Story, volunteer: Volunteer) -> None:
    await _has(volunteer, _A)
    await _sends(volunteer, _B)
    await carries_out(volunteer)
    boss = await one_who_is(story, Role.COORDINATOR, 4712)
    shown = said(await boss.taps(ShowLog(1)))
    assert f"Picture: – → {_THERE}" in shown
    assert f"Picture: {_THERE} → Another picture" in shown


async def test_people_of_another_association_that_agreed_to_it_see_the_new_one(story: Story) -> None:
    house = await a_house(story)
    shown = await _sends(house.author, _A, "/edit language café")
    assert "The other associations here get a message. They can take it back." in shown
    await carries_out(house.author)
    story.now += timedelta(seconds=61)
    [letter] = [one.reply for one in (await letters_arrive(story)).arrived[4712] if one.kind is Kind.SECOND_LOOK]
    assert (letter.picture, f"New: {_THERE}" in said(letter)) == (_A.file, True)
    [veto] = [one.wish for one in buttons(letter) if isinstance(one.wish, Veto)]
    await house.other.taps(veto)
    assert (await _cafe(story)).picture is None


@sabotage(
    test_people_of_another_association_that_agreed_to_it_see_the_new_one,
    {"domain.second_looks.is_agreed": lambda part, *, by_hand: part is not Part.PICTURE and not by_hand},
)
def test_if_it_were_nobody_else_s_matter_they_would_never_see_it() -> None: ...
