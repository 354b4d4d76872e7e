"""Talking: writing, sending, tapping, opening links."""

import base64
from typing import Any

import sandbox.acts
import sandbox.attaching
import sandbox.choosing
from sandbox.acts import Impossible
from sandbox.control.wishes import Act, chat_of, who
from sandbox.people import Group
from sandbox.telegram import Telegram

Json = dict[str, Any]


def say(telegram: Telegram, wish: Json) -> Json:
    """`person`, `text`; perhaps `chat`, `untouched`, `reply` (a message's number)."""
    person, chat = who(telegram, wish)
    since = telegram.transcript(chat.id).version
    untouched, reply = bool(wish.get("untouched")), int(wish.get("reply", 0))
    return _said(sandbox.acts.say(telegram, person, chat, str(wish["text"]), untouched=untouched, reply=reply), since)


def send(telegram: Telegram, wish: Json) -> Json:
    """`person`, `kind` (photo, sticker, voice, video_note, document, location, contact); perhaps `chat`, `caption`,
    `album`, `picture` (base64, an own one in the place of a sample)."""
    person, chat = who(telegram, wish)
    since = telegram.transcript(chat.id).version
    words = str(wish.get("caption", "")), str(wish.get("album", ""))
    if "picture" in wish:
        own = base64.b64decode(str(wish["picture"]), validate=True)
        return _said(sandbox.attaching.send_own(telegram, person, chat, own, *words), since)
    return _said(sandbox.attaching.send(telegram, person, chat, str(wish["kind"]), *words), since)


def edit(telegram: Telegram, wish: Json) -> Json:
    """`person`, `message` (its number), `text`; perhaps `chat`."""
    person, chat = who(telegram, wish)
    since = telegram.transcript(chat.id).version
    return _said(sandbox.acts.edit(telegram, person, chat, int(wish["message"]), str(wish["text"])), since)


def tap(telegram: Telegram, wish: Json) -> Json:
    """`person`, `message`, `data`; perhaps `chat`, `forged` (the data need not be on a button)."""
    person, chat = who(telegram, wish)
    since = telegram.transcript(chat.id).version
    forged = bool(wish.get("forged"))
    query = sandbox.acts.tap(telegram, person, chat, int(wish["message"]), str(wish["data"]), forged=forged)
    return {"query": query, "since": since}


def pick(telegram: Telegram, wish: Json) -> Json:
    """`person`, `users` (ids of whom they choose); perhaps `request` (the number of the key that asks for people)."""
    person, chat = who(telegram, wish)
    since = telegram.transcript(chat.id).version
    request, users = wish.get("request"), [int(user) for user in wish["users"]]
    number = None if request is None else int(request)
    return _said(sandbox.choosing.choose(telegram, person, chat, number, users), since)


def open_link(telegram: Telegram, wish: Json) -> Json:
    """`person`; perhaps `payload`."""
    person, chat = who(telegram, wish)
    since = telegram.transcript(chat.id).version
    return _said(sandbox.acts.open_link(telegram, person, str(wish.get("payload", ""))), since)


def post(telegram: Telegram, wish: Json) -> Json:
    """A post in a channel: `chat`, `text`."""
    channel = chat_of(telegram, int(wish["chat"]))
    if not isinstance(channel, Group):
        raise Impossible("only a channel has posts")
    return {"message": sandbox.acts.post(telegram, channel, str(wish["text"]))["message_id"]}


def burst(telegram: Telegram, wish: Json) -> Json:
    """Many say something at once: `says`, a list of what `say` takes."""
    return {"said": [say(telegram, one)["message"] for one in wish["says"]]}


def _said(message: Json, since: int) -> Json:
    """The number of what was said, and the version of the chat before it: the answer is newer."""
    return {"message": message["message_id"], "since": since}


ACTS: dict[str, Act] = {
    "say": say,
    "send": send,
    "edit": edit,
    "tap": tap,
    "pick": pick,
    "open": open_link,
    "post": post,
    "burst": burst,
}
