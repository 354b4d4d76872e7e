"""Titles stay in Latin letters for whoever reads other ones: beside them, few words say what is wanted."""

from dataclasses import replace
from typing import cast
from zlib import crc32

import pytest

import understanding.wishes
from domain.intents import GetCrisisHelp, Unclear
from domain.programme import Programme
from tests.builders import an_activity
from tests.sabotage import sabotage
from tests.understanding.conftest import NOW, Ask
from understanding.classifier import DangerTable
from understanding.features import BUCKETS, Features
from understanding.understanding import Understanding
from understanding.understood import Understood

READING, SINGING = 61, 62
# "Sign me up", beside a title of more letters.
SIGN_ME_UP = {
    "ar": "سجلني {}",
    "fa": "ثبت نامم کنید {}",
    "prs": "نامم را ثبت کنید {}",
    "ps": "نوم مې ولیکه {}",
    "ti": "መዝግቡኒ {}",
    "uk": "Запишіть мене {}",
    "ru": "запишите меня {}",
    "ckb": "ناوم بنووسە {}",
    "am": "መዝግበኝ {}",
}


@pytest.fixture
def in_latin(understands: Understanding, programme: Programme) -> Ask:
    named = (
        an_activity(id=READING, slug="koox", title={"so": "Koox akhris"}, also_called=()),
        an_activity(id=SINGING, slug="kor", title={"sv": "Sångstund"}, also_called=()),
    )
    grown = replace(programme, activities=(*programme.activities, *named))

    def asking(text: str, language: str | None = "sv") -> Understood:
        return understands.understand(text, language=language, programme=grown, now=NOW)

    return asking


@pytest.mark.parametrize("title", ["Koox akhris", "Sångstund"])
@pytest.mark.parametrize("language", SIGN_ME_UP)
def test_whoever_reads_other_letters_is_understood_in_their_language_beside_a_latin_title(
    in_latin: Ask, language: str, title: str
) -> None:
    understood = in_latin(SIGN_ME_UP[language].format(title), language)
    wanted = READING if title == "Koox akhris" else SINGING
    assert (understood.language, understood.activity) == (language, wanted)


def test_a_long_title_outweighs_no_word_of_ones_own(in_latin: Ask) -> None:
    assert in_latin("سجلني Internationell middag för alla kvinnor", "ar").language == "ar"


@sabotage(
    test_a_long_title_outweighs_no_word_of_ones_own,
    {"understanding.languages.LanguageTable.in_its_letters": lambda table, sentence, language: sentence},
)
def test_with_all_letters_counted_it_would() -> None: ...


class Afraid:
    """A table that feels danger wherever somebody speaks of bingo."""

    def share(self, seen: Features) -> float:
        return 0.8 if crc32(b"w bingo") % BUCKETS in seen.buckets else 0.0


@pytest.mark.parametrize("said", ["سجلني Bingo", "أريد Bingo"])
def test_a_title_alone_is_no_danger_before_all_else(
    understands: Understanding, programme: Programme, said: str
) -> None:
    """There is no bingo in the programme."""
    afraid = Understanding(replace(understands.lexicon, danger=cast(DangerTable, Afraid())))
    wish = understanding.wishes.wish(
        afraid.understand(said, language="ar", programme=programme, now=NOW), programme, NOW
    )
    first = wish.guesses[:1] if isinstance(wish, Unclear) else (wish,)
    assert not any(isinstance(one, GetCrisisHelp) for one in first)


@sabotage(
    test_a_title_alone_is_no_danger_before_all_else,
    {"understanding.ranking._is_felt": lambda *words, **question: True},
)
def test_read_with_its_letters_it_would_be() -> None: ...


@pytest.mark.parametrize("said", ["ساعدوني suicide", "زوجي slår mig", "я хочу suicide", "ساعدوني kniv"])
def test_danger_in_latin_letters_is_heard_all_the_same(in_latin: Ask, programme: Programme, said: str) -> None:
    language = "ru" if said.startswith("я") else "ar"
    understood = in_latin(said, language)
    wish = understanding.wishes.wish(understood, programme, NOW)
    offered = wish.guesses if isinstance(wish, Unclear) else (wish,)
    assert any(isinstance(one, GetCrisisHelp) for one in offered)
