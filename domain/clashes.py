"""What is at the same time as a date that is moved: another date of the activity, or something else in the room."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from domain.programme import Listed

MOST = 3


@dataclass(frozen=True, slots=True)
class Clash:
    """`other`: what is there. `in_room`: another activity in the same room; else the activity itself."""

    other: Listed
    in_room: bool


def clashes(moved: Sequence[Listed], others: Iterable[Listed]) -> list[Clash]:
    """`moved`: as they would be. `others`: all times of the house, these as they are among them."""
    ours = {one.occurrence.id for one in moved}
    there = [one for one in others if one.occurrence.id not in ours and not one.cancelled]
    return list(_found(moved, there))[:MOST]


def _found(moved: Sequence[Listed], there: Sequence[Listed]) -> Iterator[Clash]:
    for one in moved:
        for other in there:
            if not _overlap(one, other):
                continue
            if one.activity.id == other.activity.id:
                yield Clash(other, in_room=False)
            elif one.place.id == other.place.id and _share_a_room(one, other):
                yield Clash(other, in_room=True)


def _overlap(one: Listed, other: Listed) -> bool:
    first, second = one.occurrence, other.occurrence
    return first.starts_at < second.ends_at and second.starts_at < first.ends_at


def _share_a_room(one: Listed, other: Listed) -> bool:
    first, second = (set((each.occurrence.room or each.activity.room).values()) - {""} for each in (one, other))
    return not first.isdisjoint(second)
