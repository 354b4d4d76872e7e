"""HTML's character references, as far as Telegram knows them: four names, and numbers."""

import re

_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_REFERENCE = re.compile(r"&(?:#(?:x(?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+))|(?P<name>[a-zA-Z]+));?")
_MOST_DIGITS = 7
_HIGHEST = 0x10FFFF


def decode(text: str) -> str:
    """Replace the references that Telegram knows; every other one stays as it is written."""
    return _REFERENCE.sub(_character, text) if "&" in text else text


def _character(match: re.Match[str]) -> str:
    if match["name"]:
        return _NAMED.get(match["name"], match[0])
    hexadecimal, digits = bool(match["hex"]), (match["hex"] or match["decimal"]).lstrip("0")
    # Python reads no number of thousands of digits.
    code = int(digits or "0", 16 if hexadecimal else 10) if len(digits) <= _MOST_DIGITS else _HIGHEST
    return chr(code) if 0 < code < _HIGHEST else match[0]
