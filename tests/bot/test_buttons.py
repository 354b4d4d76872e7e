"""A button is a sentence already understood; old and forged ones are answered too."""

from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from typing import get_args, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

import bot.buttons
import domain.intents as intents
from bot.button_codes import CODES
from domain.days import Days
from domain.intents import Code, Intent, PressOldButton

_DAYS = some.dates(min_value=date(2020, 1, 1), max_value=date(2100, 1, 1)).flatmap(
    lambda first: some.integers(0, 300).map(lambda more: Days(first, date.fromordinal(first.toordinal() + more)))
)
_NEVER_A_BUTTON = (
    *(intents.Unclear, PressOldButton, intents.SendMedia, intents.AnswerInWords, intents.UseLaterTool),
    # Keys below the text field carry these.
    *(intents.StopPicking, intents.TakePicked),
)
_CARRIED = [kind for kind in get_args(Intent) if kind not in _NEVER_A_BUTTON]
_NUMBERS = some.sampled_from([0, 1, 4, 35, 36]) | some.integers(0, 2**40)
_VALUES = {
    int: _NUMBERS,
    bool: some.booleans(),
    # Languages; a line that a command came with is not carried on, but may be empty.
    str: some.sampled_from(["sv", "ckb"]),
    Days: _DAYS,
    Code: some.from_regex(r"[a-z0-9_]{1,16}", fullmatch=True).map(Code),
}


def _any_value(field, hint):
    """All that a field may hold, with what it is by itself: None, no words, zero."""
    kinds = get_args(hint) or (hint,)
    each = [
        some.none() if kind is type(None) else some.sampled_from(kind) if issubclass(kind, Enum) else _VALUES[kind]
        for kind in kinds
    ]
    by_itself = [] if field.default is MISSING else [some.just(field.default)]
    return some.one_of([*by_itself, *each])


def _any(kind):
    hints = get_type_hints(kind)
    return some.builds(kind, **{field.name: _any_value(field, hints[field.name]) for field in fields(kind)})


@pytest.mark.parametrize("kind", CODES.values())
@given(some.data())
@settings(max_examples=25, deadline=None)
def test_what_is_packed_comes_out_the_same_and_fits_telegram_and_a_link(kind, data):
    wish = data.draw(_any(kind))
    packed = bot.buttons.pack(wish)
    assert bot.buttons.unpack(packed) == wish
    assert 1 <= len(packed.encode()) <= 64
    assert set(packed) <= set("abcdefghijklmnopqrstuvwxyz0123456789_-ABCDEFGHIJKLMNOPQRSTUVWXYZ")


@given(some.text(max_size=80))
def test_a_forged_button_is_an_intent_or_an_old_button_but_never_an_error(data):
    assert isinstance(bot.buttons.unpack(data), get_args(Intent))


@pytest.mark.parametrize(
    "data",
    [
        "",
        "zzz",
        "a",
        "a-",
        "a-x!",
        "a--1",
        "l-9_1",
        "l-0_zzzzzzzz",
        "l-1_2_3",
        "fp-1-7",
        "sl-<b>",
        "sl-" + "a" * 80,
        "a-1-2",
    ],
)
def test_what_nobody_packed_is_an_old_button(data):
    assert bot.buttons.unpack(data) == PressOldButton()


def test_codes_stand_as_they_were_published():
    # Each of these lies in somebody's chat. A line here may be added, never changed.
    assert bot.buttons.unpack("l-kl7u_kl7u") == intents.ListActivities(Days.one(date.fromordinal(int("kl7u", 36))))
    assert bot.buttons.unpack("a-7") == intents.ShowActivity(7)
    assert bot.buttons.unpack("sl-ar") == intents.SetLanguage("ar")
    assert bot.buttons.unpack("fp-3-0") == intents.FollowPlace(3, follow=False)
    assert bot.buttons.unpack("m") == intents.ShowMenu()
    # Made before an empty text could be read: the button to close again.
    assert bot.buttons.unpack("za--4") == intents.Close(place=4)


def test_every_intent_that_a_view_may_offer_has_a_code():
    assert {bot.buttons.unpack(bot.buttons.pack(kind())) for kind in _CARRIED if not fields(kind)} == {
        kind() for kind in _CARRIED if not fields(kind)
    }
