"""One message, one transaction, one answer."""

import contextlib
from dataclasses import replace

import pytest

import handlers.answer
from domain.intents import (
    ChooseLanguage,
    FollowPlace,
    Intent,
    ListActivities,
    SetLanguage,
    ShowHelp,
    ShowMenu,
    ShowMyData,
    ShowSettings,
)
from domain.messages import Commanded, Message, Said, Wanted
from domain.people import Permission
from domain.replies import Reply
from handlers.house import House
from storage.database import Connection
from tests.builders import an_activity
from tests.handlers.forging import Spot, wishes
from tests.handlers.stories import Story, Writer, buttons, five_places, labels, said
from tests.sabotage import sabotage
from understanding.labels import Label
from understanding.understood import Understood
from views.language import Language

EVERY_WISH: list[Intent] = list(wishes(Spot(1, 1, 1, 1, 1, 1)))


@pytest.mark.parametrize("wish", EVERY_WISH, ids=lambda wish: type(wish).__name__)
async def test_every_wish_is_answered_in_private(story: Story, wish: Intent) -> None:
    await story.has()
    assert said(await story.person().taps(wish))


async def test_in_a_group_only_public_matters_are_answered(story: Story) -> None:
    await story.has()
    group = Writer(story, 4711, "en", private=False)
    for wish in EVERY_WISH:
        answer = said(await group.taps(wish))
        assert ("This is only between you and me." in answer) == (not wish.public), wish


@sabotage(
    test_in_a_group_only_public_matters_are_answered,
    {"handlers.answer.domain.people.may": lambda wish, role, *, private: Permission.YES},
)
def test_without_the_permission_a_group_sees_private_matters() -> None: ...


async def test_a_group_leaves_nobody_stored(story: Story) -> None:
    await story.has()
    group = Writer(story, 4711, "en", private=False)
    for wish in EVERY_WISH:
        await group.taps(wish)
    assert await group.known() is None


async def test_in_a_group_nothing_shows_what_somebody_follows(story: Story) -> None:
    await story.has(*five_places())
    amina = story.person()
    await amina.taps(FollowPlace(2))
    amina.private = False
    assert "Huset 1" in said(await amina.taps(ListActivities()))


async def test_a_group_gets_no_buttons_that_nobody_may_tap_there(story: Story) -> None:
    await story.has()
    menu = await Writer(story, 4711, "en", private=False).taps(ShowMenu())
    assert all(button.wish is None or button.wish.public for button in buttons(menu))
    assert len(buttons(menu)) > 5


async def test_a_group_is_told_what_a_bot_hears_there(story: Story) -> None:
    await story.has()
    group = Writer(story, 4711, "en", private=False)
    assert "answer one of my messages" in said(await group.taps(ShowHelp()))
    assert "in your own words" in said(await story.person().taps(ShowHelp()))


async def test_the_private_chat_is_one_tap_from_the_group(story: Story) -> None:
    await story.has()
    [button] = buttons(await Writer(story, 4711, "en", private=False).taps(ShowMyData()))
    assert button.url == "https://t.me/a_bot?start=Start"


async def test_a_question_writes_nothing_and_a_change_is_kept_with_its_answer(story: Story) -> None:
    await story.has()
    amina = story.person()
    first = await amina.answered(Wanted(ListActivities(), tapped=True))
    second = await amina.answered(Wanted(ListActivities(), tapped=True))
    third = await amina.answered(Wanted(SetLanguage("sv"), tapped=True))
    assert [answer and answer.wrote for answer in (first, second, third)] == [True, False, True]
    assert [first and first.reply, third and third.reply] == story.kept


