"""A photo becomes the picture of what a volunteer posts, and visitors see it."""

from dataclasses import replace
from datetime import timedelta

import pytest

import handlers.answer
import storage.erasing
import storage.importing
from domain.intents import AddPicture, ChooseForField, Intent, MendField, Publish, SendMedia, ShowActivity
from domain.messages import Commanded, Message, Said, Wanted
from domain.pictures import Picture
from domain.posting import Field
from domain.replies import Reply
from domain.roles import Role
from handlers.answer import Answer
from tests.builders import a_programme_file
from tests.handlers.postings import Volunteer, a_volunteer, programme, published, with_the_real_reader
from tests.handlers.stories import Story, labels, said
from tests.sabotage import sabotage
from tests.storage.stories import opened

_CHESS = "Chess on friday 18-20, 10 seats"
_A, _B = Picture("AgAC-a"), Picture("AgAC-b")
_THERE = "There is a picture with it."
_NO_PICTURES = "I cannot read pictures or files."


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    await story.has()
    return await a_volunteer(story)


async def _photo(somebody: Volunteer, picture: Picture, words: str = "") -> Answer | None:
    """As bot/telegram reads a photo with these words under it."""
    name, _, argument = words.removeprefix("/").partition(" ")
    content = Commanded(name, argument) if words.startswith("/") else Said(words)
    message = Message(
        somebody.writer.number, "en", True, content if words else Wanted(SendMedia("photo"), tapped=False), picture
    )
    writer = somebody.writer
    return await handlers.answer.answer(message, writer.story.house, writer.story.now, writer.story.keep)


async def _sends(somebody: Volunteer, picture: Picture, words: str = "") -> Reply:
    answer = await _photo(somebody, picture, words)
    assert answer is not None
    somebody.shown = answer.reply
    return answer.reply


async def _visitor(story: Story, number: int = 4799) -> Volunteer:
    return await a_volunteer(story, number, "en", Role.VISITOR)


# --- it comes with the line, or after it


async def test_a_photo_with_the_line_is_published_with_it_and_seen_by_visitors(volunteer: Volunteer) -> None:
    assert _THERE in said(await _sends(volunteer, _A, f"/new {_CHESS}"))
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.picture == _A.file
    shown = await (await _visitor(volunteer.story)).taps(ShowActivity(activity.id))
    assert (shown.picture, "Chess" in said(shown)) == (_A.file, True)


