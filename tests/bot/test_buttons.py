"""A button is a sentence already understood; old and forged ones are answered too."""

from dataclasses import fields
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

import bot.buttons
import domain.intents as intents
from domain.days import Days
from domain.intents import Intent, PressOldButton
from domain.programme import Audience, Category

_DAYS = some.dates(min_value=date(2020, 1, 1), max_value=date(2100, 1, 1)).flatmap(
    lambda first: some.integers(0, 300).map(lambda more: Days(first, date.fromordinal(first.toordinal() + more)))
)
_NEVER_A_BUTTON = (
    *(intents.Unclear, PressOldButton, intents.SendMedia, intents.AnswerInWords, intents.UseLaterTool),
    # Keys below the text field carry these.
    *(intents.StopPicking, intents.TakePicked),
)
_CARRIED = [kind for kind in get_args(Intent) if kind not in _NEVER_A_BUTTON]
_ANY = some.one_of([some.builds(kind) for kind in _CARRIED if not fields(kind)]) | some.one_of(
    some.builds(
        intents.ListActivities,
        days=some.none() | _DAYS,
        category=some.none() | some.sampled_from(Category),
        audience=some.none() | some.sampled_from(Audience),
        place=some.none() | some.integers(0, 2**40),
        page=some.integers(0, 99),
    ),
    some.builds(
        intents.ListTimes, activity=some.integers(0, 2**40), days=some.none() | _DAYS, page=some.integers(0, 99)
    ),
    some.builds(intents.FollowPlace, place=some.integers(0, 2**40), follow=some.booleans()),
    some.builds(intents.SetLanguage, language=some.sampled_from(["sv", "ckb"])),
    some.builds(
        intents.AskPractical,
        topic=some.none() | some.sampled_from(intents.Topic),
        activity=some.none() | some.integers(0, 99),
    ),
    some.builds(
        intents.SignUp,
        activity=some.none() | some.integers(0, 2**40),
        days=some.none() | _DAYS,
        seats=some.none() | some.integers(1, 6),
    ),
)


@given(_ANY)
def test_what_is_packed_comes_out_the_same_and_fits_telegram_and_a_link(wish):
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


def test_every_intent_that_a_view_may_offer_has_a_code():
    assert {bot.buttons.unpack(bot.buttons.pack(kind())) for kind in _CARRIED if not fields(kind)} == {
        kind() for kind in _CARRIED if not fields(kind)
    }
