"""Methods about the bot itself: who it is, its commands, its texts."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from sandbox.methods.table import Json, Method
from sandbox.people import Person
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

if TYPE_CHECKING:
    from sandbox.telegram import Telegram


def get_me(telegram: Telegram, _: Call) -> Json:
    can = {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}
    more = {"can_connect_to_business": False, "has_main_web_app": False, "has_topics_enabled": False}
    return {**telegram.me(), **can, **more, "allows_users_to_create_topics": False}


def set_commands(telegram: Telegram, call: Call) -> bool:
    telegram.commands.set(call, telegram.people)
    return True


def get_commands(telegram: Telegram, call: Call) -> list[Json]:
    return telegram.commands.get(call, telegram.people)


def delete_commands(telegram: Telegram, call: Call) -> bool:
    telegram.commands.delete(call, telegram.people)
    return True


def set_menu_button(telegram: Telegram, call: Call) -> bool:
    telegram.profile.set_button(call, _private(telegram, call))
    return True


def get_menu_button(telegram: Telegram, call: Call) -> Json:
    return telegram.profile.button(_private(telegram, call))


def _private(telegram: Telegram, call: Call) -> int:
    if not call.text("chat_id"):
        return 0
    chat = telegram.people.find(call.text("chat_id"))
    if not isinstance(chat, Person):
        raise bad("chat must be a private chat")
    return chat.id


def _setter(what: str) -> Method:
    def set_text(telegram: Telegram, call: Call) -> bool:
        telegram.profile.set(call, what)
        return True

    return set_text


def _getter(what: str) -> Callable[[Telegram, Call], Any]:
    def get_text(telegram: Telegram, call: Call) -> Json:
        return {what: telegram.profile.get(what, call.text("language_code"))}

    return get_text


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "setMyCommands": set_commands,
    "getMyCommands": get_commands,
    "deleteMyCommands": delete_commands,
    "setChatMenuButton": set_menu_button,
    "getChatMenuButton": get_menu_button,
    "setMyName": _setter("name"),
    "getMyName": _getter("name"),
    "setMyDescription": _setter("description"),
    "getMyDescription": _getter("description"),
    "setMyShortDescription": _setter("short_description"),
    "getMyShortDescription": _getter("short_description"),
}
