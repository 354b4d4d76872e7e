"""What else is told of an activity: some sentences, who arranges it; and each step can be left and taken up again."""

from dataclasses import replace
from datetime import timedelta

import pytest

import storage.drafts
from domain.intents import ChooseForField, MendField, Publish, ShowActivity, ShowDraft
from domain.posting import LONGEST_DESCRIPTION, Field
from domain.roles import Role
from tests.builders import a_programme_file, an_association
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import two_houses
from tests.storage.stories import opened

_CHESS = "Chess on friday 18-20, 10 seats"
_HOSTS = tuple(
    an_association(id=number, slug=slug, name={"sv": name})
    for number, slug, name in ((1, "a", "Föreningen Grannar"), (2, "b", "Schackklubben Tornet"), (3, "c", "ABF"))
)


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    await story.has(a_programme_file(associations=_HOSTS))
    return await a_volunteer(story)


async def _asks(volunteer: Volunteer, field: Field, line: str = _CHESS) -> str:
    await volunteer.posts(line)
    return said(await volunteer.taps(volunteer.wish(MendField, field=field)))


# --- more about it


async def test_more_about_it_is_told_in_the_volunteers_language_and_shown_to_visitors(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag="ar")
    await volunteer.posts("خياطة كل ثلاثاء من ١٠ إلى ١٢ القاعة الصغيرة ٨ أماكن")
    await volunteer.taps(volunteer.wish(MendField, field=Field.DESCRIPTION))
    text = "نخيط معاً ملابس للأطفال. <b>أحضري</b> قماشاً ومقصاً، والقهوة علينا."
    assert text in said(await volunteer.writes(text)).replace("&lt;b&gt;", "<b>").replace("&lt;/b&gt;", "</b>")
    await volunteer.taps_first()
    [activity] = await published(story)
    assert activity.description == {"ar": text}
    visitor = await a_volunteer(story, 4799, "so", Role.VISITOR)
    shown = await visitor.taps(ShowActivity(activity.id))
    assert "&lt;b&gt;أحضري&lt;/b&gt;" in shown.text


async def test_a_question_in_the_text_is_a_part_of_it(volunteer: Volunteer) -> None:
    await _asks(volunteer, Field.DESCRIPTION)
    await volunteer.writes("Do you want to learn chess? We begin with the rules, and everybody can come and try.")
    assert (await volunteer.draft()).posting.description["en"].startswith("Do you want")


async def test_a_short_question_is_answered_and_the_text_waits(volunteer: Volunteer) -> None:
    await _asks(volunteer, Field.DESCRIPTION)
    await volunteer.writes("what is on today?")
    assert (await volunteer.draft()).posting.description == {}
    assert volunteer.offers(ShowDraft)


@pytest.mark.parametrize("letters", [LONGEST_DESCRIPTION, LONGEST_DESCRIPTION + 1])
async def test_a_text_that_is_too_long_is_asked_again(volunteer: Volunteer, letters: int) -> None:
    await _asks(volunteer, Field.DESCRIPTION)
    shown = said(await volunteer.writes("We play chess. " + "x" * (letters - 15)))
    assert ("This text is too long." in shown) is (letters > LONGEST_DESCRIPTION)
    assert isinstance(volunteer.first, Publish) is (letters <= LONGEST_DESCRIPTION)


async def test_what_was_told_is_left_out_by_a_button_or_by_no(volunteer: Volunteer) -> None:
    await _asks(volunteer, Field.DESCRIPTION)
    await volunteer.writes("We play together.")
    await volunteer.taps(volunteer.wish(MendField, field=Field.DESCRIPTION))
    await volunteer.taps(volunteer.wish(ChooseForField, choice="none"))
    assert (await volunteer.draft()).posting.description == {}
    await _asks(volunteer, Field.DESCRIPTION)
    await volunteer.writes("no")
    assert (await volunteer.draft()).posting.description == {}


# --- who arranges it


async def test_who_arranges_it_is_chosen_from_the_municipalitys_associations(volunteer: Volunteer) -> None:
    await _asks(volunteer, Field.HOST)
    assert labels(volunteer.shown)[:3] == ["🏛 Föreningen Grannar", "🏛 Schackklubben Tornet", "🏛 ABF"]
    assert "Arranged by Schackklubben Tornet" in said(await volunteer.taps(volunteer.wish(ChooseForField, choice="2")))
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.host == 2
    assert "Arranged by Schackklubben Tornet" in said(await volunteer.taps(ShowActivity(activity.id)))


@pytest.mark.parametrize(
    ("words", "host"), [("abf", 3), ("schackklubben", 2), ("Föreningen Grannar", 1), ("xyz", None)]
)
async def test_an_association_is_found_by_its_name(volunteer: Volunteer, words: str, host: int | None) -> None:
    await _asks(volunteer, Field.HOST)
    await volunteer.writes(words)
    assert (await volunteer.draft()).posting.host == host


