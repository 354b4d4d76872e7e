"""Whatever Telegram brings is read as a message, or as nothing that anybody expects an answer to."""

import json

import pytest
import telegram

import bot.telegram
from domain.intents import (
    AcceptInvite,
    AskToCallOff,
    AskToJoin,
    Code,
    PressOldButton,
    SendMedia,
    ShowActivity,
    ShowHelp,
    ShowMenu,
    TakePicked,
    Undo,
)
from domain.messages import Commanded, Said, Wanted
from tests.bot.updates import AMINA, BOT, GROUP, HOME, member, message, said, tapped, update
from tests.sabotage import sabotage

_FILE = {"file_id": "a", "file_unique_id": "b"}
_CHANNEL = {"id": -1, "type": "channel", "title": "k"}


def read(raw):
    parsed = telegram.Update.de_json(json.loads(json.dumps(raw)), None)
    return bot.telegram.read(parsed, 424242, "house_bot")


def content(raw):
    return read(raw).message.content


def test_words_arrive_with_who_said_them_and_in_which_language_their_phone_speaks():
    arrival = read(said("maanta maxaa jira"))
    assert arrival.message.content == Said("maanta maxaa jira")
    assert (arrival.message.telegram_id, arrival.message.tag, arrival.message.private) == (4001, "so", True)
    assert (arrival.to.chat, arrival.to.message) == (4001, None)


@pytest.mark.parametrize(
    ("text", "read_as"),
    [
        ("/today", Commanded("today")),
        ("/today@house_bot", Commanded("today")),
        ("/LANGUAGE ar", Commanded("language", "ar")),
        ("/start", Commanded("start")),
        ("/start a-7", Wanted(ShowActivity(7), tapped=False)),
        ("/start <script>", Wanted(PressOldButton(), tapped=False)),
        ("/", Commanded("")),
    ],
)
def test_commands_and_deep_links_are_told_apart(text, read_as):
    assert content(said(text)) == read_as


@pytest.mark.parametrize(
    ("packed", "asked"),
    [
        ("jn-7-2", AskToJoin(7, 2)),
        ("lv-7", PressOldButton()),
        ("to-7-2", PressOldButton()),
        ("er-1", PressOldButton()),
        ("of-7", PressOldButton()),
        ("pb-1", PressOldButton()),
        ("tb-1-2", PressOldButton()),
    ],
)
def test_a_link_asks_and_never_does(packed, asked):
    assert content(said(f"/start {packed}")) == Wanted(asked, tapped=False)


def _as_it_is(wish):
    return wish


@sabotage(test_a_link_asks_and_never_does, {"bot.telegram._linked": _as_it_is})
def test_if_a_link_could_do_it_whoever_sends_one_gives_away_seats(): ...


def test_a_link_may_ask_and_be_an_invite():
    assert content(said("/start ao-7")) == Wanted(AskToCallOff(7), tapped=False)
    assert content(said("/start iv-0123abcd")) == Wanted(AcceptInvite(Code("0123abcd")), tapped=False)


def test_a_command_for_another_bot_is_not_ours():
    assert read(said("/today@other_bot", chat=GROUP)) is None


def test_a_tap_carries_its_intent_and_the_message_to_change():
    arrival = read(tapped("m"))
    assert arrival.message.content == Wanted(ShowMenu(), tapped=True)
    assert (arrival.tap, arrival.to.chat, arrival.to.message) == ("77", 4001, 11)


def test_a_tap_on_a_message_too_old_to_change_is_answered_with_a_new_one():
    raw = tapped("m")
    raw["callback_query"]["message"] = {"message_id": 11, "date": 0, "chat": HOME}
    assert read(raw).to.message is None


def _under_the_way_back(data):
    rows = [["un-5"], ["za--4", "m"]]
    keyboard = [[{"text": "?", "callback_data": one} for one in row] for row in rows]
    return tapped(data, reply_markup={"inline_keyboard": keyboard})


def test_the_way_back_stays_whatever_else_is_tapped_under_it():
    for data in ("za--4", "m"):
        arrival = read(_under_the_way_back(data))
        assert (arrival.tap, arrival.to.message, arrival.message.tapped) == ("77", None, None)


def _the_message(tap, wish):
    return tap.message.message_id


@sabotage(test_the_way_back_stays_whatever_else_is_tapped_under_it, {"bot.tapped.changeable": _the_message})
def test_if_every_answer_took_the_messages_place_nobody_could_go_back(): ...


def test_the_way_back_itself_is_taken_once():
    arrival = read(_under_the_way_back("un-5"))
    assert arrival.message.content == Wanted(Undo(5), tapped=True)
    assert arrival.to.message == 11


