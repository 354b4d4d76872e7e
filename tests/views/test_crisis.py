"""Whom to call, the most fitting first."""

import re

import pytest

from domain.intents import Danger
from tests.views.languages import CODES, language
from views.crisis import crisis


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(
    ("danger", "numbers"),
    [
        (Danger.VIOLENCE, ["112", "020-50 50 50", "114 14"]),
        (Danger.THREAT, ["112", "114 14", "020-50 50 50"]),
        (Danger.SUICIDE, ["112", "90101", "1177"]),
        (Danger.FIRE, ["112"]),
        (Danger.MEDICAL, ["112", "1177"]),
        (Danger.CHILD, ["112", "116 111", "020-50 50 50"]),
        (Danger.UNSURE, ["112", "020-50 50 50", "90101", "116 111"]),
    ],
)
def test_each_danger_has_its_numbers_in_order(danger: Danger, numbers: list[str], code: str) -> None:
    lines = crisis(danger, language(code)).text.split("\n")
    bold = [re.sub("[\u2066-\u2069]", "", found) for line in lines[1:] for found in re.findall("<b>(.*?)</b>", line)]
    assert bold == numbers
