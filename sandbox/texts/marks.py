"""What each of Telegram's HTML tags means: the message entity that it becomes."""

import re
from collections.abc import Callable
from typing import Any

import sandbox.links
from sandbox.texts.tags import BadHtml, Tag, at

Entity = dict[str, Any]

_KINDS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
}
_PERSON = re.compile(r"tg://user\?id=([0-9]{1,19})")
_EMOJI = re.compile(r"[0-9]{1,19}")
_LARGEST = 2**63


def check(tag: Tag, source: str) -> None:
    """Refuse a tag whose attributes are not what Telegram wants. Raises BadHtml."""
    if tag.name == "span" and tag.attributes.get("class") != "tg-spoiler":
        raise BadHtml(f'Tag "span" must have class "tg-spoiler" {at(source, tag.begins)}')
    if tag.name == "tg-emoji":
        number = tag.attributes.get("emoji-id", "")
        if not _EMOJI.fullmatch(number) or int(number) >= _LARGEST:
            raise BadHtml("Invalid custom emoji identifier specified")


def entity(tag: Tag, words: Callable[[], str]) -> Entity | None:
    """The entity of a tag, without its place. `words` gives what the tag encloses. None: the tag means nothing."""
    if tag.name == "a":
        return _link(tag.attributes.get("href") or words())
    if tag.name == "tg-emoji":
        return {"type": "custom_emoji", "custom_emoji_id": tag.attributes["emoji-id"]}
    if tag.name == "blockquote":
        return {"type": "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"}
    language = tag.attributes.get("class", "")
    if tag.name == "code" and language.startswith("language-"):
        return {"type": "code", "language": language.removeprefix("language-")}
    return {"type": _KINDS[tag.name]}


def _link(target: str) -> Entity | None:
    if person := _PERSON.fullmatch(target):
        return {"type": "text_mention", "user": {"id": int(person[1]), "is_bot": False, "first_name": ""}}
    try:
        return {"type": "text_link", "url": sandbox.links.check(target)}
    except sandbox.links.BadLink:
        # Telegram keeps the words and silently drops a link that it does not like.
        return None
