"""Messages to others and by the clock. They hold no words: those are found when they are sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    OFFERED = "offered"
    FEWER = "fewer"
    OFFER_ENDED = "offer_ended"
    OFFER_WITHDRAWN = "offer_withdrawn"  # seats that are not there any more; the turn stays
    JUST_COME = "just_come"  # to who waited for a seat: nobody needs to sign up any more
    CHANGED = "changed"  # when, where, or whether it takes place
    DAY_BEFORE = "day_before"
    SOON = "soon"
    DIGEST = "digest"
    ANNOUNCEMENT = "announcement"
    PROGRESS = "progress"  # no message of its own: how far an announcement is, where its sender began it
    INVITED = "invited"  # by an invitation that nobody else can accept
    ROLE_ENDS = "role_ends"
    ROLE_ENDED = "role_ended"
    SECOND_OK = "second_ok"  # a second association is asked
    AWAITED = "awaited"  # what became of what waited for it
    SECOND_LOOK = "second_look"  # a second association sees what was changed of what it agreed to
    VETOED = "vetoed"  # the other association has taken the change back
    MENU = "menu"  # no message: the list of commands that they are shown


class Drop(StrEnum):
    """Why a letter is not sent after all."""

    TOO_LATE = "too_late"
    NOTHING_NEW = "nothing_new"  # what it would tell is no longer so, or known already
    GONE = "gone"  # the sign-up or the occurrence
    SWITCHED_OFF = "switched_off"
    UNREACHABLE = "unreachable"  # Telegram takes nothing for this person
    STOPPED = "stopped"  # by whoever began it
    WRONG = "wrong"  # Telegram refused it as it was: a fault of ours


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one person, once: `key` is unique for ever. `facts`: small values by name, no words of anybody.

    `useful_until`: after that it is dropped; None: whenever it may come.
    """

    key: str
    kind: Kind
    person: int
    due_at: datetime
    occurrence: int | None = None
    useful_until: datetime | None = None
    facts: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter in the outbox, with the number of its row."""

    id: int
    letter: Letter
