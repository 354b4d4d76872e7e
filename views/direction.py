"""Which way text runs: isolates around what is set into a sentence, and a mark where a line would start the wrong way.

Telegram keeps the isolates (U+2066…2069) and deletes the older embeddings. It never mirrors buttons.
"""

import re
import unicodedata

FIRST_STRONG = "\u2068"
LEFT_TO_RIGHT = "\u2066"
POP = "\u2069"
RIGHT_MARK = "\u200f"
LEFT_MARK = "\u200e"

_TAG = re.compile(r"<[^<>]*>")
_RUNS_RIGHT = frozenset({"R", "AL"})


def has_right_to_left(text: str) -> bool:
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _RUNS_RIGHT for letter in text)


def isolate(text: str) -> str:
    """Set into a sentence, `text` runs its own way and leaves the sentence around it alone."""
    return f"{FIRST_STRONG}{text}{POP}"


def isolate_left_to_right(text: str) -> str:
    """For times, dates, prices and phone numbers: +46 8 … is never drawn as … 8 46+."""
    return f"{LEFT_TO_RIGHT}{text}{POP}"


def close(text: str) -> str:
    """Closes the isolates that a cut left open."""
    opened = text.count(FIRST_STRONG) + text.count(LEFT_TO_RIGHT)
    return text + POP * (opened - text.count(POP))


def start_lines(text: str, *, right_to_left: bool) -> str:
    """Every line gets the mark that it needs to begin on the side of its language. HTML tags are looked through."""
    mend = _start_right if right_to_left else _start_left
    return "\n".join(mend(line) if line.strip() else line for line in text.split("\n"))


def _start_right(line: str) -> str:
    seen = _TAG.sub("", line)
    return line if seen and unicodedata.bidirectional(seen[0]) in _RUNS_RIGHT else RIGHT_MARK + line


def _start_left(line: str) -> str:
    """Only a line whose first letter runs right would begin on the wrong side; one with a mark is meant to."""
    seen = _TAG.sub("", line)
    if seen.startswith(RIGHT_MARK):
        return line
    first = next((letter for letter in seen if letter.isalpha()), "")
    return LEFT_MARK + line if first and has_right_to_left(first) else line
