"""The bot about itself: its commands, its texts, and its leaving."""

from typing import Any

import pytest

from sandbox.server import Served


async def refused(telegram: Served, method: str, **params: Any) -> tuple[int, str]:
    answer = await telegram.call(method, **params)
    assert answer["ok"] is False
    return answer["error_code"], answer["description"]


async def test_a_bot_that_has_logged_out_is_away_for_ten_minutes(telegram: Served) -> None:
    assert await refused(telegram, "close") == (429, "Too Many Requests: retry after 600")
    assert (await telegram.call("logOut"))["result"] is True
    assert await refused(telegram, "getMe") == (400, "Logged out")
    assert await refused(telegram, "getUpdates") == (400, "Logged out")
    await telegram.later(601)
    assert (await telegram.call("getMe"))["ok"]
    assert (await telegram.call("close"))["result"] is True


@pytest.mark.parametrize(
    ("method", "longest"), [("setMyName", 64), ("setMyDescription", 512), ("setMyShortDescription", 120)]
)
async def test_what_a_bot_says_of_itself_has_its_length(telegram: Served, method: str, longest: int) -> None:
    what = {"setMyName": "name", "setMyDescription": "description"}.get(method, "short_description")
    assert (await telegram.call(method, **{what: "å" * longest}))["ok"]
    assert (await refused(telegram, method, **{what: "å" * (longest + 1)}))[0] == 400


@pytest.mark.parametrize(
    ("params", "reason"),
    [
        ({"commands": [{"command": "start", "description": "a"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
        (
            {"commands": [], "scope": {"type": "chat_member", "chat_id": -1, "user_id": 1}},
            "chat not found",
        ),
        ({"commands": [{"command": "Start", "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "x" * 33, "description": "a"}]}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "start", "description": ""}]}, "command description must be non-empty"),
        ({"commands": [{"command": "start", "description": "x" * 257}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "start"}]}, "can't parse BotCommand: Can't find field \"description\""),
        ({"commands": [], "language_code": "ckb"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 1}}, "chat not found"),
        ({"commands": [], "scope": {"type": "all"}}, "can't parse BotCommandScope: Unsupported type specified"),
    ],
)
async def test_wrong_commands_are_refused(telegram: Served, params: dict[str, Any], reason: str) -> None:
    assert await refused(telegram, "setMyCommands", **params) == (400, f"Bad Request: {reason}")
