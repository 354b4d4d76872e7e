"""Danger stands before everything else."""

import tomllib

import pytest

from domain.intents import Danger, GetCrisisHelp, ListTimes, Unclear
from domain.languages import CODES
from domain.programme import Programme
from tests.sabotage import sabotage
from tests.understanding.conftest import LOCALES, NOW, Ask
from understanding import vocabulary
from understanding.labels import Label
from understanding.text import clean
from understanding.understanding import Understanding
from understanding.wishes import SURE, wish

LANGUAGES = tuple(vocabulary.complete(LOCALES, CODES))


def questions(kind: str) -> list[tuple[str, str]]:
    tables = {one: tomllib.loads((LOCALES / one / "crisis.toml").read_text()) for one in LANGUAGES}
    return [(language, text) for language, table in tables.items() for text in table["questions"][kind]]


@pytest.mark.parametrize("own", [None, "sv", "so"])
def test_every_cry_for_help_is_heard_whatever_language_the_person_has_chosen(ask: Ask, own: str | None) -> None:
    missed = [text for _, text in questions("crisis") if ask(text, own).danger is None]
    assert missed == []


def test_few_harmless_sentences_are_taken_for_danger(ask: Ask) -> None:
    alarms = [text for language, text in questions("calm") if ask(text, language).danger]
    assert len(alarms) <= len(questions("calm")) * 0.05


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_of_one_language_write_is_no_danger_by_the_signs_of_another(
    understands: Understanding, language: str
) -> None:
    """ "nasıl" asks how in Turkish, and begins a Russian word for violence."""
    examples = tomllib.loads((LOCALES / language / "examples.toml").read_text())
    written = [text for label, texts in examples.items() if label != Label.CRISIS for text in texts]
    alarms = [text for text in written if understands.lexicon.words.signs.find(clean(text))]
    assert len(alarms) <= len(written) * 0.003, alarms


def test_a_husband_who_hits_is_danger_and_no_monday_to_cancel(ask: Ask, programme: Programme) -> None:
    understood = ask("min man slår mig, avboka måndag")
    assert (understood.label, understood.confidence, understood.danger) == (Label.CRISIS, 1.0, Danger.VIOLENCE)
    assert wish(understood, programme, NOW) == GetCrisisHelp(Danger.VIOLENCE)


@sabotage(
    test_a_husband_who_hits_is_danger_and_no_monday_to_cancel, {"understanding.crisis.Signs.find": lambda *_: None}
)
def test_without_the_signs_a_husband_who_hits_would_be_something_else() -> None: ...


def test_danger_at_the_end_of_a_long_story_is_heard(ask: Ask) -> None:
    assert ask("hej jag har en fråga om kursen. " * 100 + "min man slår mig").danger is Danger.VIOLENCE


def test_danger_without_dots_and_signs_is_heard(ask: Ask) -> None:
    assert ask("hjalp han slar mig").danger is Danger.VIOLENCE


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "I am dying to dance"),
        ("en", "just killing time"),
        ("en", "fire drill on thursday?"),
        ("sv", "jag dör av skratt"),
    ],
)
def test_a_manner_of_speaking_is_no_danger(ask: Ask, language: str, said: str) -> None:
    assert ask(said, language).danger is None


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("kniv", Danger.VIOLENCE),
        ("Hjälp, kniv!", Danger.VIOLENCE),
        ("brinner", Danger.FIRE),
        ("eld!", Danger.FIRE),
        ("knife", Danger.VIOLENCE),
        ("burning!", Danger.FIRE),
        ("سكين", Danger.VIOLENCE),
        ("نار نار", Danger.FIRE),
        ("dab!", Danger.FIRE),
    ],
)
def test_one_word_is_enough_to_cry_for_help(ask: Ask, said: str, danger: Danger) -> None:
    assert ask(said).danger is danger


def test_the_same_word_among_others_is_no_cry(ask: Ask) -> None:
    assert ask("ska man ta med en kniv till matlagningen").danger is None
    assert ask("vi grillar över öppen eld").danger is None


# Written after the tables were trained and without a look at the lists.
OBLIQUE = {
    "sv": ("hon säger att hon inte vill finnas", "min fru andas konstigt och blir blå", "läraren tar på mig"),
    "en": ("my wife breathes strangely and turns blue", "the teacher touches me", "i cant go on living like this"),
    "ar": ("حبيبي بيفتش تلفوني كل الوقت وبيصرخ علي", "الاستاذ بيلمسني", "رح يزوجوا اختي غصب عنها"),
    "so": (
        "macallinka ayaa i taabta",
        "walaashay waxaa lagu guurinayaa si khasab ah",
        "warqad ayaa leh waan idin dilaynaa",
    ),
}
HARMLESS = {
    "sv": ("farmor vill komma på fika", "läraren är så bra", "min syster ska gifta sig på lördag"),
    "en": ("the lift is broken can i get up the stairs", "my wife wants to swim", "a man asks about the bus"),
    "ar": ("مرتي بدها تسبح", "الاستاذ كتير منيح", "اختي عرسها يوم السبت"),
    "so": ("macallinku aad buu u fiican yahay", "nin baa baska weydiinaya", "ayeeyo waxay rabtaa inay shaah cabto"),
}


def _felt(ask: Ask, sentences: dict[str, tuple[str, ...]]) -> list[str]:
    asked = [(said, ask(said, language)) for language, several in sentences.items() for said in several]
    return [said for said, one in asked if one.label is Label.CRISIS and one.confidence >= SURE]


def test_most_cries_in_other_words_are_felt_by_the_lists_or_the_table(ask: Ask) -> None:
    assert len(_felt(ask, OBLIQUE)) >= 9


@sabotage(
    test_most_cries_in_other_words_are_felt_by_the_lists_or_the_table,
    {"understanding.classifier.DangerTable.share": lambda *_: 0.0},
)
def test_without_the_table_most_cries_in_other_words_are_missed() -> None: ...


def test_harmless_sentences_of_the_same_people_and_things_are_not(ask: Ask) -> None:
    assert _felt(ask, HARMLESS) == []


def test_where_danger_is_only_felt_dimly_help_stands_among_the_guesses(
    ask: Ask, programme: Programme, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("understanding.classifier.DangerTable.share", lambda *_: 0.45)
    guesses = wish(ask("när är språkkaféet"), programme, NOW)
    assert isinstance(guesses, Unclear)
    assert [type(one) for one in guesses.guesses[:2]] == [ListTimes, GetCrisisHelp]


def test_a_very_long_message_is_searched_to_its_end(understands: Understanding) -> None:
    long = "i was calm and then i la min " * 150
    assert understands.lexicon.words.signs.find(long) is None
    assert understands.lexicon.words.signs.find(f"{long} min man slår mig") is Danger.VIOLENCE
