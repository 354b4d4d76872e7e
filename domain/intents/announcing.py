"""Writing to many people. A half-made announcement is a sketch; its number is in every button."""

from dataclasses import dataclass

from domain.announcements import ReadersKind
from domain.days import Days
from domain.intents.wish import Code, HostChange, HostLook
from domain.kinds import Category


@dataclass(frozen=True, slots=True)
class Announce(HostChange):
    """`/announce` with words, or alone. What they name is who gets it, most likely. `anew`: whatever was begun.

    `to`: the kind of readers that was said. `unsure`: somebody is meant, but who?
    """

    activity: int | None = None
    days: Days | None = None
    place: int | None = None
    category: Category | None = None
    anew: bool = False
    text: str = ""
    to: ReadersKind | None = None
    unsure: bool = False


@dataclass(frozen=True, slots=True)
class ShowSketch(HostLook):
    sketch: int


@dataclass(frozen=True, slots=True)
class AskReaders(HostLook):
    """Who gets it? `to` None: which kind of readers."""

    sketch: int
    to: ReadersKind | None = None
    page: int = 0


@dataclass(frozen=True, slots=True)
class SetReaders(HostChange):
    """Which of the others is named depends on `to`."""

    sketch: int
    to: ReadersKind
    occurrence: int | None = None
    activity: int | None = None
    place: int | None = None
    category: Category | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class AskText(HostChange):
    """What is written next is the text."""

    sketch: int


@dataclass(frozen=True, slots=True)
class WriteText(HostChange):
    """What was written after that was asked, and perhaps a picture."""

    sketch: int
    text: str


@dataclass(frozen=True, slots=True)
class AskTextLanguage(HostLook):
    """`more`: in which language comes another text; else: which one is the text in?"""

    sketch: int
    more: bool = False


@dataclass(frozen=True, slots=True)
class SetTextLanguage(HostChange):
    sketch: int
    language: str


@dataclass(frozen=True, slots=True)
class Translate(HostChange):
    """What is written next is the text in this language."""

    sketch: int
    language: str


@dataclass(frozen=True, slots=True)
class RemoveText(HostChange):
    """Take a translation away."""

    sketch: int
    language: str


@dataclass(frozen=True, slots=True)
class RemovePicture(HostChange):
    sketch: int


@dataclass(frozen=True, slots=True)
class SendAnnouncement(HostChange):
    """`shown`: the mark of what was read back; older buttons have none."""

    sketch: int
    shown: Code | None = None


@dataclass(frozen=True, slots=True)
class DropSketch(HostChange):
    sketch: int


@dataclass(frozen=True, slots=True)
class StopAnnouncement(HostChange):
    """What was not sent yet is not sent."""

    announcement: int


AboutAnnouncing = (
    Announce
    | ShowSketch
    | AskReaders
    | SetReaders
    | AskText
    | WriteText
    | AskTextLanguage
    | SetTextLanguage
    | Translate
    | RemoveText
    | RemovePicture
    | SendAnnouncement
    | DropSketch
    | StopAnnouncement
)
