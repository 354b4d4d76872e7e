"""Slash commands."""

import tomllib
from datetime import timedelta

import pytest

from domain.days import Days
from domain.intents import (
    Announce,
    ChooseActivity,
    ChooseLanguage,
    ChoosePlaces,
    ChooseToCallOff,
    ChooseWho,
    EraseMe,
    Intent,
    Invite,
    ListActivities,
    ListMySignUps,
    MoveByWords,
    Post,
    SetLanguage,
    ShowActivity,
    ShowHelp,
    ShowMyData,
    ShowOpeningHours,
    ShowPrivacy,
    ShowSettings,
    ShowTeam,
    Start,
)
from domain.programme import Category, Programme
from tests.understanding.conftest import LANGUAGE_CAFE, LOCALES, NOW
from understanding import commands
from understanding.understanding import Understanding

TODAY = NOW.date()
SUNDAY = TODAY + timedelta(days=5)
THURSDAY = TODAY + timedelta(days=2)


@pytest.mark.parametrize(
    ("name", "argument", "wanted"),
    [
        ("start", "", Start()),
        ("today", "", ListActivities(Days.one(TODAY))),
        ("TODAY@motesplats_bot", "", ListActivities(Days.one(TODAY))),
        ("week", "", ListActivities(Days(TODAY, SUNDAY))),
        ("open", "", ShowOpeningHours()),
        ("open", "på lördag", ShowOpeningHours(Days.one(TODAY + timedelta(days=4)))),
        ("activities", "", ChooseActivity()),
        ("activities", "sport", ListActivities(Days(TODAY, SUNDAY + timedelta(days=7)), Category.SPORT)),
        ("activities", "språkkafé", ShowActivity(LANGUAGE_CAFE)),
        ("my", "", ListMySignUps()),
        ("language", "", ChooseLanguage()),
        ("language", "ar", SetLanguage("ar")),
        ("language", "Somaliska", SetLanguage("so")),
        ("language", "klingonska", ChooseLanguage()),
        ("places", "", ChoosePlaces()),
        ("settings", "", ShowSettings()),
        ("help", "", ShowHelp()),
        ("privacy", "", ShowPrivacy()),
        ("mydata", "", ShowMyData()),
        ("deleteme", "", EraseMe()),
        ("new", "Språkkafé torsdagar 13-15", Post("Språkkafé torsdagar 13-15")),
        ("cancel", "språkkafé på torsdag", ChooseToCallOff(LANGUAGE_CAFE, Days.one(THURSDAY))),
        ("move", "språkkafé torsdag till fredag", MoveByWords("språkkafé torsdag till fredag")),
        ("move", "", MoveByWords("")),
        ("who", "", ChooseWho()),
        ("announce", "", Announce()),
        (
            "announce",
            "språkkafé på torsdag: Ta med pennor",
            Announce(LANGUAGE_CAFE, Days.one(THURSDAY), None, Category.LANGUAGE, text="Ta med pennor"),
        ),
        ("announce", "sport", Announce(category=Category.SPORT)),
        ("announce", "Obs: ny soffa", Announce(text="Obs: ny soffa")),
        ("invite", "", Invite()),
        ("team", "", ShowTeam()),
        ("nonsense", "", None),
    ],
)
def test_each_command_is_an_intent(
    understands: Understanding, programme: Programme, name: str, argument: str, wanted: Intent | None
) -> None:
    assert commands.wish(name, argument, understands, language="sv", programme=programme, now=NOW) == wanted


@pytest.mark.parametrize("language", ["sv", "en", "ar", "so"])
def test_each_languages_own_commands_lead_to_a_standard_one(
    understands: Understanding, programme: Programme, language: str
) -> None:
    aliases = tomllib.loads((LOCALES / language / "commands.toml").read_text())["aliases"]
    asked = [commands.wish(one, "", understands, language=language, programme=programme, now=NOW) for one in aliases]
    assert asked
    assert None not in asked