@pytest.mark.parametrize("data", ["forged:1:2", "x" * 64, "", "a-99999999999999999999999"])
def test_a_forged_tap_is_an_old_button(data):
    assert content(tapped(data)) == Wanted(PressOldButton(), tapped=True)


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        (
            {"sticker": {**_FILE, "type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}},
            "sticker",
        ),
        ({"voice": {"file_id": "a", "file_unique_id": "b", "duration": 3}}, "voice"),
        ({"photo": [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]}, "photo"),
        ({"location": {"latitude": 56.8, "longitude": 13.9}}, "location"),
        ({"contact": {"phone_number": "+46701740605", "first_name": "Bo"}}, "contact"),
    ],
)
def test_what_has_no_words_is_named_by_its_kind(written, kind):
    assert content(update(message=message(**written))) == Wanted(SendMedia(kind), tapped=False)


def test_whoever_was_chosen_in_the_list_of_people_is_taken_with_the_number_of_the_question():
    chosen = {"request_id": 7, "users": [{"user_id": 6_100_000_002, "first_name": "Bo"}, {"user_id": 5}]}
    arrival = read(update(message=message(users_shared=chosen)))
    assert arrival.message.content == Wanted(TakePicked(7, 6_100_000_002), tapped=False)
    itself = {"request_id": -1, "users": [{"user_id": 424242}]}
    assert content(update(message=message(users_shared=itself))) == Wanted(TakePicked(-1, 424242, True), tapped=False)


@pytest.mark.parametrize("chat", [HOME, GROUP])
def test_in_a_group_and_without_anybody_nobody_is_chosen(chat):
    users = [{"user_id": 5}] if chat is GROUP else []
    assert read(update(message=message(users_shared={"request_id": 7, "users": users}, chat=chat))) is None


def test_the_words_under_a_picture_count():
    photo = [{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}]
    assert content(update(message=message(photo=photo, caption="vad står det här"))) == Said("vad står det här")


def test_a_corrected_message_is_read_again_in_private_only():
    assert read(update(edited_message=message(text="imorgon"))).message.content == Said("imorgon")
    corrected = read(update(edited_message=message(text="/new Kör onsdag 13-15"))).message.content
    assert corrected == Commanded("new", "Kör onsdag 13-15")
    assert read(update(edited_message=message(location={"latitude": 57.0, "longitude": 14.0}))) is None
    assert read(update(edited_message=message(text="/today", chat=GROUP))) is None


@pytest.mark.parametrize(
    "raw",
    [
        update(channel_post={"message_id": 1, "date": 1, "chat": _CHANNEL, "text": "hej"}),
        update(message={**message(text="hej"), "from": BOT}),
        update(message=message(new_chat_members=[AMINA], chat=GROUP)),
        update(message=message(pinned_message=message(text="x"))),
        update(message=message(text="hej alla", chat=GROUP)),
        update(message=message(text="anonymous", chat=GROUP, sender_chat=GROUP)),
        update(poll_answer={"poll_id": "1", "option_ids": [], "option_persistent_ids": [], "user": AMINA}),
        update(something_new={"a": 1}),
        member(HOME, "member", "kicked"),
        member(HOME, "kicked", "member"),
        member(GROUP, "member", "left"),
    ],
    ids=lambda raw: next(key for key in raw if key != "update_id"),
)
def test_nobody_expects_an_answer_to_these(raw):
    assert read(raw) is None


def test_in_a_group_the_bot_answers_its_name_and_what_answers_it():
    assert content(said("vad händer idag @House_Bot", chat=GROUP)) == Said("vad händer idag @House_Bot")
    answered = {"message_id": 5, "date": 1, "from": BOT, "chat": GROUP, "text": "?"}
    arrival = read(said("imorgon då", chat=GROUP, reply_to_message=answered))
    assert (arrival.message.private, arrival.to.answers) == (False, 11)


def test_taken_into_a_group_it_says_what_it_can_do():
    assert content(member(GROUP, "left", "member")) == Wanted(ShowHelp(), tapped=False)


@pytest.mark.parametrize(
    "text",
    [
        "x" * 5000,
        "😀" * 300,
        "a\x00b",
        "half \ud800 letter",
        "\u202eevil",
        "z" + "\u0300" * 500,
        "<b>&",
        " ",
        "\u2066" * 50,
    ],
)
def test_texts_that_break_other_programs_are_cleaned_at_the_door(text):
    read_text = content(said(text)).text
    assert len(read_text) <= 1000
    read_text.encode()
    assert not set(read_text) & {"\x00", "\u202e", "\u2066", "\ud800"}
    assert "\u0300" * 4 not in read_text