async def test_a_photo_after_the_preview_is_its_picture_and_another_takes_its_place(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    assert _THERE in said(await _sends(volunteer, _A))
    assert isinstance(volunteer.first, Publish)
    await _sends(volunteer, _B)
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.picture == _B.file


async def test_a_photo_while_something_is_asked_is_kept_and_the_question_stands(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess 18-20")
    shown = said(await _sends(volunteer, _A))
    assert _THERE in shown
    assert "On which day?" in shown
    assert _THERE in said(await volunteer.writes("friday"))


async def test_the_words_under_a_photo_are_the_answer_to_what_was_asked(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess 18-20")
    shown = said(await _sends(volunteer, _A, "friday"))
    assert _THERE in shown
    assert "Friday 27 November" in shown
    assert isinstance(volunteer.first, Publish)


async def test_words_that_say_nothing_of_it_do_not_keep_the_photo_away(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    before = (await volunteer.draft()).posting
    await _sends(volunteer, _A, "this is what it looks like")
    assert (await volunteer.draft()).posting == replace(before, picture=_A.file)


async def test_a_question_under_a_photo_is_answered_and_the_text_stays_as_it_was(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    before = await volunteer.draft()
    assert "Is this right?" not in said(await _sends(volunteer, _A, "what does this letter say?"))
    assert (await volunteer.draft()).posting == before.posting


async def test_new_alone_under_a_photo_begins_with_it(volunteer: Volunteer) -> None:
    assert "What is the activity called?" in said(await _sends(volunteer, _A, "/new"))
    for words in ("Chess", "friday", "18-20"):
        await volunteer.writes(words)
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.picture == _A.file


async def test_new_alone_under_a_photo_gives_it_to_what_was_begun(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    volunteer.story.now += timedelta(days=3)
    assert _THERE in said(await _sends(volunteer, _A, "/new"))
    assert (await volunteer.draft()).posting.title == "Chess"


async def test_a_picture_is_put_aside_and_comes_back_with_its_text(volunteer: Volunteer) -> None:
    await _sends(volunteer, _A, f"/new {_CHESS}")
    await volunteer.posts("Choir on saturday 10-12")
    assert _THERE not in said(volunteer.shown)
    await volunteer.taps_first()
    assert (await volunteer.draft()).posting.picture == _A.file


async def test_a_picture_lives_through_a_restart(volunteer: Volunteer, url: str) -> None:
    await _sends(volunteer, _A, f"/new {_CHESS}")
    async with opened(url) as again:
        volunteer.story.house = replace(volunteer.story.house, database=again)
        await volunteer.taps_first()
        [activity] = await published(volunteer.story)
    assert activity.picture == _A.file


# --- it is looked at, replaced, taken away


async def test_the_picture_is_shown_where_it_is_asked_about_and_taken_away_by_a_button(volunteer: Volunteer) -> None:
    await _sends(volunteer, _A, f"/new {_CHESS}")
    asked = await volunteer.taps(volunteer.wish(MendField, field=Field.PICTURE))
    assert asked.picture == _A.file
    shown = await volunteer.taps(volunteer.wish(ChooseForField, field=Field.PICTURE, choice="none"))
    assert _THERE not in said(shown)
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.picture is None


async def test_where_a_picture_is_asked_for_a_photo_answers_and_words_are_asked_again(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    await volunteer.taps(volunteer.wish(MendField, field=Field.PICTURE))
    assert "Send me a photo here in the chat." in said(volunteer.shown)
    assert "🖼" not in said(await volunteer.writes("a nice one"))
    assert "I am sorry, I do not understand this." in said(volunteer.shown)
    assert _THERE in said(await _sends(volunteer, _A))


# --- albums


async def test_of_an_album_the_first_is_taken_and_the_others_say_nothing(volunteer: Volunteer) -> None:
    first, *others = [Picture(f"AgAC-{n}", "album") for n in range(4)]
    await _sends(volunteer, first, f"/new {_CHESS}")
    assert [await _photo(volunteer, one) for one in others] == [None] * 3
    assert (await volunteer.draft()).posting.picture == first.file
    await _sends(volunteer, Picture("AgAC-9", "another album"))
    assert (await volunteer.draft()).posting.picture == "AgAC-9"


@sabotage(
    test_of_an_album_the_first_is_taken_and_the_others_say_nothing,
    {"handlers.pictured.is_of_taken_album": lambda *_: False},
)
def test_without_a_look_at_its_album_the_last_one_wins_and_each_is_answered() -> None: ...


# --- whose photo is nobody's picture


async def test_a_photo_without_a_draft_is_answered_as_ever(volunteer: Volunteer) -> None:
    assert _NO_PICTURES in said(await _sends(volunteer, _A))
    assert _NO_PICTURES in said(await _sends(await _visitor(volunteer.story), _A))


async def test_half_an_hour_after_the_preview_a_photo_is_any_photo(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    volunteer.story.now += timedelta(minutes=31)
    assert _NO_PICTURES in said(await _sends(volunteer, _A))
    assert (await volunteer.draft()).posting.picture is None


async def test_a_visitor_posts_nothing_by_a_photo(volunteer: Volunteer) -> None:
    visitor = await _visitor(volunteer.story)
    assert "Only those who work at the house" in said(await _sends(visitor, _A, f"/new {_CHESS}"))
    assert await published(volunteer.story) == []


async def test_nobody_gives_a_picture_to_the_text_of_somebody_else(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    other, draft = await a_volunteer(volunteer.story, 4712), await volunteer.draft()
    forged: Intent = AddPicture(draft.id, _B)
    assert "This text is not here any more." in said(await other.taps(forged))
    assert await volunteer.draft() == draft


# --- what becomes of it


async def test_an_import_leaves_a_picture_as_it_is(volunteer: Volunteer) -> None:
    await _sends(volunteer, _A, f"/new {_CHESS}")
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    in_a_file = replace(activity, id=2, picture=None, seats=25)
    known = a_programme_file()
    async with volunteer.story.database.writing() as db:
        file = replace(known, activities=(*known.activities, in_a_file))
        result = await storage.importing.write(db, [file], volunteer.story.now)
    assert [one.fields for one in result.changed] == [("seats",)]
    [activity] = await published(volunteer.story)
    assert (activity.seats, activity.picture) == (25, _A.file)


async def test_erasing_whoever_posted_keeps_the_public_picture(volunteer: Volunteer) -> None:
    await _sends(volunteer, _A, f"/new {_CHESS}")
    await volunteer.taps_first()
    await _sends(volunteer, _B, "/new Choir on saturday 10-12")
    story, person = volunteer.story, await volunteer.writer.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.erasing.erase(db, person, story.house.digest, story.now, timedelta(hours=1))
    assert [one.picture for one in await published(story)] == [_A.file]
    assert await volunteer.writer.known() is None


async def test_what_has_no_picture_is_shown_in_words(volunteer: Volunteer) -> None:
    [cafe] = (await programme(volunteer.story)).activities
    shown = await volunteer.taps(ShowActivity(cafe.id))
    assert shown.picture is None
    assert "✍️ Sign up" in labels(shown)
