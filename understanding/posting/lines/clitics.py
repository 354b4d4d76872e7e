"""Phrases before whose first word something small is written: "والأطفال أهلا وسهلا", "and the children are welcome"."""

from collections.abc import Iterator, Sequence

from understanding.phrases import Hit, Phrases, inflected
from understanding.text import Word, strip


def hits(words: Sequence[Word], table: Phrases) -> Iterator[Hit]:
    """Of words with which a phrase begins as they stand, if that one is not said: the shorter forms are looked up."""
    for at, word in enumerate(words if table.prefixes else ()):
        text = strip(word.text)
        if text in table.by_first_word and not any(hit.first == 0 for hit in _of(words, at, text, table)):
            for form in inflected(text, table.prefixes, ()):
                if form in table.by_first_word:
                    yield from _from(words, at, form, table)
                    break


def _of(words: Sequence[Word], at: int, form: str, table: Phrases) -> Iterator[Hit]:
    return (hit for hit in table.find([words[at]._replace(text=form), *words[at + 1 : at + 8]]) if not hit.first)


def _from(words: Sequence[Word], at: int, form: str, table: Phrases) -> Iterator[Hit]:
    for hit in _of(words, at, form, table):
        yield hit._replace(first=at, last=at + hit.last)
