"""The first contact: language, privacy, places."""

from domain.intents import (
    ChoosePlaces,
    Danger,
    EraseMe,
    FollowPlace,
    GetCrisisHelp,
    ListActivities,
    SetLanguage,
    ShowPrivacy,
    Start,
)
from tests.handlers.stories import Story, buttons, five_places, labels, said


async def test_a_stranger_with_a_known_language_is_welcomed_in_it_and_told_what_is_kept(story: Story) -> None:
    await story.has()
    answer = await story.person(tag="sv-SE").taps(Start())
    assert said(answer).startswith("👋 Hej och välkommen!")
    assert "🔒 Jag sparar" in said(answer)
    assert "📅 I dag" in labels(answer)


async def test_a_stranger_with_an_unknown_language_chooses_first(story: Story) -> None:
    await story.has()
    amina = story.person(tag="de")
    answer = await amina.taps(Start())
    assert labels(answer) == [one.own_name for one in story.house.languages.offered]
    assert labels(answer)[:4] == ["Svenska", "English", "العربية", "Soomaali"]
    assert "Hej! Vilket språk vill du ha?" in said(answer)
    assert said(await amina.taps(SetLanguage("en"))).startswith("👋 Hello and welcome!")


async def test_the_language_that_was_chosen_stays(story: Story) -> None:
    await story.has()
    amina = story.person(tag="sv")
    await amina.taps(Start())
    assert said(await amina.taps(SetLanguage("en"))) == "✅ Now I write to you in English."
    assert said(await amina.taps(Start())).startswith("👋 Hello!")
    person = await amina.known()
    assert person is not None
    assert person.language == "en"


async def test_a_language_that_is_not_offered_is_refused_kindly(story: Story) -> None:
    await story.has()
    amina = story.person(tag="en")
    await amina.taps(Start())
    assert "I do not know this language yet" in said(await amina.taps(SetLanguage("xx")))
    person = await amina.known()
    assert person is not None
    assert person.language == "en"


async def test_who_begins_with_a_question_gets_the_answer_and_then_what_is_kept(story: Story) -> None:
    await story.has()
    bo = story.person()
    first, second = said(await bo.taps(ListActivities())), said(await bo.taps(ListActivities()))
    assert first.startswith("📅 Today, Monday 23 November")
    assert "🔒 I keep your Telegram ID" in first
    assert "🔒" not in second


async def test_who_begins_in_danger_gets_the_numbers_and_nothing_else(story: Story) -> None:
    await story.has()
    assert "🔒" not in said(await story.person().taps(GetCrisisHelp(Danger.FIRE)))


async def test_of_danger_nothing_is_kept_and_what_is_kept_is_told_with_the_next_answer(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.taps(GetCrisisHelp(Danger.VIOLENCE))
    assert await amina.known() is None
    assert "🔒 I keep your Telegram ID" in said(await amina.taps(ListActivities()))


async def test_who_asks_instead_of_choosing_a_language_is_told_once_what_is_kept(story: Story) -> None:
    await story.has()
    amina = story.person(tag="fi")
    await amina.taps(Start())
    answers = [said(await amina.taps(ListActivities())) for _ in range(2)]
    assert ["🔒" in answer for answer in answers] == [True, False]


async def test_two_taps_erase_everything_about_a_person(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    asked = await amina.taps(EraseMe())
    assert "4711" in said(asked)
    assert await amina.known() is not None
    (sure,) = (button.wish for button in buttons(asked) if isinstance(button.wish, EraseMe))
    assert "erased" in said(await amina.taps(sure))
    assert await amina.known() is None


async def test_where_there_is_one_place_nobody_is_asked_which(story: Story) -> None:
    await story.has()
    assert not any(isinstance(button.wish, ChoosePlaces) for button in buttons(await story.person().taps(Start())))


async def test_where_there_are_several_places_they_are_chosen_by_tapping(story: Story) -> None:
    await story.has(*five_places())
    hodan = story.person()
    assert any(isinstance(button.wish, ChoosePlaces) for button in buttons(await hodan.taps(Start())))
    chosen = await hodan.taps(FollowPlace(2))
    assert labels(chosen)[:3] == ["▫️ Huset 1", "✅ Huset 2", "▫️ Huset 3"]
    assert buttons(chosen)[1].wish == FollowPlace(2, follow=False)
    assert labels(await hodan.taps(FollowPlace(2, follow=False)))[1] == "▫️ Huset 2"


async def test_a_place_that_does_not_exist_can_not_be_followed(story: Story) -> None:
    await story.has(*five_places())
    hodan = story.person()
    assert "not here any more" in said(await hodan.taps(FollowPlace(99)))
    person = await hodan.known()
    assert person is not None
    assert person.follows == frozenset()


async def test_privacy_is_told_at_any_time(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    assert "🔒 I keep" in said(await amina.taps(ShowPrivacy()))
