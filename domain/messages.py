"""What arrives: one message of one person in one chat, free of Telegram's shapes."""

from dataclasses import dataclass

from domain.intents import Intent
from domain.pictures import Picture


@dataclass(frozen=True, slots=True)
class Said:
    """Free text, cleaned and cut at the door. `long`: all of it, where it is longer than anybody asks."""

    text: str
    long: str = ""


@dataclass(frozen=True, slots=True)
class Commanded:
    """A slash command without its slash, and what stands behind it. `long`: as in `Said`."""

    name: str
    argument: str = ""
    long: str = ""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A tapped button or a deep link: an intent already."""

    wish: Intent
    tapped: bool


@dataclass(frozen=True, slots=True)
class Message:
    """`telegram_id`: the sender's. `tag`: the language of their phone, an IETF tag or None.

    `picture`: sent in private, with the content as its words. `tapped`: the number of the message whose button it was.
    """

    telegram_id: int
    tag: str | None
    private: bool
    content: Said | Commanded | Wanted
    picture: Picture | None = None
    tapped: int | None = None
