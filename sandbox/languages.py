"""Language codes as the Bot API takes them."""

import re

from sandbox.wire.refusals import bad

_TWO_LETTERS = re.compile(r"(?:[a-z]{2})?")


def check(code: str) -> str:
    """A two-letter code or nothing. Sorani, Kurmanji and Dari have none: `ckb`, `kmr`, `prs` are refused."""
    if not _TWO_LETTERS.fullmatch(code):
        raise bad("invalid language code specified")
    return code
