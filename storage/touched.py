"""What a change touched of one row: whether that still stands, and the row with that as it was before. Pure.

Rows are those of `storage.snapshots`; None: there was, or is, no such row. What somebody changed since of anything
else is theirs, and stays.
"""

from collections.abc import Collection, Mapping
from typing import Any

from domain.programme import OccurrenceState

Row = Mapping[str, Any]

# One without the other would be what nobody ever said: hours of two people, or the room of another house.
_WITH_IT = {"start": "end", "end": "start", "starts_at": "ends_at", "ends_at": "starts_at", "room": "place"}
# What is said of an activity, and of no time of it.
_OF_ALL = frozenset(
    {"title", "description", "also_called", "category", "host", "audience", "children", "cost", "languages", "picture"}
)
_BY_HAND = ("starts_at", "ends_at", "seats", "state", "room")


def still_stands(before: Row | None, after: Row | None, now: Row | None) -> bool:
    if now == after:
        return True
    if after is None:
        return False
    if now is None:
        # The rule of its activity has taken it away, and gives it back if it wants it.
        return _is_a_time(after) and not after["changed"]
    if before is None:
        return _is_a_time(after) and _may_go(after, now)
    return all(_is_as_left(name, before, after, now) for name in _compared(before, after, now))


def put_back(before: Row, after: Row, now: Row) -> Row:
    names = _touched(before, after)
    old = {name: before[name] for name in names}
    if "except_on" in names:
        old["except_on"] = _days(*({*row["except_on"]} for row in (before, after, now)))
    if _is_elsewhere(before, after):
        old["room"] = before["room"]
    if "changed" in names:
        old["changed"] = before["changed"] or (now["changed"] and _is_by_hand(names, after, now))
    return {**now, **old}


def is_of_times(before: Row | None, after: Row | None) -> bool:
    """Whether it touched what the single times are made of; days left out are those of one activity alone."""
    return before is None or after is None or bool(_touched(before, after) - _OF_ALL - {"except_on"})


def of_part(before: Row, after: Row, now: Row) -> Row:
    """An activity that was cut off since, without what it took along; what was changed of it alone stays."""
    names = _touched(before, after) & _OF_ALL
    return {**now, **{name: before[name] for name in names if now[name] == after[name]}}


def _days(before: set[str], after: set[str], now: set[str]) -> list[str]:
    return sorted(now - (after - before) | (before - after))


def _touched(before: Row, after: Row) -> set[str]:
    """Columns, with those that they make no sense without."""
    changed = {name for name in after if before.get(name) != after[name]}
    return changed | {_WITH_IT[name] for name in changed if _WITH_IT.get(name) in after}


def _compared(before: Row, after: Row, now: Row) -> set[str]:
    names = _touched(before, after) - {"changed"}
    if not _is_a_time(after):
        # A day comes back only to a series that still has it.
        names |= {"repeat", "until"} if "except_on" in names else set()
        return names - {"room"} if _is_elsewhere(before, after) else names
    # As the rule gives it, there is nobody's work in it; but whoever cut it off its series made it theirs.
    return names | {"activity"} if after["changed"] or now["changed"] else {"activity"}


def _is_as_left(name: str, before: Row, after: Row, now: Row) -> bool:
    if name != "except_on":
        return bool(now[name] == after[name])
    # Other days that somebody left out since are no matter of this change.
    days = {*before[name]} ^ {*after[name]}
    return days & {*now[name]} == days & {*after[name]}


def _is_elsewhere(before: Row, after: Row) -> bool:
    """Moved to another house: the room goes with it, for those of one house are not those of another."""
    return "place" in after and before["place"] != after["place"]


def _is_a_time(row: Row) -> bool:
    return "original" in row


def _may_go(after: Row, now: Row) -> bool:
    """Whether nobody's work is lost with a time that was new."""
    by_hand = now["changed"] and now["state"] != OccurrenceState.CANCELLED.value
    return now["activity"] == after["activity"] and not by_hand


def _is_by_hand(names: Collection[str], after: Row, now: Row) -> bool:
    """Whether somebody changed it by hand since: then its rule must leave it alone."""
    return any(now[name] != after[name] for name in _BY_HAND if name not in names)
