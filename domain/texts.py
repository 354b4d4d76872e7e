"""Texts that people of the house wrote, in one or several languages."""

from collections.abc import Mapping, Sequence

# Language code → text. The first entry is the language that it was written in.
Texts = Mapping[str, str]

# Whoever finds nothing in their own language reads Swedish, the common language of the house, then English.
COMMON = ("sv", "en")


def pick(texts: Texts, wanted: str, common: Sequence[str] = COMMON) -> tuple[str, str]:
    """(text, its language): in the wanted one, else in a common one, else as it was written. Empty: ("", wanted)."""
    for language in (wanted, *common):
        if texts.get(language):
            return texts[language], language
    return next(((text, language) for language, text in texts.items() if text), ("", wanted))
