"""What must hold of a line at every moment, and between two."""

from collections.abc import Collection, Sequence
from datetime import datetime

from domain.programme import OccurrenceState
from domain.signups import Claim, Line, State


def held(line: Line, now: datetime) -> int:
    """Counted anew: the rules' own count is what is tried."""
    return sum(
        claim.seats
        for claim in line.claims
        if claim.state is State.CONFIRMED
        or (claim.state is State.OFFERED and claim.offered_until is not None and now < claim.offered_until)
    )


def order_is_kept(line: Line, arrivals: Sequence[int], passed: Collection[int]) -> None:
    """Whoever waits came after all who have or are offered seats; but for `passed`, whose offers were called off."""
    standing = {claim.id for claim in line.claims}
    assert [claim.id for claim in line.claims] == [one for one in arrivals if one in standing]
    assert len({claim.person for claim in line.claims}) == len(line.claims)
    waits = [claim.state is State.WAITLISTED for claim in line.claims if claim.id not in passed]
    assert waits == sorted(waits), "somebody jumped the line"


def nothing_is_left_over(line: Line, now: datetime) -> None:
    """Of an open line that has just been touched: no seat is free that the head of it wants, and the head is asked."""
    if not is_open(line, now):
        return
    free = (line.occurrence.seats or 0) - held(line, now)
    assert not any(is_over(claim, now) for claim in line.claims), "an offer outlived its end"
    head = next((claim for claim in line.claims if claim.state is State.WAITLISTED), None)
    if head is not None:
        assert head.seats > free, "there are seats for the head of the line"
        assert free <= 0 or head.asked == free, "nobody asked whether fewer would do"


def nobody_is_thrown_out(before: Line, after: Line, mover: int | None, now: datetime, *, undone: bool = False) -> None:
    """Claims come to an end by their person's own step, or as an offer whose time is up; no seat is ever taken back.

    `mover`: the claim whose person made the step. `undone`: a change was: who was asked because of it waits again.
    """
    there = {claim.id: claim for claim in after.claims}
    for claim in before.claims:
        if claim.id not in there:
            assert claim.id == mover or (is_over(claim, now) and is_open(after, now)), "somebody was thrown out"
        elif claim.state is not there[claim.id].state:
            gone = undone and held(after, now) + claim.seats > (after.occurrence.seats or 0)
            assert claim.id == mover or _may_become(claim, there[claim.id], after, gone=gone)


def is_open(line: Line, now: datetime) -> bool:
    return line.occurrence.state is OccurrenceState.PLANNED and now < line.occurrence.starts_at


def is_over(claim: Claim, now: datetime) -> bool:
    return claim.state is State.OFFERED and claim.offered_until is not None and claim.offered_until <= now


def _may_become(was: Claim, becomes: Claim, line: Line, *, gone: bool) -> bool:
    """`gone`: the seats that were offered."""
    if was.state is State.OFFERED:
        return becomes.state is State.WAITLISTED and (gone or line.occurrence.state is OccurrenceState.CANCELLED)
    return was.state is State.WAITLISTED and becomes.state is State.OFFERED
