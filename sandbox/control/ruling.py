"""Ruling the sandbox: ready-made updates, misbehaviour, limits, the clock, starting afresh."""

from typing import Any

import sandbox.moving
from sandbox.acts import Impossible
from sandbox.control.wishes import Act
from sandbox.moving import NoMove
from sandbox.telegram import Telegram
from sandbox.wire.mischief import KINDS, Trouble

Json = dict[str, Any]


def put(telegram: Telegram, wish: Json) -> Json:
    """`updates`: any number of ready-made updates, taken as they are, all at once."""
    numbers = [telegram.updates.put_raw(dict(update), _lane(update)) for update in wish["updates"]]
    return {"updates": numbers}


def misbehave(telegram: Telegram, wish: Json) -> Json:
    """`kind` (429, 500, timeout, reset, delay; nothing: behave again); perhaps `calls`, `lasts` (seconds), `seconds`
    (retry_after, length of a silence or a delay), `methods`, `done` (carried out, the answer lost)."""
    kind = str(wish.get("kind") or "")
    if not kind:
        telegram.mischief.stop()
        telegram.resume()
        return {}
    if kind not in KINDS:
        raise Impossible(f"{kind} is none of {', '.join(KINDS)}")
    until = telegram.clock() + float(wish["lasts"]) if wish.get("lasts") else None
    methods = frozenset(str(method).lower() for method in wish.get("methods", []))
    trouble = Trouble(kind, float(wish.get("seconds", 0)), _calls(wish), until, methods, bool(wish.get("done")))
    telegram.mischief.start(trouble)
    return {}


def _calls(wish: Json) -> int | None:
    calls = wish.get("calls")
    if calls is not None and type(calls) is not int:
        raise Impossible("calls is a whole number")
    return calls


def limits(telegram: Telegram, wish: Json) -> Json:
    """`on`: hold the bot to Telegram's pace, or don't."""
    telegram.limits.switch(bool(wish["on"]))
    return {}


async def clock(telegram: Telegram, wish: Json) -> Json:
    """`seconds`, or `to` (see `sandbox.moving`): move the sandbox's clock forward; what waits grows old by it.

    Gives `now` and the seconds that it has `moved`. Refused with one word: nothing_planned, only_forwards, not_a_date,
    no_bot.
    """
    ask = telegram.keeper.next if telegram.keeper else None
    before = telegram.clock.ahead
    seconds = float(wish.get("seconds", 0))
    if "to" in wish:
        seconds = await sandbox.moving.seconds(str(wish["to"]), telegram.clock, ask)
    _check_unmoved(telegram, before)
    telegram.clock.move(seconds)
    telegram.resume()
    return {"now": telegram.clock(), "moved": telegram.clock.ahead - before}


def _check_unmoved(telegram: Telegram, before: float) -> None:
    """Did somebody else press, too, while the bot was asked, it spoke of a time that is over. Raises NoMove."""
    if telegram.clock.ahead != before:
        raise NoMove("only_forwards")


async def bot(telegram: Telegram, wish: Json) -> Json:
    """`do`: kill (and start it again at once, with its data) or again (everything from the beginning)."""
    if telegram.keeper is None:
        raise Impossible("no_bot")
    does = {"kill": telegram.keeper.kill, "again": telegram.keeper.again}
    if wish["do"] not in does:
        raise Impossible(f"{wish['do']} is none of {', '.join(does)}")
    await does[str(wish["do"])]()
    return {}


def clear(telegram: Telegram, _: Json) -> Json:
    """Forget people, chats, files, calls and waiting updates."""
    telegram.clear()
    return {}


def _lane(update: Json) -> int:
    """The chat that a ready-made update seems to be about; 0: none."""
    for content in update.values():
        message = content.get("message", content) if isinstance(content, dict) else {}
        chat = message.get("chat") if isinstance(message, dict) else None
        if isinstance(chat, dict) and isinstance(chat.get("id"), int):
            return int(chat["id"])
    return 0


ACTS: dict[str, Act] = {
    "put": put,
    "misbehave": misbehave,
    "limits": limits,
    "clock": clock,
    "bot": bot,
    "clear": clear,
}
