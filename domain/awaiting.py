"""What a second association has to agree to before it is published."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from domain.outbox import Kind, Letter
from domain.posting import Posting
from domain.programme import Activity, Place
from domain.team import Member

LASTS = timedelta(days=14)


class End(StrEnum):
    """What became of it."""

    AGREED = "agreed"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"  # its author took it back, or works there no more
    GONE_BY = "gone_by"  # agreed to, but its date was past by then
    RUN_OUT = "run_out"  # nobody answered


@dataclass(frozen=True, slots=True)
class Awaiting:
    """`person`: its author, of the `association`; None: of none. `activity`: what would be published, with id 0.

    `draft`: the number that it had. `end` None: it waits. `published`: the number of the activity that it became.
    """

    id: int
    person: int
    place: int
    association: int | None
    draft: int
    posting: Posting
    activity: Activity
    asked_at: datetime
    end: End | None = None
    published: int | None = None

    def is_over(self, now: datetime) -> bool:
        return now >= self.asked_at + LASTS


def may_agree(member: Member, author: int, association: int | None, place: Place) -> bool:
    """`member`: of the place's team. `association`: the author's.

    Nobody agrees to their own, nobody for their own association, and nobody who comes from none that runs the place.
    """
    return member.person != author and member.association in place.run_by and member.association != association


def letter(one: Awaiting, reader: int, now: datetime) -> Letter:
    """Somebody is asked, once. When it is over, the question is, too."""
    key = f"{Kind.SECOND_OK}:{one.id}:{reader}"
    return Letter(key, Kind.SECOND_OK, reader, now, useful_until=one.asked_at + LASTS, facts={"awaiting": one.id})


def news(one: Awaiting, now: datetime) -> Letter:
    """Its author is told what became of it."""
    return Letter(f"{Kind.AWAITED}:{one.id}", Kind.AWAITED, one.person, now, facts={"awaiting": one.id})
