"""What stands under a message or the text field: `reply_markup`, as Telegram takes or refuses it."""

from typing import Any

import sandbox.buttons
import sandbox.keys
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

Markup = dict[str, Any]

MOST_INLINE = 100
MOST_KEYS = 300
MOST_IN_ROW = 8
_FLAGS = ("resize_keyboard", "one_time_keyboard", "is_persistent", "selective", "remove_keyboard", "force_reply")


def read(call: Call) -> Markup | None:
    """A call's reply markup: with `inline_keyboard`, `keyboard`, `remove_keyboard` or `force_reply`. Raises Refusal."""
    given = call.value("reply_markup", "can't parse reply keyboard markup JSON object")
    if given is None:
        return None
    if not isinstance(given, dict):
        raise bad("object expected as reply markup")
    for flag in _FLAGS:
        if flag in given and not isinstance(given[flag], bool):
            raise bad(f'field "{flag}" must be of type Boolean')
    if "inline_keyboard" in given:
        return _inline(given)
    return {**given, "keyboard": _keys(given)} if "keyboard" in given else given or None


def read_inline(call: Call) -> Markup | None:
    """The same where only an inline keyboard may stand: under a message that is edited."""
    markup = read(call)
    if markup and "inline_keyboard" not in markup:
        raise bad("inline keyboard expected")
    return markup


def _inline(given: Markup) -> Markup | None:
    rows = [[sandbox.buttons.read(button) for button in row] for row in _rows(given, "inline_keyboard") if row]
    if sum(map(len, rows)) > MOST_INLINE or any(len(row) > MOST_IN_ROW for row in rows):
        raise bad("reply markup is too long")
    return {"inline_keyboard": rows} if rows else None


def _keys(given: Markup) -> list[list[Markup]]:
    rows = [[sandbox.keys.read(key) for key in row] for row in _rows(given, "keyboard") if row]
    if sum(map(len, rows)) > MOST_KEYS:
        raise bad("reply markup is too long")
    sandbox.keys.check_together(rows)
    return rows


def _rows(given: Markup, name: str) -> list[list[Any]]:
    rows = given[name]
    if not isinstance(rows, list):
        raise bad(f'field "{name}" must be of type Array')
    if not all(isinstance(row, list) for row in rows):
        raise bad(f'field "{name}" must be an Array of Arrays')
    return rows
