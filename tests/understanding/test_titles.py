"""A title is found in the middle of what people tell around it."""

from collections.abc import Callable

import pytest

from domain.posting import Posting
from tests.sabotage import sabotage
from understanding.spans import Run, SpanTable, Weighed

Read = Callable[[str, str], Posting]


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("sv", "Hej! Min granne har tjatat på mig så nu blir det tovning på fredag 14-16", "tovning"),
        ("en", "My sister tells me to, so on Friday 14-16 I will hold a candle workshop", "candle workshop"),
        ("ar", "كثير ناس سألوني عنها لذلك قررت أن أقيم ورشة شموع يوم الجمعة 14-16", "ورشة شموع"),
        ("ru", "Меня давно просили, и наконец в пятницу 14-16 проведу лепку из глины, ждём", "лепку из глины"),
        ("uk", "Мене давно просили, і нарешті у п'ятницу 14-16 проведу ліплення з глини, чекаю", "ліплення з глини"),
        ("tr", "Arkadaşlar haftaya cuma 14-16 ebru atölyesi düzenliyoruz, bekleriz", "ebru atölyesi"),
    ],
)
def test_a_title_is_found_in_a_story(read: Read, language: str, line: str, title: str) -> None:
    assert read(line, language).title == title


def _first(_: SpanTable, __: Weighed) -> Run:
    return Run(0, 1, 1.0)


@sabotage(test_a_title_is_found_in_a_story, {"understanding.spans.SpanTable.best": _first})
def test_unweighed_it_would_be_any_word() -> None: ...


def test_what_is_learnt_never_overrules_a_title_in_the_programme(read: Read) -> None:
    assert read("hej kan ni snälla lägga in Språkkafé på fredag 14-16 tack på förhand", "sv").title == "Språkkafé"


def test_a_title_that_may_be_another_one_is_a_guess(read: Read) -> None:
    assert "title" in read("you know cheese and we all like songs and then a walk friday 14-16", "en").doubts
