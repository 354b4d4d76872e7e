"""One button of an inline keyboard, as Telegram takes or refuses it."""

from collections.abc import Callable
from typing import Any

import sandbox.links
from sandbox.wire.refusals import Refusal, bad

Button = dict[str, Any]

LONGEST_DATA = 64
LONGEST_COPY = 256
_STYLES = ("danger", "success", "primary")
_TEXTS = ("url", "callback_data", "switch_inline_query", "switch_inline_query_current_chat")
_OBJECTS = ("copy_text", "web_app", "login_url", "switch_inline_query_chosen_chat", "callback_game")
_MAY_BE_EMPTY = ("switch_inline_query", "switch_inline_query_current_chat")


def read(given: Any) -> Button:
    """A button as it will be shown. Raises Refusal."""
    if not isinstance(given, dict):
        raise _unreadable("InlineKeyboardButton must be an Object")
    button = {"text": _label(given), **_looks(given)}
    action, value = _action(given)
    _CHECKS.get(action, _take)(value)
    return {**button, action: sandbox.links.check(value) if action == "url" else value}


def _label(given: Button) -> str:
    if "text" not in given:
        raise _unreadable('Can\'t find field "text"')
    if not isinstance(given["text"], str):
        raise _unreadable('Field "text" must be of type String')
    if not given["text"]:
        raise bad("inline keyboard button text must be non-empty")
    if not given["text"].strip():
        raise bad("REPLY_MARKUP_INVALID")
    return given["text"]


def _looks(given: Button) -> Button:
    if "style" in given and given["style"] not in _STYLES:
        raise bad("BUTTON_STYLE_INVALID")
    return {name: given[name] for name in ("style", "icon_custom_emoji_id") if name in given}


def _action(given: Button) -> tuple[str, Any]:
    for name in _TEXTS:
        if name in given and not isinstance(given[name], str):
            raise _unreadable(f'Field "{name}" must be of type String')
    actions = [name for name in (*_TEXTS, *_OBJECTS, "pay") if given.get(name) or _is_empty_query(name, given)]
    if not actions:
        raise _unreadable("Text buttons are unallowed in the inline keyboard")
    # Telegram takes the first and drops the rest; its documentation says "exactly one", and a bot that sends two errs.
    if len(actions) > 1:
        raise _unreadable(f"exactly one action is allowed, not {' and '.join(actions)}")
    return actions[0], given[actions[0]]


def _is_empty_query(name: str, given: Button) -> bool:
    return name in _MAY_BE_EMPTY and given.get(name) == ""


def _unreadable(reason: str) -> Refusal:
    return bad(f"can't parse inline keyboard button: {reason}")


def _take(_: Any) -> None:
    """Nothing is asked of this kind of button."""


def _check_url(url: str) -> None:
    try:
        sandbox.links.check(url)
    except sandbox.links.BadLink as trouble:
        raise bad(f"inline keyboard button URL '{url}' is invalid: {trouble}") from None


def _check_data(data: str) -> None:
    if len(data.encode()) > LONGEST_DATA:
        raise bad("BUTTON_DATA_INVALID")


def _check_copy(copy: Any) -> None:
    text = copy.get("text") if isinstance(copy, dict) else None
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_COPY:
        raise bad("BUTTON_COPY_TEXT_INVALID")


def _check_app(app: Any) -> None:
    url = app.get("url", "") if isinstance(app, dict) else ""
    if not url.startswith("https://"):
        raise bad(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")


def _refuse_type(_: Any) -> None:
    raise bad("BUTTON_TYPE_INVALID")


_CHECKS: dict[str, Callable[[Any], None]] = {
    "url": _check_url,
    "callback_data": _check_data,
    "copy_text": _check_copy,
    "web_app": _check_app,
    "pay": _refuse_type,
    "callback_game": _refuse_type,
}
