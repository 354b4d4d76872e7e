"""A known name stands for what somebody typed in other languages: they see which one, and can do without."""

import pytest

from domain.intents import ChooseForField, ChooseForPart, Publish
from tests.handlers.editing import activities, an_editor, changes
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, buttons, said
from tests.sabotage import sabotage


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    await story.has()
    return await a_volunteer(story)


@pytest.mark.parametrize(
    ("code", "line", "shown"),
    [
        ("en", "Chess club on monday 10-12", "🔤 Chess · Swedish: Schack"),
        ("sv", "Schack på måndag 10-12", "🔤 engelska: Chess"),
        ("so", "cunto karinta Isniin 10-12", "🔤 Cunto wada karin · Iswiidhish: Matlagning tillsammans"),
    ],
)
async def test_the_preview_says_which_name_others_read(story: Story, code: str, line: str, shown: str) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag=code)
    assert shown in said(await volunteer.posts(line))


async def test_the_typed_words_are_kept_alone_by_a_tap_and_the_known_name_comes_back_by_another(
    volunteer: Volunteer,
) -> None:
    await volunteer.posts("Chess club on monday 10-12")
    shown = said(await volunteer.taps(volunteer.wish(ChooseForField, choice="typed")))
    assert "I use its name in every language." not in shown
    assert "Schack" not in shown
    again = said(await volunteer.taps(volunteer.wish(ChooseForField, choice="known")))
    assert "Swedish: Schack" in again
    await volunteer.taps(volunteer.wish(ChooseForField, choice="typed"))
    await volunteer.taps(volunteer.wish(Publish))
    [activity] = await published(volunteer.story)
    assert activity.title == {"en": "Chess club"}


_LESSONS = {
    "so": "casharka cunto karinta Isniin 10-12",
    "en": "Chess lessons on monday 10-12",
    "sv": "Matlagningskurs på måndag 10-12",
    "ar": "دورة خياطة يوم الاثنين من ١٠ إلى ١٢",
    "ckb": "خولی دوورین دووشەممە 10-12",
}


@pytest.mark.parametrize("code", _LESSONS)
async def test_a_lesson_is_not_published_as_a_meeting(story: Story, code: str) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag=code)
    await volunteer.posts(_LESSONS[code])
    assert "known" in [one.wish.choice for one in buttons(volunteer.shown) if isinstance(one.wish, ChooseForField)]
    await volunteer.taps(volunteer.wish(Publish))
    [activity] = await published(story)
    assert list(activity.title) == [code]


@sabotage(test_a_lesson_is_not_published_as_a_meeting, {"understanding.calling.says_more": lambda *_: False})
def test_if_nobody_looked_at_what_more_it_says_a_lesson_would_be_a_meeting() -> None: ...


async def test_a_course_that_is_known_as_one_keeps_its_name_in_all_languages(volunteer: Volunteer) -> None:
    await volunteer.posts("Swedish lessons on monday 10-12")
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.title["sv"] == "Svenskkurs"


async def test_what_costs_something_is_called_free_in_no_language(volunteer: Volunteer) -> None:
    await volunteer.posts("Legal help on monday 10-12, 50 kr")
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert (activity.cost, activity.title["sv"]) == (50, "Juridisk rådgivning")
    assert not any(free in " ".join(activity.title.values()) for free in ("Gratis", "مجاني", "ናጻ", "رایگان"))


async def test_neither_where_the_house_has_such_a_name_already(volunteer: Volunteer) -> None:
    await volunteer.posts("Legal help on monday 10-12")
    await volunteer.taps_first()
    await volunteer.posts("Legal help on tuesday 10-12, 50 kr")
    await volunteer.taps(volunteer.wish(Publish))
    activity = (await published(volunteer.story))[-1]
    assert (activity.cost, activity.title["sv"]) == (50, "Juridisk rådgivning")


async def test_a_changed_name_is_read_back_in_other_languages_too(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "title", "Sewing group", "all")
    assert "🔤 Sewing · Swedish: Sömnad" in said(volunteer.shown)
    await volunteer.taps(volunteer.wish(ChooseForPart, choice="typed"))
    await volunteer.taps(volunteer.wish(ChooseForPart, choice="drop"))
    assert "Sömnad" not in said(volunteer.shown)
    await volunteer.taps_first()
    [one] = await activities(story)
    assert one.title == {"en": "Sewing group"}
