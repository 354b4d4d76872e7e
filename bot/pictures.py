"""Pictures that come in and go out: Telegram keeps them, we hold their names."""

from typing import Any

import telegram

import views.replies
from domain.pictures import Picture
from domain.replies import Html

# In UTF-16 units, after entities.
LONGEST_CAPTION = 1024

Parameters = dict[str, Any]


def sent_with(written: telegram.Message) -> Picture | None:
    """The picture of a message, in its largest size. In a group nobody sends the bot any."""
    if not written.photo or written.chat.type != telegram.Chat.PRIVATE:
        return None
    largest = max(written.photo, key=lambda size: size.width * size.height)
    return Picture(largest.file_id, written.media_group_id)


def above(picture: str, words: Parameters, address: Parameters) -> tuple[Parameters, Parameters | None]:
    """What is sent as a photo, and what as a message below it; None: its words fit under the photo.

    `words`: text, parse mode, buttons …; `address`: the chat, and what is answered.
    """
    if views.replies.length(Html(words["text"])) > LONGEST_CAPTION:
        return {**address, "photo": picture}, {**address, **words}
    kept = {name: value for name, value in words.items() if name in ("parse_mode", "reply_markup")}
    return {**address, "photo": picture, "caption": words["text"], **kept}, None


def words_alone(parameters: Parameters) -> Parameters | None:
    """Of a photo that Telegram won't show; None: its words come by themselves."""
    if "caption" not in parameters:
        return None
    kept = {name: value for name, value in parameters.items() if name not in ("photo", "caption")}
    return {**kept, "text": parameters["caption"], "link_preview_options": {"is_disabled": True}}
