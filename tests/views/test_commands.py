"""What Telegram shows about the bot, within its limits."""

import re

import pytest

import understanding.commands
import views.commands
from domain.intents import Intent, UseLaterTool
from domain.roles import Role
from tests.builders import NOW, a_programme
from tests.handlers.stories import Scripted
from tests.sabotage import sabotage
from tests.views.languages import CODES, language
from views.commands import commands, description, short_description

_VISITORS = [
    *("today", "week", "open", "activities", "my", "language"),
    *("places", "settings", "help", "privacy", "mydata", "deleteme"),
]


def _names(role: Role) -> list[str]:
    return [name for name, _said in commands(role, language("sv"))]


@pytest.mark.parametrize("code", CODES)
def test_names_and_descriptions_fit(code: str) -> None:
    _ = language(code)
    for name, said in commands(Role.COORDINATOR, _):
        assert re.fullmatch("[a-z0-9_]{1,32}", name)
        assert 1 <= len(said) <= 40
    assert 1 <= len(description(_)) <= 512
    assert 1 <= len(short_description(_)) <= 120


def test_the_visitors_commands_are_those_of_the_contract() -> None:
    assert _names(Role.VISITOR) == _VISITORS


def test_whoever_runs_something_finds_their_work_first() -> None:
    assert _names(Role.HOST) == ["edit", "move", "cancel", "announce", "who", "invite", *_VISITORS]
    volunteers = ["new", "edit", "move", "cancel", "close", "hours", "announce", "who", "team", "invite"]
    assert _names(Role.VOLUNTEER) == [*volunteers, *_VISITORS]
    assert _names(Role.COORDINATOR) == [*volunteers, "log", *_VISITORS]


@pytest.mark.parametrize("role", Role, ids=lambda role: role.name)
def test_everybody_is_shown_what_they_may_and_what_works(role: Role) -> None:
    """By what the wishes themselves declare."""
    known = {name: _wish(name) for name in understanding.commands._COMMANDS}
    works = {name for name, wish in known.items() if role >= wish.needs and not isinstance(wish, UseLaterTool)}
    assert {*_names(role), "start"} == works


def _wish(name: str) -> Intent:
    wish = understanding.commands.wish(name, "", Scripted(), language="sv", programme=a_programme(), now=NOW)
    assert wish is not None
    return wish


@sabotage(
    test_everybody_is_shown_what_they_may_and_what_works,
    {"views.commands._WORK": {**views.commands._WORK, "checkin": (Role.VISITOR, "Change")}},
)
def test_a_command_that_does_not_work_yet_is_noticed_in_the_menu() -> None: ...