async def test_an_answer_that_can_not_be_kept_changes_nothing(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()

    async def breaks(_db: Connection, _reply: Reply) -> None:
        raise RuntimeError

    message = Message(4711, "en", private=True, content=Wanted(SetLanguage("sv"), tapped=True))
    with pytest.raises(RuntimeError):
        await handlers.answer.answer(message, story.house, story.now, breaks)
    person = await amina.known()
    assert person is not None
    assert person.language == "en"


async def test_a_question_in_another_language_is_answered_in_it_and_can_stay_so(story: Story) -> None:
    await story.has()
    amina = story.person(tag="en")
    await amina.arrives()
    story.understands("vad händer idag", "sv", Label.ACTIVITIES_ON)
    answer = await amina.writes("vad händer idag")
    assert said(answer).startswith("📅 I dag, måndag 23 november")
    assert buttons(answer)[-1].wish == SetLanguage("sv")
    assert said(await amina.taps(ListActivities())).startswith("📅 Today")


async def test_what_means_nothing_in_any_language_is_answered_in_ones_own(story: Story) -> None:
    await story.has()
    karin = story.person(tag="sv")
    await karin.arrives()
    story.understands("asdf qwer", "en", Label.OUT_OF_SCOPE, 0.1)
    answer = await karin.writes("asdf qwer")
    assert not any(isinstance(button.wish, SetLanguage) for button in buttons(answer))


async def test_a_question_in_ones_own_language_gets_no_such_button(story: Story) -> None:
    await story.has()
    amina = story.person(tag="en")
    story.understands("what is on", "en", Label.ACTIVITIES_ON)
    assert not any(isinstance(button.wish, SetLanguage) for button in buttons(await amina.writes("what is on")))


async def test_guesses_are_offered_as_buttons_in_words(story: Story) -> None:
    await story.has()
    ranked = ((Label.SIGN_UP, 0.5), (Label.ACTIVITY_WHEN, 0.4))
    story.understands("café", "en", Label.SIGN_UP, 0.5, ranked=ranked, activity=1, activities=(1,))
    answer = await story.person().writes("café")
    assert labels(answer)[:3] == ["✍️ Sign up: Language café", "🗓 When is Language café?", "❓ Something else"]


async def test_of_two_language_cafes_the_one_at_my_place_is_meant(story: Story) -> None:
    [file] = five_places()
    await story.has(replace(file, activities=(an_activity(), an_activity(id=2, slug="two", place=2))))
    story.understands("when is the café", "en", Label.ACTIVITY_WHEN, activity=1, activities=(1, 2))
    hodan = story.person()
    both = labels(await hodan.writes("when is the café"))
    assert both[:2] == ["🗓 When is Language café · Huset 1?", "🗓 When is Language café · Huset 2?"]
    await hodan.taps(FollowPlace(2))
    assert "📍 Huset 2" in said(await hodan.writes("when is the café"))


async def test_what_nobody_understands_leads_to_the_menu_and_to_people(story: Story) -> None:
    await story.has()
    story.understands("qwerty", "en", Label.OUT_OF_SCOPE, 0.1)
    answer = await story.person().writes("qwerty")
    assert "I did not understand" in said(answer)
    assert "+46 8 465 004 01" in said(answer)
    assert "📅 Today" in labels(answer)


@pytest.mark.parametrize(("label", "confidence"), [(Label.GREETING, 0.9), (Label.OPENING_HOURS, 0.1)])
async def test_in_a_group_small_talk_is_left_alone(story: Story, label: Label, confidence: float) -> None:
    await story.has()
    story.understands("hej hej", "sv", label, confidence)
    assert await Writer(story, 4711, "en", private=False).answered(Said("hej hej")) is None


async def test_a_command_that_nobody_knows_shows_the_menu(story: Story) -> None:
    await story.has()
    assert "What do you want to know?" in said(await story.person().commands("frobnicate"))


async def test_commands_are_the_same_as_buttons(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    assert await amina.commands("language") == await amina.taps(ChooseLanguage())


@pytest.mark.parametrize(("tag", "text"), [("en", "Settings"), ("sv", "⚙️ inställningar"), ("ar", "الإعدادات")])
async def test_what_a_button_says_can_be_written(story: Story, tag: str, text: str) -> None:
    await story.has()
    amina = story.person(tag=tag)
    await amina.arrives()
    assert await amina.writes(text) == await amina.taps(ShowSettings())


async def test_a_question_for_the_language_gets_no_button_to_stay_with_one(story: Story) -> None:
    await story.has()
    story.understands("jag förstår inte", "sv", Label.CHANGE_LANGUAGE)
    answer = await story.person(tag="en").writes("jag förstår inte")
    assert not any(label.startswith("🌐 Alltid") for label in labels(answer))


async def test_a_person_is_offered_once_beside_the_guesses(story: Story) -> None:
    await story.has()
    ranked = ((Label.CONTACT_PERSON, 0.5), (Label.LOCATION, 0.4))
    story.understands("who where", "en", Label.CONTACT_PERSON, 0.5, ranked=ranked)
    assert labels(await story.person().writes("who where")).count("☎️ Talk to a person") == 1


async def test_an_empty_programme_is_no_error(story: Story) -> None:
    amina = story.person()
    for wish in EVERY_WISH:
        assert said(await amina.taps(wish))


async def test_an_apology_is_in_the_language_of_the_phone(story: Story) -> None:
    message = Message(4711, "sv-SE", private=True, content=Commanded("today"))
    assert "Försök igen" in said(handlers.answer.sorry(message, story.house))


async def test_what_is_committed_is_answered_though_the_programme_can_not_be_read_again(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    looks = iter((True, False))

    async def look_again(db: Connection) -> None:
        if not next(looks):
            raise OSError

    story.house = replace(story.house, look_again=look_again)
    assert said(await amina.taps(FollowPlace(1)))
    known = await amina.known()
    assert known is not None
    assert known.follows == {1}


@sabotage(
    test_what_is_committed_is_answered_though_the_programme_can_not_be_read_again,
    {"handlers.answer.contextlib.suppress": lambda _kind: contextlib.nullcontext()},
    raises=OSError,
)
def test_else_a_change_would_be_done_once_more() -> None: ...


async def test_of_what_has_no_known_word_no_language_is_told(story: Story) -> None:
    await story.has()
    kerstin = story.person(tag="sv")
    await kerstin.arrives()
    story.understands("zzz qqq", "so", Label.OUT_OF_SCOPE, strange=True)
    assert "Det kan jag inte svara på." in said(await kerstin.writes("zzz qqq"))


def _always_switched(wish: Intent, understood: Understood, own: Language, house: House) -> Language:
    return house.languages.of(understood.language)


@sabotage(
    test_of_what_has_no_known_word_no_language_is_told,
    {"handlers.meaning._spoken": _always_switched},
)
def test_without_that_nonsense_would_be_answered_in_somali() -> None: ...
