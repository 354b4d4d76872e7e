"""What can be wrong with a translation. pybabel notices none of these."""

import re
from collections import Counter
from collections.abc import Iterator

from babel.messages import Catalog, Message

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_TAG = re.compile(r"<[^<>]*>")


def doubts(catalogue: Catalog, source: Catalog) -> Iterator[str]:
    """One line for each thing that is missing or wrong. None: the language can be offered."""
    for message in source:
        if message.id:
            wrong = _wrong(catalogue.get(message.id, message.context), message, catalogue.num_plurals)
            yield from (f"{_key(message)!r}: {one}" for one in wrong)


def _wrong(written: Message | None, message: Message, forms: int) -> Iterator[str]:
    if written is None or not all(_texts(written)):
        yield "missing"
        return
    if written.fuzzy:
        yield "fuzzy: somebody must read it again"
    if message.pluralizable and len(_texts(written)) != forms:
        yield f"{len(_texts(written))} plural forms where the language has {forms}"
    for text in _texts(written):
        yield from _differs(text, message)


def _differs(text: str, message: Message) -> Iterator[str]:
    key = _key(message)
    wanted, given = Counter(_PLACEHOLDER.findall(key)), Counter(_PLACEHOLDER.findall(text))
    if message.pluralizable:
        # "one seat" and "two seats" have words of their own in some languages: the number may stand in them.
        del wanted["{n}"], given["{n}"]
    if wanted != given:
        yield f"placeholders {_shown(given)} instead of {_shown(wanted)} in {text!r}"
    if Counter(_TAG.findall(key)) != Counter(_TAG.findall(text)) or _brackets(text):
        yield f"other tags in {text!r}"
    if key.count("\n") != text.count("\n"):
        yield f"other line breaks in {text!r}"
    if "{" in _PLACEHOLDER.sub("", text) or "}" in _PLACEHOLDER.sub("", text):
        yield f"a single brace in {text!r}"


def _brackets(text: str) -> bool:
    """What Telegram would take for the beginning of a tag or an entity."""
    return any(letter in _TAG.sub("", text) for letter in "<>&")


def _key(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[1]


def _texts(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def _shown(placeholders: Counter[str]) -> str:
    return " ".join(sorted(placeholders.elements())) or "none"
