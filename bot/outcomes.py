"""How a call to Telegram ends. Its failures become values here, sorted as `docs/architecture.md` says."""

from dataclasses import dataclass
from enum import Enum, auto

from telegram.error import (
    BadRequest,
    ChatMigrated,
    EndPointNotFound,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.request import Broken, NotSent


class End(Enum):
    DELIVERED = auto()
    GONE = auto()  # this chat takes nothing any more: blocked, deleted, thrown out
    LATER = auto()  # surely not sent: wait, and send it again
    UNCERTAIN = auto()  # perhaps sent: again, silently, as often as `again` says, then leave it
    MOVED = auto()  # the group has a new id
    UNCHANGEABLE = auto()  # the message to edit is gone: send a new one
    UNSHOWABLE = auto()  # a picture that Telegram won't show: send its words alone
    WRONG = auto()  # a fault of ours: set aside, keep the person
    REFUSED = auto()  # the token is not accepted: stop


@dataclass(frozen=True, slots=True)
class Outcome:
    """`wait`: seconds that Telegram asks for; `chat`: a moved group's new id; `why`: Telegram's words, for the log.

    `again`: how often an uncertain call is made once more.
    """

    end: End
    wait: float | None = None
    chat: int | None = None
    why: str = ""
    again: int = 0


# Only what is named here is taken as "gone"; an unknown 400 or 403 never costs a person their place.
_GONE = (
    *("bot was blocked by the user", "user is deactivated", "bot was kicked", "bot is not a member"),
    *("chat not found", "bot can't initiate conversation", "group chat was deactivated", "peer_id_invalid"),
    *("need administrator rights", "have no rights to send", "not enough rights to send", "chat_write_forbidden"),
)
_SAME = ("message is not modified", "query is too old", "query id is invalid")
_UNCHANGEABLE = (
    *("message to edit not found", "message can't be edited", "message_id_invalid", "message identifier"),
    "no text in the message to edit",
)
# A name that another bot was given, or that Telegram has forgotten; a group that takes no pictures.
_UNSHOWABLE = (
    *("wrong file identifier", "wrong remote file", "wrong padding", "can't unserialize it", "file_reference"),
    *("can't use file of type", "wrong type of file", "photo_invalid", "image_process_failed", "media_empty"),
    *("rights to send photos", "caption is too long"),
)
DELIVERED = Outcome(End.DELIVERED)
# No answer: it may well have been carried out. "Bad Gateway" and its like: Telegram was in trouble before it came to
# that, and several in a row are usual.
_UNANSWERED, _TROUBLED = 1, 5


def of(failure: TelegramError) -> Outcome:
    """Sort a failure. Anything unknown from the network is uncertain: repeating it in silence does least harm."""
    why = str(failure).lower()
    match failure:
        case RetryAfter():
            return Outcome(End.LATER, wait=_seconds(failure), why=why)
        case ChatMigrated():
            return Outcome(End.MOVED, chat=failure.new_chat_id, why=why)
        case NotSent():
            return Outcome(End.LATER, why=why)
        case InvalidToken():
            return Outcome(End.REFUSED if "unauthorized" in why else End.WRONG, why=why)
        case EndPointNotFound():
            # So the library calls a 401 and a 404 of a raw request alike; the cause tells them apart.
            return of(failure.__cause__) if isinstance(failure.__cause__, InvalidToken) else Outcome(End.WRONG, why=why)
        case BadRequest() | Forbidden():
            return Outcome(_refusal(why), why=why)
        case NetworkError() if not isinstance(failure, TimedOut | Broken):
            return Outcome(End.UNCERTAIN, why=why, again=_TROUBLED)
        case _:
            return Outcome(End.UNCERTAIN, why=why, again=_UNANSWERED)


def _refusal(why: str) -> End:
    ends = (
        (_SAME, End.DELIVERED),
        (_UNCHANGEABLE, End.UNCHANGEABLE),
        (_UNSHOWABLE, End.UNSHOWABLE),
        (_GONE, End.GONE),
    )
    for words, end in ends:
        if any(word in why for word in words):
            return end
    return End.WRONG


def _seconds(failure: RetryAfter) -> float:
    wait = failure.retry_after
    return wait.total_seconds() if not isinstance(wait, int | float) else float(wait)
