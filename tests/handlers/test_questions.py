"""What people ask for is counted, and nobody stands behind a count. Sentences are kept only where it is switched on."""

from datetime import date

import pytest

import scheduler.counting
import storage.questions
import understanding.anonymous
from domain.intents import Danger, ListActivities
from domain.questions import Lost, Questions
from storage.tables import not_understood, question
from tests.handlers.stories import Story, lexicon
from tests.sabotage import sabotage
from understanding.labels import Label

MONDAY = date(2026, 11, 23)
STRANGE = "what is on blorgzx Xavierq"


async def _written(story: Story) -> tuple[list[tuple[date, str, str, int]], list[tuple[str, int, str]]]:
    await scheduler.counting.write_down(story.house.questions, story.database)
    async with story.database.reading() as db:
        counted = list(await storage.questions.counts(db))
        return counted, list(await storage.questions.not_understood(db))


async def _three_ask(story: Story) -> None:
    await story.has()
    story.understands(STRANGE, "en", Label.ACTIVITIES_ON, 0.1)
    for number in (4711, 4712):
        await story.person(number).taps(ListActivities())
    await story.person(4713, "sv").writes(STRANGE)


async def test_questions_are_counted_by_day_language_and_wish(story: Story) -> None:
    await _three_ask(story)
    await _written(story)
    await story.person(4711).taps(ListActivities())
    counted, _ = await _written(story)
    assert counted == [(MONDAY, "en", "list_activities", 3), (MONDAY, "sv", "unclear", 1)]


async def test_no_sentence_is_kept_by_itself(story: Story) -> None:
    await _three_ask(story)
    assert (await _written(story))[1] == []


def _keeps_always(self: Questions, lost: Lost) -> None:
    self.lost[lost] += 1


@sabotage(
    test_no_sentence_is_kept_by_itself,
    {
        "domain.questions.Questions.keep": _keeps_always,
        "handlers.questions.note": lambda m, meaning, p, house, now: house.questions.keep(Lost(MONDAY, "sv", "x")),
    },
)
def test_were_it_always_on_they_would_be() -> None: ...


async def test_switched_on_the_common_words_are_kept_and_no_name(story: Story) -> None:
    story.house.questions.keeps_sentences = True
    await _three_ask(story)
    assert (await _written(story))[1] == [("en", 1, "what is on …")]


@sabotage(
    test_switched_on_the_common_words_are_kept_and_no_name,
    {"understanding.anonymous.sentence": lambda said, words: said},
)
def test_without_the_holes_a_name_is_kept() -> None: ...


async def test_of_a_cry_for_help_nothing_is_counted_and_nothing_kept(story: Story) -> None:
    story.house.questions.keeps_sentences = True
    await story.has()
    story.understands("he hits me", "en", Label.CRISIS, danger=Danger.VIOLENCE)
    story.understands("i am so tired of it", "en", Label.CRISIS, 0.45)
    for sentence in ("he hits me", "i am so tired of it"):
        await story.person().writes(sentence)
    assert await _written(story) == ([], [])


@sabotage(
    test_of_a_cry_for_help_nothing_is_counted_and_nothing_kept,
    {"handlers.questions._may_be_a_cry": lambda said: False},
)
def test_without_the_look_for_danger_it_would_be_counted() -> None: ...


def test_no_row_names_anybody() -> None:
    for table in (question, not_understood):
        assert not {"person", "sender", "telegram_id", "at"} & set(table.c.keys())


async def test_what_can_not_be_written_is_counted_on(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    await _three_ask(story)

    async def full(*_: object) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr("storage.questions.add", full)
        with pytest.raises(OSError, match="disk full"):
            await scheduler.counting.write_down(story.house.questions, story.database)
    counted, _ = await _written(story)
    assert sum(number for *_, number in counted) == 3


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Fatimaq Ahmedzz 070-174 06 05", None),
        ("when is Zxqvika on Friday", "when is … on friday"),
        ("when is it open? answer to xyzzy@qwrtp.org", "when is it open … to …"),
        ("when is Ali open", "when is … open"),
        ("hello", None),
        ("i want to tell you what happened to me last year when i came to the big house with my child", None),
    ],
)
def test_a_sentence_becomes_its_common_words(said: str, kept: str | None) -> None:
    assert understanding.anonymous.sentence(said, lexicon().words.by_language["en"]) == kept


def test_a_flood_of_nonsense_does_not_fill_the_memory() -> None:
    questions = Questions(keeps_sentences=True)
    for number in range(5000):
        questions.keep(Lost(MONDAY, "sv", f"… {number}"))
    assert len(questions.lost) == 1000
