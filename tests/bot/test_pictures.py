"""Pictures come in by their name at Telegram and go out by it; where Telegram won't show one, the words arrive."""

import json

import pytest
import telegram

import bot.calls
import bot.delivery
import bot.pictures
import bot.telegram
from bot.calls import Destination
from bot.outcomes import End
from domain.intents import ShowMenu
from domain.messages import Commanded, Said
from domain.pictures import Picture
from domain.replies import Button, Html, Reply
from tests.bot.updates import AMINA, GROUP, HOME, message, said, tapped, update
from tests.sabotage import sabotage

_PHOTO = [
    {"file_id": "small", "file_unique_id": "a", "width": 90, "height": 60},
    {"file_id": "large", "file_unique_id": "b", "width": 900, "height": 600},
    {"file_id": "middle", "file_unique_id": "c", "width": 300, "height": 200},
]
_MENU = ((Button("Meny", ShowMenu()),),)
_BOLD = Html("<b>Bröd &amp; salt</b>")


def read(raw):
    arrival = bot.telegram.read(telegram.Update.de_json(json.loads(json.dumps(raw)), None), 424242, "house_bot")
    assert arrival
    return arrival


def pictured(**more):
    return update(message=message(photo=_PHOTO, **more))


# --- in


def test_a_photo_is_known_by_its_largest_size_and_its_words_count():
    arrived = read(pictured(caption="/new Schack fredag 18-20", media_group_id="77")).message
    assert arrived.picture == Picture("large", "77")
    assert arrived.content == Commanded("new", "Schack fredag 18-20")
    assert read(pictured()).message.picture == Picture("large")


def test_a_photo_in_a_group_is_nothing():
    raw = pictured(chat=GROUP, media_group_id="77")
    assert bot.telegram.read(telegram.Update.de_json(json.loads(json.dumps(raw)), None), 424242, "house_bot") is None


def test_in_a_group_nobody_sends_the_bot_a_picture():
    arrived = read(update(message=message(photo=_PHOTO, caption="@house_bot schack", chat=GROUP))).message
    assert (arrived.picture, arrived.content) == (None, Said("@house_bot schack"))


@sabotage(
    test_in_a_group_nobody_sends_the_bot_a_picture,
    {"bot.pictures.telegram.Chat.PRIVATE": "supergroup"},
)
def test_if_groups_counted_their_pictures_would_come_in(): ...


def test_words_carry_no_picture():
    assert read(said("hej")).message.picture is None


# --- out


def test_short_words_stand_under_the_photo_with_their_buttons():
    (call,) = bot.calls.of(Reply(_BOLD, _MENU, picture="large"), Destination(5, message=9))
    assert call.method == "sendPhoto"
    assert call.parameters["caption"] == _BOLD
    assert call.parameters["reply_markup"]["inline_keyboard"] == [[{"text": "Meny", "callback_data": "m"}]]


@pytest.mark.parametrize(
    ("text", "methods"),
    [
        ("x" * 1024, ["sendPhoto"]),
        ("x" * 1025, ["sendPhoto", "sendMessage"]),
        ("🍲" * 512, ["sendPhoto"]),
        ("🍲" * 512 + "x", ["sendPhoto", "sendMessage"]),
        ("<b>" + "&lt;" * 1024 + "</b>", ["sendPhoto"]),
    ],
)
def test_long_words_come_below_it(text, methods):
    calls = bot.calls.of(Reply(Html(text), _MENU, picture="large"), Destination(5, answers=3))
    assert [call.method for call in calls] == methods
    assert [("reply_markup" in call.parameters) for call in calls] == [False] * (len(calls) - 1) + [True]


def test_a_pictured_answer_survives_being_kept_in_the_database():
    calls = bot.calls.of(Reply(_BOLD, _MENU, picture="large"), Destination(-7, answers=3))
    assert bot.calls.load(bot.calls.dump(calls)) == calls


# --- a tap under a photo


@pytest.mark.parametrize("above", [{"caption": "?"}, {}], ids=["with words", "without"])
def test_what_stands_under_a_photo_is_answered_anew(above):
    raw = tapped("m")
    raw["callback_query"]["message"] = {
        "message_id": 11, "date": 1, "chat": HOME, "from": AMINA, "photo": _PHOTO, **above,
    }  # fmt: skip
    arrival = read(raw)
    assert (arrival.tap, arrival.to.message) == ("77", None)
    assert read(tapped("m")).to.message == 11


# --- at Telegram


@pytest.fixture
async def amina(telegram):
    return await telegram.person("Amina", "so", started=True)


async def _photo(amina):
    await amina.send("photo")
    return (await amina.transcript())[-1].raw["photo"][-1]["file_id"]


async def _shows(delivery, amina, text):
    """What arrives of a reply with a photo."""
    shown = Reply(Html(text), _MENU, picture=await _photo(amina))
    assert (await delivery.deliver(bot.calls.of(shown, Destination(amina.chat)))).end is End.DELIVERED
    return [one.raw for one in await amina.transcript() if one.by_bot]


async def test_short_words_arrive_under_the_photo(delivery, amina):
    [photo] = await _shows(delivery, amina, _BOLD)
    assert (len(photo["photo"]), photo["caption"]) == (1, "Bröd & salt")
    assert await amina.buttons() == ["Meny"]


async def test_long_words_arrive_below_the_photo(delivery, amina):
    shown = await _shows(delivery, amina, "lång " * 300)
    assert ["photo" in one for one in shown] == [True, False]
    assert shown[1]["text"].startswith("lång")
    assert await amina.buttons() == ["Meny"]


@pytest.mark.parametrize("text", ["<b>Bröd &amp; salt</b>", "lång " * 300], ids=["short", "long"])
async def test_a_picture_of_another_bot_costs_nobody_the_words(delivery, amina, text):
    shown = Reply(Html(text), _MENU, picture="AgACAgQAAxkBAAI_of_another_bot")
    assert (await delivery.deliver(bot.calls.of(shown, Destination(amina.chat)))).end is End.DELIVERED
    [only] = [one for one in await amina.transcript() if one.by_bot]
    assert only.raw["text"].startswith(("Bröd & salt", "lång"))
    assert await amina.buttons() == ["Meny"]


async def test_a_file_that_is_no_picture_costs_nobody_the_words(delivery, amina):
    await amina.send("document")
    letter = (await amina.transcript())[-1].raw["document"]["file_id"]
    shown = Reply(_BOLD, _MENU, picture=letter)
    assert (await delivery.deliver(bot.calls.of(shown, Destination(amina.chat)))).end is End.DELIVERED
    assert (await amina.last()).text == "Bröd & salt"


@sabotage(
    test_a_file_that_is_no_picture_costs_nobody_the_words,
    {"bot.calls.without_picture": lambda _call: None},
)
def test_without_the_words_alone_nothing_would_arrive(): ...


@sabotage(
    test_long_words_arrive_below_the_photo,
    {"bot.pictures.LONGEST_CAPTION": 4096},
)
def test_with_a_longer_caption_than_telegrams_the_photo_would_be_lost(): ...


async def test_an_edit_of_a_photo_comes_as_a_new_message(delivery, amina):
    await delivery.deliver(bot.calls.of(Reply(_BOLD, picture=await _photo(amina)), Destination(amina.chat)))
    photo = await amina.last()
    edit = bot.calls.of(Reply(Html("anew")), Destination(amina.chat, message=photo.id))
    assert (await delivery.deliver(edit)).end is End.DELIVERED
    assert (await amina.last()).text == "anew"
