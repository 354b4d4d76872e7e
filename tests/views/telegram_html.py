"""What Telegram refuses in a message, and what a reader of right-to-left would see wrong."""

import re
import unicodedata

import bot.buttons
from domain.replies import Button, Reply

_PIECE = re.compile(r"<(/?)([a-z]*)([^<>]*)>|&(\w+|#\d+);|([<>&])")
_TAGS = frozenset({"b", "s"})
_ENTITIES = frozenset({"lt", "gt", "amp", "quot"})
_OPENING = "\u2066\u2067\u2068"
_CLOSING = "\u2069"
_MARKS_RIGHT = "\u200f"


def plain(text: str) -> str:
    """The text without its tags. Raises AssertionError where Telegram would refuse it."""
    _check_tags(text)
    return (
        re.sub(r"<[^<>]*>", "", text)
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", '"')
        .replace("&amp;", "&")
    )


def check(reply: Reply, *, right_to_left: bool) -> None:
    shown = plain(reply.text)
    assert shown.strip(), "an empty message"
    assert len(shown.encode("utf-16-le")) // 2 <= 4096, "longer than Telegram allows"
    _check_lines(shown, right_to_left=right_to_left)
    buttons = [button for row in reply.buttons for button in row]
    assert len(buttons) <= 100
    assert all(reply.buttons), "an empty row"
    for button in buttons:
        _check_button(button, right_to_left=right_to_left)


def _check_tags(text: str) -> None:
    opened: list[str] = []
    for end, tag, rest, entity, stray in _PIECE.findall(text):
        assert not stray, f"a stray {stray!r} in {text!r}"
        assert not entity or entity in _ENTITIES, f"&{entity}; in {text!r}"
        if tag or rest:
            assert tag in _TAGS, f"<{tag}> in {text!r}"
            assert not rest, f"{rest!r} inside a tag of {text!r}"
            assert not end or (opened and opened.pop() == tag), f"</{tag}> closes nothing in {text!r}"
            if not end:
                opened.append(tag)
    assert not opened, f"{opened} stay open in {text!r}"


def _check_lines(shown: str, *, right_to_left: bool) -> None:
    for line in shown.split("\n"):
        _check_isolates(line)
        if right_to_left and line.strip():
            assert unicodedata.bidirectional(line[0]) in ("R", "AL"), f"{line!r} begins on the wrong side"


def _check_button(button: Button, *, right_to_left: bool) -> None:
    assert (button.wish is None) != (button.url is None)
    assert button.wish is None or bot.buttons.unpack(bot.buttons.pack(button.wish)) == button.wish
    assert 0 < len(button.label) <= 64
    assert "\n" not in button.label
    _check_lines(button.label, right_to_left=right_to_left)


def _check_isolates(line: str) -> None:
    """Within each line: a line's end closes whatever is open, so a closing mark on the next one would be lost."""
    depth = 0
    for letter in line:
        depth += (letter in _OPENING) - (letter in _CLOSING)
        assert depth >= 0, f"an isolate is closed twice in {line!r}"
    assert depth == 0, f"an isolate stays open in {line!r}"