async def test_unless_it_is_said_nobody_arranges_it(volunteer: Volunteer) -> None:
    await volunteer.posts(_CHESS)
    assert "🏛 Arranged by" not in said(volunteer.shown)
    await volunteer.taps_first()
    assert [one.host for one in await published(volunteer.story)] == [None]


async def test_an_association_that_is_not_there_any_more_is_left_out(volunteer: Volunteer) -> None:
    await _asks(volunteer, Field.HOST)
    await volunteer.taps(volunteer.wish(ChooseForField, choice="2"))
    draft = await volunteer.draft()
    async with volunteer.story.database.writing() as db:
        person = await volunteer.writer.known()
        assert person
        await storage.drafts.keep(db, person.id, replace(draft.posting, host=99), None, volunteer.story.now)
    assert "🏛 Arranged by" not in said(await volunteer.taps(ShowDraft(draft.id)))


# --- step by step

_STEPS = [field for field in Field if field is not Field.PLACE]


@pytest.mark.parametrize("field", _STEPS)
async def test_every_step_has_a_way_on_and_one_out(volunteer: Volunteer, field: Field) -> None:
    await volunteer.posts("Chess every friday 18-20")
    draft = await volunteer.draft()
    shown = await volunteer.taps(MendField(draft.id, field))
    wishes = [button.wish for button in buttons(shown)]
    assert any(isinstance(wish, ChooseForField) and wish.choice == "keep" for wish in wishes)
    before = (await volunteer.draft()).posting
    assert "Is this right?" in said(await volunteer.taps(volunteer.wish(ChooseForField, choice="keep")))
    assert (await volunteer.draft()).posting == before


@pytest.mark.parametrize("field", [Field.SEATS, Field.ROOM, Field.HOST, Field.DESCRIPTION, Field.PICTURE, Field.COST])
async def test_what_nobody_has_to_say_can_be_skipped(volunteer: Volunteer, field: Field) -> None:
    await _asks(volunteer, field, "Chess on friday 18-20")
    assert "Skip ›" in labels(volunteer.shown)


_NONSENSE = ("asdf qwer", "🎉🎉", "<b>", "12345678901234567890", "مممم", "?!")


@pytest.mark.parametrize(
    "field", [field for field in _STEPS if field not in (Field.TITLE, Field.ROOM, Field.DESCRIPTION)]
)
async def test_nonsense_at_a_step_keeps_all_that_was_said(volunteer: Volunteer, field: Field) -> None:
    await volunteer.posts("Chess every friday 18-20, kitchen, 10 seats")
    before = await volunteer.draft()
    await volunteer.taps(MendField(before.id, field))
    for words in _NONSENSE:
        await volunteer.writes(words)
        posting = (await volunteer.draft()).posting
        # What was asked may be in trouble now; the others are as they were.
        of_others = replace(posting.mended(field), **{name: getattr(before.posting, name) for name in _names(field)})
        assert of_others == before.posting, words
    assert await published(volunteer.story) == []


def _names(field: Field) -> tuple[str, ...]:
    return {Field.HOURS: ("begins", "ends"), Field.EXCEPT: ("except_on",)}.get(field, (field.value,))


async def test_a_text_is_left_and_taken_up_through_ten_days_and_a_restart(volunteer: Volunteer, url: str) -> None:
    story = volunteer.story
    await volunteer.posts()
    await volunteer.writes("Chess")
    story.now += timedelta(days=4)
    assert "On which day?" in said(await volunteer.posts())
    await volunteer.writes("saturday")
    story.now += timedelta(days=2)
    async with opened(url) as again:
        story.house = replace(story.house, database=again)
        # Saturday went by in between: it is asked once more, and nothing else is.
        story.now += timedelta(days=4)
        assert "This day is over." in said(await volunteer.posts())
        await volunteer.writes("saturday")
        await volunteer.writes("18-20")
        for field, words in ((Field.SEATS, "12"), (Field.ROOM, "the attic"), (Field.DESCRIPTION, "We play together.")):
            await volunteer.taps(volunteer.wish(MendField, field=field))
            await volunteer.writes(words)
        await volunteer.taps_first()
        [activity] = await published(story)
    assert (activity.title["en"], f"{activity.start:%d %B %H:%M}", activity.seats) == ("Chess", "05 December 18:00", 12)
    assert (activity.room, activity.description) == ({"en": "the attic"}, {"en": "We play together."})


async def test_of_two_places_the_place_is_a_step_with_buttons(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    volunteer = await a_volunteer(story, places=(1, 2))
    await volunteer.posts()
    await volunteer.writes("Chess")
    assert [wish.choice for wish in _choices(volunteer)][:2] == ["1", "2"]


def _choices(volunteer: Volunteer) -> list[ChooseForField]:
    return [one.wish for one in buttons(volunteer.shown) if isinstance(one.wish, ChooseForField)]
