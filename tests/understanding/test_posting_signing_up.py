"""Whether one has to sign up, in lines that name it: "without sign-up" names it, too."""

import pytest

import understanding.posting.whom.signing_up
from domain.languages import CODES
from tests.sabotage import sabotage
from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("en", "Chess on Mondays 14-16 without sign-up", "Chess"),
        ("sv", "Schack måndagar 14-16, inget krav på anmälan", "Schack"),
        ("so", "Shax Isniinta 14-16 uma baahna isdiiwaangelin", "Shax"),
        ("ckb", "شەترەنج دووشەممە 14-16 بەبێ خۆتۆمارکردن", "شەترەنج"),
    ],
)
def test_what_is_done_without_it_needs_none(read: Read, language: str, line: str, title: str) -> None:
    posting = read(line, language)

    assert (posting.sign_up, posting.title) == (False, title)


@sabotage(
    test_what_is_done_without_it_needs_none,
    {"understanding.posting.whom.signing_up.is_unneeded": lambda *_: False},
    raises=AssertionError,
)
def test_unread_its_name_alone_would_ask_for_it() -> None: ...


@pytest.mark.parametrize("line", ["Schack måndagar 14-16, glöm inte anmälan", "Schack måndagar 14-16, anmälan krävs"])
def test_not_to_forget_it_asks_for_it(read: Read, line: str) -> None:
    assert read(line, "sv").sign_up is True


def test_every_language_can_say_it() -> None:
    assert understanding.posting.whom.signing_up.words().keys() == set(CODES)
