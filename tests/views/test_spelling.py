"""How the sentences of each language are written: in its own letters, none left in English, short on buttons."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages import Catalog

import views.catalogues
import views.labels
from tests.sabotage import sabotage
from tests.views.answers import Answers
from tests.views.languages import CODES, language

# On a phone that is 360 points wide, two of these stand beside each other.
_LONGEST_BUTTON = 28

_SCRIPTS = {
    **dict.fromkeys(("sv", "en", "so", "kmr", "tr"), "LATIN"),
    **dict.fromkeys(("ar", "fa", "prs", "ps", "ckb"), "ARABIC"),
    **dict.fromkeys(("ti", "am"), "ETHIOPIC"),
    **dict.fromkeys(("uk", "ru"), "CYRILLIC"),
}
_RANGES = {
    "LATIN": "A-Za-z\u00c0-\u024f",
    "ARABIC": "\u0600-\u06ff",
    "ETHIOPIC": "\u1200-\u139f",
    "CYRILLIC": "\u0400-\u04ff",
}
# Letters of a neighbour's alphabet that slip in from the keyboard.
_FOREIGN = {
    "fa": "يكةىېۍټډړښګڼەۆێ",
    "prs": "يكةىېۍټډړښګڼەۆێ",
    "ps": "ككەۆێ",
    "ckb": "يكةىېۍټډړښګڼثذصضطظ",
    "ar": "پچژگیکەۆێ",
    "uk": "ыэъё",
    "ru": "іїєґ",
    "tr": "wxq",
    "kmr": "ıöüğ",
}
# Names that are the same everywhere.
_NAMES = re.compile(
    r"Telegram|Kvinnofridslinjen|Valborg|Start|Language|Språk|ID|BankID|SFI|CV|Swish|/\w+|kr\b|Mind|BRIS|1177|Sweden|[A-Z]{2,}"
)
_MARKUP = re.compile(r"\{[^{}]*\}|<[^<>]*>")


def _sentences(catalogue: Catalog) -> Iterator[tuple[str, str]]:
    """(English, translation), every plural form by itself."""
    for message in catalogue:
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[1]
            for text in (message.string,) if isinstance(message.string, str) else message.string:
                yield key, _MARKUP.sub(" ", text)


def _of(code: str) -> list[tuple[str, str]]:
    return list(_sentences(views.catalogues.translated(code)))


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_is_written_in_the_letters_of_its_language(code: str) -> None:
    others = "".join(letters for name, letters in _RANGES.items() if name != _SCRIPTS[code])
    strange = re.compile(f"[{others}]")
    wrong = [text for _, text in _of(code) if strange.search(_NAMES.sub(" ", text))]
    assert wrong == []


@pytest.mark.parametrize("code", [code for code in CODES if code in _FOREIGN])
def test_no_letter_of_a_neighbour_slips_in(code: str) -> None:
    wrong = [text for _, text in _of(code) if set(_FOREIGN[code]) & set(text)]
    assert wrong == []


@pytest.mark.parametrize("code", [code for code in CODES if code != "en"])
def test_nothing_is_left_in_english(code: str) -> None:
    """Names of languages and the like may be the same; a sentence never is."""
    same = [
        text
        for key, text in _of(code)
        if text == (bare := _MARKUP.sub(" ", key)) and len(re.findall(r"[a-z]+", bare)) > 1
    ]
    assert same == []


def test_dari_is_no_copy_of_persian() -> None:
    pairs = list(zip(_of("fa"), _of("prs"), strict=True))
    alike = sum(one[1] == other[1] for one, other in pairs)
    assert alike < len(pairs) / 2


def _fixed(code: str) -> set[str]:
    """What buttons say that name nothing."""
    found = {text for _, text in views.labels.ALONE.values()} | set(views.labels.TOPICS.values())
    for file in Path(views.labels.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "plain":
                found |= {one.value for one in node.args if isinstance(one, ast.Constant) and "{" not in str(one.value)}
    return {language(code).plain(text) for text in found}


@pytest.mark.parametrize("code", CODES)
def test_two_buttons_fit_beside_each_other_on_a_small_phone(code: str) -> None:
    fixed, long = _fixed(code), set()
    for _name, reply in Answers(language(code)).all():
        for row in (row for row in reply.buttons if len(row) > 1):
            labels = {re.sub(r"^[^\w]*", "", button.label) for button in row}
            long |= {label for label in labels & fixed if len(label) > _LONGEST_BUTTON}
    assert long == set()


@sabotage(test_nothing_is_left_in_english, {f"{__name__}._of": lambda code: [("Come and see", "Come and see")]})
def test_a_forgotten_sentence_is_noticed() -> None: ...


@sabotage(
    test_every_sentence_is_written_in_the_letters_of_its_language,
    {f"{__name__}._of": lambda code: [("Hello", "H\u0435llo \u0627")]},
)
def test_a_letter_of_another_alphabet_is_noticed() -> None: ...
