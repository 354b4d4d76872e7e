"""The page's first minute reads the bot's buttons: what it looks for there is what the bot puts there."""

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import get_args

import pytest

import bot.buttons
import domain.intents as intents
from domain.intents import Intent
from sandbox.page import STATIC
from tests.sabotage import sabotage

_NUMBER = 1297
# As a button writes it.
_WRITTEN = bot.buttons.pack(intents.ShowActivity(_NUMBER)).removeprefix("a-")
# What each pattern of the page is to find, by its name there.
MEANT = {
    "SEAT": {intents.AskToLeave},
    "REMINDER": {intents.SayComing},
    "PREVIEW": {intents.Publish},
    "POSTED": {intents.ChooseToCallOff},
    "DROPS": {intents.DropDraft},
    "JOINS": {intents.SignUp, intents.AskToJoin, intents.Join},
    "finder": {intents.ShowActivity, intents.ListTimes, intents.SaveToCalendar},
}


def patterns() -> dict[str, str]:
    """Those in the page's own file, by name; the one that is put together there is about activity `_NUMBER`."""
    story = (STATIC / "stage" / "story.js").read_text()
    found = dict(re.findall(r"^const (\w+) = /(.+)/;$", story, re.MULTILINE))
    [finder] = re.findall(r"new RegExp\(`(.+)`\)", story)
    return {**found, "finder": finder.replace("${posted}", _WRITTEN)}


def carried() -> Iterator[Intent]:
    """One of each kind that a button may carry and that numbers alone describe."""
    for kind in get_args(Intent):
        needed = [field for field in fields(kind) if field.default is MISSING]
        # A few may be about nobody or nothing; here they are about something.
        named = needed or [field for field in fields(kind)[:1] if field.name == "activity"]
        if all(field.type in (int, int | None) for field in named):
            yield kind(**{field.name: _NUMBER for field in named})


def found_by(pattern: str) -> set[type[Intent]]:
    """The kinds whose buttons it finds."""
    return {type(wish) for wish in carried() if re.search(pattern, packed(wish))}


def packed(wish: Intent) -> str:
    """As a button carries it; some are never on one."""
    try:
        return bot.buttons.pack(wish)
    except KeyError:
        return ""


@pytest.mark.parametrize("name", MEANT)
def test_the_first_minute_knows_each_button_that_it_looks_for_and_takes_no_other_for_it(name: str) -> None:
    assert found_by(patterns()[name]) == MEANT[name]


@sabotage(
    test_the_first_minute_knows_each_button_that_it_looks_for_and_takes_no_other_for_it,
    {"bot.buttons._NAMES": {kind: f"z{code}" for kind, code in bot.buttons._NAMES.items()}},
)
def test_other_codes_would_be_noticed() -> None: ...


def test_every_pattern_of_the_first_minute_is_held_against_the_buttons() -> None:
    assert patterns().keys() == MEANT.keys()


def test_the_number_of_what_was_posted_is_read_whole_and_nothing_else_is_taken_for_it() -> None:
    posted = patterns()["POSTED"]
    found = re.search(posted, bot.buttons.pack(intents.ChooseToCallOff(_NUMBER)))
    assert found
    assert found[1] == _WRITTEN
    assert not re.search(posted, bot.buttons.pack(intents.ChooseToCallOff()))
    assert not re.search(patterns()["finder"], bot.buttons.pack(intents.ShowActivity(_NUMBER * 36)))
