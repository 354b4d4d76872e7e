"""What goes back: made in views/, sent by bot/."""

from dataclasses import dataclass

from domain.intents import Intent


class Html(str):
    """Text with Telegram's HTML in it; everything that people wrote is escaped already. Only views/ makes it."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Button:
    """Carries an intent or opens an address; never both."""

    label: str
    wish: Intent | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Venue:
    """A point on the map. Degrees, WGS 84."""

    latitude: float
    longitude: float
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Key:
    """A key below the text field, in a private chat only. Tapped, it says its label.

    `picks`: instead it opens Telegram's list of people, and whoever is chosen there comes in with this number.
    """

    label: str
    picks: int | None = None


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. It replaces the message whose button was tapped, unless `anew` or something comes with it.

    `picture`: Telegram's file_id of one that stands above the text; where Telegram won't show it, the text goes alone.
    `drops_menu`: the chat's own list of commands goes with it. `about`: the one activity that it speaks of.
    `picture`: Telegram's number of a photo.
    `keys`: one a row; () takes those away that are there, None leaves them. A message carries keys or buttons.
    Rows of buttons are in reading order from left to right on the screen: views/ has mirrored them already.
    """

    text: Html
    buttons: tuple[tuple[Button, ...], ...] = ()
    venue: Venue | None = None
    document: Document | None = None
    picture: str | None = None
    anew: bool = False
    drops_menu: bool = False
    about: int | None = None
    keys: tuple[Key, ...] | None = None
