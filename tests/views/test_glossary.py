"""The same word for the same thing: the glossary, and that the sentences keep to it."""

import functools
import re
import tomllib
from collections.abc import Sequence

import pytest

import views.catalogues
from tests.sabotage import sabotage
from tests.views.languages import CODES

GLOSSARY = tomllib.loads((views.catalogues.LOCALES / "glossary.toml").read_text(encoding="utf-8"))
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")


@functools.cache
def _sentences(code: str) -> Sequence[tuple[str, list[str]]]:
    """(English without what is filled in, all forms of the translation), evened."""
    found = []
    for message in views.catalogues.translated(code):
        if message.id:
            key = message.id if isinstance(message.id, str) else message.id[1]
            texts = [message.string] if isinstance(message.string, str) else list(message.string)
            found.append((_even(_PLACEHOLDER.sub("", key)), [_even(text) for text in texts]))
    return found


def _even(text: str) -> str:
    # The capital dotted i becomes two signs in lower case.
    return text.lower().replace("\u0307", "")


def _misses(term: str, code: str) -> list[str]:
    entry = GLOSSARY[term]
    english = re.compile("|".join(rf"\b{re.escape(form)}" for form in entry["en"]))
    forms = [_even(form) for form in entry[code]]
    asked = [(key, texts) for key, texts in _sentences(code) if english.search(key)]
    return [key for key, texts in asked if not any(form in text for form in forms for text in texts)]


@pytest.mark.parametrize("code", CODES)
def test_every_sentence_uses_the_words_of_the_glossary(code: str) -> None:
    assert {term: missed for term in GLOSSARY if code in GLOSSARY[term] and (missed := _misses(term, code))} == {}


@pytest.mark.parametrize("code", CODES)
def test_the_words_that_sentences_use_stand_in_the_glossary(code: str) -> None:
    sentences = "\n".join(key for key, _ in _sentences("en"))
    used = [term for term, entry in GLOSSARY.items() if _uses(sentences, entry["en"])]
    assert len(used) >= 20
    assert [term for term in used if code not in GLOSSARY[term]] == []


def _uses(sentences: str, forms: list[str]) -> bool:
    return any(re.search(rf"\b{re.escape(form)}", sentences) for form in forms)


@sabotage(
    test_every_sentence_uses_the_words_of_the_glossary,
    {f"{__name__}._sentences": lambda code: [("sign up for it", ["…"])]},
)
def test_another_word_would_be_noticed() -> None: ...
