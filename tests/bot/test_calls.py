"""A reply becomes calls: a tap changes its message, what comes with words goes before them."""

import bot.calls
from bot.calls import Destination
from domain.intents import ShowActivity, ShowMenu
from domain.replies import Button, Document, Html, Key, Reply, Venue

_TEXT = Html("<b>Hej</b>")
_BUTTONS = ((Button("Mer", ShowActivity(7)), Button("Dela", url="https://wa.me/?text=x")),)


def test_words_go_out_as_html_with_their_buttons():
    (call,) = bot.calls.of(Reply(_TEXT, _BUTTONS), Destination(5))
    assert call.method == "sendMessage"
    assert (call.chat, call.parameters["parse_mode"]) == (5, "HTML")
    assert call.parameters["reply_markup"]["inline_keyboard"] == [
        [{"text": "Mer", "callback_data": "a-7"}, {"text": "Dela", "url": "https://wa.me/?text=x"}]
    ]


def test_the_answer_to_a_tap_changes_the_message_that_carried_the_button():
    (call,) = bot.calls.of(Reply(_TEXT), Destination(5, message=9))
    assert (call.method, call.parameters["message_id"]) == ("editMessageText", 9)


def test_a_map_or_a_file_comes_first_and_the_words_below_it_as_a_new_message():
    venue = Venue(56.8, 13.9, "Godsmagasinet", "Stationsgatan 2")
    calls = bot.calls.of(Reply(_TEXT, venue=venue, document=Document("a.ics", b"\x00x")), Destination(5, message=9))
    assert [call.method for call in calls] == ["sendVenue", "sendDocument", "sendMessage"]


def test_an_answer_survives_being_kept_in_the_database():
    calls = bot.calls.of(
        Reply(_TEXT, _BUTTONS, document=Document("a.ics", bytes(range(256)))), Destination(-7, answers=3)
    )
    assert bot.calls.load(bot.calls.dump(calls)) == calls


def test_an_edit_whose_message_is_gone_is_sent_anew():
    (call,) = bot.calls.of(Reply(_TEXT, ((Button("Meny", ShowMenu()),),)), Destination(5, message=9))
    anew = bot.calls.sent_anew(call)
    assert anew.method == "sendMessage"
    assert "message_id" not in anew.parameters


_KEYS = (Key("Välj en person", picks=7), Key("Ingen"))


def test_keys_come_with_a_new_message_whatever_was_tapped():
    (call,) = bot.calls.of(Reply(_TEXT, keys=_KEYS), Destination(5, message=9))
    assert (call.method, "message_id" in call.parameters) == ("sendMessage", False)
    assert call.parameters["reply_markup"] == {
        "keyboard": [
            [
                {
                    "text": "Välj en person",
                    "request_users": {"request_id": 7, "user_is_bot": False, "max_quantity": 1},
                }
            ],
            [{"text": "Ingen"}],
        ],
        "resize_keyboard": True,
        "one_time_keyboard": True,
    }


def test_keys_are_taken_away_by_an_answer_that_says_so():
    (call,) = bot.calls.of(Reply(_TEXT, keys=()), Destination(5))
    assert call.parameters["reply_markup"] == {"remove_keyboard": True}


def test_keys_survive_being_kept_in_the_database():
    for keys in (_KEYS, ()):
        calls = bot.calls.of(Reply(_TEXT, keys=keys), Destination(5))
        assert bot.calls.load(bot.calls.dump(calls)) == calls
