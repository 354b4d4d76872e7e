"""What Telegram shows about the bot, within its limits."""

import re

import pytest

from tests.views.languages import CODES, language
from views.commands import commands, description, short_description


@pytest.mark.parametrize("code", CODES)
def test_names_and_descriptions_fit(code: str) -> None:
    _ = language(code)
    for name, said in commands(_):
        assert re.fullmatch("[a-z0-9_]{1,32}", name)
        assert 1 <= len(said) <= 256
    assert 1 <= len(description(_)) <= 512
    assert 1 <= len(short_description(_)) <= 120


def test_the_visitors_commands_are_those_of_the_contract() -> None:
    wanted = [
        "today",
        "week",
        "open",
        "activities",
        "my",
        "language",
        "places",
        "settings",
        "help",
        "privacy",
        "mydata",
        "deleteme",
    ]
    assert [name for name, _said in commands(language("sv"))] == wanted
