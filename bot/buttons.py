"""Buttons and deep links: an intent packed into the few letters that both may carry, and read again.

A packed intent is its code and its fields, with hyphens between: `l-jx3k_jx3k--2`. Letters, digits, `_` and `-` only,
because a deep link takes no others; at most 64 bytes, because Telegram takes no more.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import domain.intents as intents
from domain.days import Days
from domain.intents import Code, Intent, PressOldButton

LONGEST = 64
_LARGEST = 2**53
_LONGEST_RANGE = 400
_CARRIED = re.compile(r"[A-Za-z0-9_-]+")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

# Never reuse or change a code: old buttons live for ever in people's chats.
_CODES: dict[str, type[Intent]] = {
    "l": intents.ListActivities,
    "wy": intents.AskWhichDay,
    "a": intents.ShowActivity,
    "t": intents.ListTimes,
    "c": intents.ChooseActivity,
    "q": intents.AskPractical,
    "h": intents.ShareActivity,
    "k": intents.SaveToCalendar,
    "o": intents.ShowOpeningHours,
    "w": intents.ShowLocation,
    "r": intents.AskReferral,
    "b": intents.GetHelpWithLetters,
    "p": intents.ContactPerson,
    "v": intents.OfferHelp,
    "x": intents.GetCrisisHelp,
    "g": intents.Greet,
    "th": intents.Thank,
    "oo": intents.AskOutOfScope,
    "st": intents.Start,
    "m": intents.ShowMenu,
    "he": intents.ShowHelp,
    "se": intents.ShowSettings,
    "pr": intents.ShowPrivacy,
    "cl": intents.ChooseLanguage,
    "sl": intents.SetLanguage,
    "cp": intents.ChoosePlaces,
    "fp": intents.FollowPlace,
    "j": intents.SignUp,
    "u": intents.CancelSignUp,
    "my": intents.ListMySignUps,
    "md": intents.ShowMyData,
    "er": intents.EraseMe,
    "aj": intents.AskToJoin,
    "jn": intents.Join,
    "ss": intents.ShowSignUp,
    "as": intents.AskSeats,
    "cs": intents.ChangeSeats,
    "al": intents.AskToLeave,
    "lv": intents.Leave,
    "sc": intents.SayComing,
    "to": intents.TakeOffer,
    "kw": intents.KeepWaiting,
    "rm": intents.ShowReminders,
    "rd": intents.SetDayBefore,
    "rn": intents.SetReminder,
    "sr": intents.StopReminders,
    "wd": intents.ShowDigest,
    "dg": intents.SetDigest,
    "cc": intents.ChooseCategories,
    "fc": intents.FollowCategory,
    "ca": intents.ChangeAlias,
    "iv": intents.AcceptInvite,
    "in": intents.Invite,
    "ch": intents.ChooseHosted,
    "ih": intents.InviteHost,
    "tm": intents.ShowTeam,
    "at": intents.AskToTakeBack,
    "tb": intents.TakeBack,
    "ah": intents.AskToTakeBackHost,
    "hb": intents.TakeBackHost,
    "po": intents.Post,
    "ba": intents.BeginAnew,
    "tu": intents.TakeUp,
    "sd": intents.ShowDraft,
    "mf": intents.MendField,
    "cf": intents.ChooseForField,
    "pb": intents.Publish,
    "dd": intents.DropDraft,
    "co": intents.ChooseToCallOff,
    "ao": intents.AskToCallOff,
    "of": intents.CallOff,
    "cw": intents.ChooseWho,
    "wh": intents.ShowWho,
    "na": intents.Announce,
    "ns": intents.ShowSketch,
    "nr": intents.AskReaders,
    "nw": intents.SetReaders,
    "nt": intents.AskText,
    "nl": intents.AskTextLanguage,
    "nk": intents.SetTextLanguage,
    "nx": intents.Translate,
    "ny": intents.RemoveText,
    "np": intents.RemovePicture,
    "nn": intents.SendAnnouncement,
    "nd": intents.DropSketch,
    "nh": intents.StopAnnouncement,
    "kp": intents.PickVolunteer,
    "kh": intents.PickHost,
    "kl": intents.ShowLog,
    "ka": intents.ChooseLogActivity,
    "kk": intents.ChooseLogAction,
    "rv": intents.InviteVolunteer,
    "rc": intents.InviteCoordinator,
    "rw": intents.RenewMine,
    "rl": intents.ChooseToRenew,
    "ru": intents.Renew,
    "rh": intents.RenewHost,
    "ra": intents.Agree,
    "rx": intents.Decline,
    "rt": intents.Withdraw,
    "rs": intents.SetSecondOk,
    "sp": intents.ShowPlan,
    "ap": intents.AskForPart,
    "pp": intents.ChooseForPart,
    "do": intents.CarryOut,
    "dp": intents.DropPlan,
    "un": intents.Undo,
    "va": intents.CallOffMore,
    "vb": intents.ChooseToPutBack,
    "vc": intents.AskToPutBack,
    "vd": intents.PutBack,
    "ve": intents.ChooseToMove,
    "vf": intents.MoveOne,
    "ed": intents.Edit,
    "za": intents.Close,
    "zb": intents.ChangeHours,
    "fl": intents.ChooseToCopy,
    "fo": intents.CopyActivity,
}
_NAMES = {kind: code for code, kind in _CODES.items()}


def pack(wish: Intent) -> str:
    """Raises KeyError for an intent that no button carries, ValueError for one that does not fit."""
    values = [_write(getattr(wish, field.name)) for field in fields(wish)]
    packed = "-".join([_NAMES[type(wish)], *values]).rstrip("-")
    if len(packed) > LONGEST or not _CARRIED.fullmatch(packed):
        raise ValueError(f"{type(wish).__name__} does not fit into {LONGEST} letters, digits, hyphens and underscores")
    return packed


def unpack(packed: str) -> Intent:
    """Read a button; one that we no longer know, or that somebody made up, is an old button."""
    code, *values = packed.split("-")
    kind = _CODES.get(code)
    if kind is None or len(packed) > LONGEST or len(values) > len(_SHAPES[kind]):
        return PressOldButton()
    try:
        return kind(**{field.name: field.read(value) for field, value in zip(_SHAPES[kind], values, strict=False)})
    except (ValueError, TypeError, OverflowError):
        return PressOldButton()


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    read: Callable[[str], Any]


def _write(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return str(int(value))
        case int():
            return _base36(value)
        case Days(first, last):
            return f"{_base36(first.toordinal())}_{_base36(last.toordinal())}"
        case _:
            return str(value)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    return digits or "0"


def _whole(value: str) -> int:
    number = int(value, 36)
    if not 0 <= number < _LARGEST or not value.isascii() or not value.isalnum():
        raise ValueError(value)
    return number


def _days(value: str) -> Days:
    first, last = (date.fromordinal(_whole(end)) for end in value.split("_"))
    if not 0 <= (last - first).days <= _LONGEST_RANGE:
        raise ValueError(value)
    return Days(first, last)


def _flag(value: str) -> bool:
    if value not in ("0", "1"):
        raise ValueError(value)
    return value == "1"


def _letters(value: str) -> str:
    if not value.isascii() or not value.isalpha():
        raise ValueError(value)
    return value


def _code(value: str) -> Code:
    if not re.fullmatch(r"[a-z0-9_]{1,40}", value):
        raise ValueError(value)
    return Code(value)


_READERS: dict[object, Callable[[str], Any]] = {int: _whole, bool: _flag, str: _letters, Days: _days, Code: _code}


def _field(name: str, hint: Any) -> _Field:
    """How a field is read: by its type, and None where it may be None and nothing stands there."""
    kinds = get_args(hint) or (hint,)
    kind = next(one for one in kinds if one is not type(None))
    read = kind if issubclass(kind, StrEnum) else _READERS[kind]
    optional = type(None) in kinds
    return _Field(name, lambda value: None if optional and not value else read(value))


_SHAPES = {kind: [_field(field.name, get_type_hints(kind)[field.name]) for field in fields(kind)] for kind in _NAMES}
