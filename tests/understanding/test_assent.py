"""A typed yes, no, ok or number, in the four languages; and what only looks like one."""

from functools import cache

import pytest

import understanding.assent
from domain.languages import CODES
from tests.sabotage import sabotage
from tests.understanding.conftest import LOCALES
from understanding import vocabulary
from understanding.assent import Assent


@cache
def _words() -> Assent:
    complete = vocabulary.complete(LOCALES, CODES)
    return vocabulary.read(vocabulary.flatten(LOCALES, complete)).assent


def _is_answer(said: str) -> bool:
    return understanding.assent.is_answer(said, _words())


@pytest.mark.parametrize(
    "said",
    [
        *("ja", "Ja!", "JAAA", "ja tack", "ja, gärna", "jag tackar ja", "nej tack", "nej, tack så mycket", "inte nu"),
        *("yes", "yes please", "Yes, thank you!", "ok", "okay", "yep", "no thanks", "not now", "I don't want it"),
        *("نعم", "نعم شكرا", "نعم من فضلك", "ايوه", "أيوا", "طيب", "طيّب", "تمام", "لا", "لا شكراً", "ما بدي", "na3am"),
        *("haa", "haa fadlan", "haye", "waa hagaag", "maya", "maya, mahadsanid", "ma rabo"),
        *("ok شكرا", "haa tack", "👍", "👍🏽", "ja 👍", "✅", "👎"),
    ],
)
def test_a_yes_and_a_no_are_answers(said: str) -> None:
    assert _is_answer(said)


@pytest.mark.parametrize(
    "said", ["5", "٥", "۵", "५", "5️⃣", "3.", "tre", "tre tack", "three", "ثلاثة", "saddex", "ja, 3", "12", "en", "hal"]
)
def test_a_number_is_one_in_every_script(said: str) -> None:
    assert _is_answer(said)


@pytest.mark.parametrize(
    "said",
    [
        *("ja jag är rädd", "nej han slår mig", "no swedish", "no I will not come", "yes when is it"),
        *("لا اريد ان اعيش", "لا استطيع القراءة", "haa, goorma?", "5 december", "3 platser till språkkafé"),
    ],
)
def test_what_says_more_than_that_is_none(said: str) -> None:
    assert not _is_answer(said)


@sabotage(
    test_what_says_more_than_that_is_none,
    {"understanding.assent.Assent.covers": lambda words, sentence: words._knows(tuple(sentence[:1]))},
)
def test_if_its_first_word_were_enough_a_cry_for_help_would_be_a_yes() -> None: ...


@pytest.mark.parametrize(
    "said",
    [
        *("", " ", "?", "-", "😊", "0", "112", "1177", "17:30", "4/12", "0700"),
        *("tack", "thanks", "شكرا", "mahadsanid", "tack så mycket", "ensam", "a", "hej", "may", "klockan 5"),
    ],
)
def test_what_says_something_else_is_none(said: str) -> None:
    assert not _is_answer(said)


def test_anything_at_all_can_be_asked() -> None:
    assert not _is_answer("ja " * 5000)
    assert not _is_answer("\ud800\u202e\x00")
