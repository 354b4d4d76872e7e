"""The first question, before anybody knows in which language to ask it."""

from domain.intents import SetLanguage
from tests.views.languages import CODES, language
from views.people import which_language

_ALL = [language(code) for code in CODES]


def test_each_language_asks_in_its_own_direction() -> None:
    said = which_language(_ALL, language("sv")).text.split("\n")
    assert [line[0] for line in said] == ["👋", "👋", "\u200f", "👋"]


def test_each_language_has_a_button_with_its_own_name() -> None:
    rows = which_language(_ALL, language("sv")).buttons
    labels = [button.label.strip("\u200e") for row in rows for button in row]
    assert labels == ["Svenska", "English", "العربية", "Soomaali"]
    assert rows[1][0].wish == SetLanguage("ar")
