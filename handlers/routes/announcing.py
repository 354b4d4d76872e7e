"""Wishes about writing to many people."""

from typing import assert_never

import handlers.announcing
from domain.intents import (
    AboutAnnouncing,
    Announce,
    AskReaders,
    AskText,
    AskTextLanguage,
    DropSketch,
    RemovePicture,
    RemoveText,
    SendAnnouncement,
    SetReaders,
    SetTextLanguage,
    ShowSketch,
    StopAnnouncement,
    Translate,
    WriteText,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutAnnouncing, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    match wish:
        case Announce():
            return await handlers.announcing.announce(wish, visit)
        case ShowSketch():
            return await handlers.announcing.show_sketch(wish, visit)
        case AskReaders():
            return await handlers.announcing.ask_readers(wish, visit)
        case SetReaders():
            return await handlers.announcing.set_readers(wish, visit)
        case AskText():
            return await handlers.announcing.ask_text(wish, visit)
        case WriteText():
            return await handlers.announcing.write_text(wish, visit)
        case AskTextLanguage():
            return await handlers.announcing.ask_text_language(wish, visit)
        case SetTextLanguage():
            return await handlers.announcing.set_text_language(wish, visit)
        case Translate():
            return await handlers.announcing.translate(wish, visit)
        case RemoveText():
            return await handlers.announcing.remove_text(wish, visit)
        case RemovePicture():
            return await handlers.announcing.remove_picture(wish, visit)
        case SendAnnouncement():
            return await handlers.announcing.send_announcement(wish, visit)
        case DropSketch():
            return await handlers.announcing.drop_sketch(wish, visit)
        case StopAnnouncement():
            return await handlers.announcing.stop_announcement(wish, visit)
        case _:
            assert_never(wish)
