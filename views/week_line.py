"""A place's week in one line, for the operator; what `domain.founding.week` reads as the same week."""

from collections.abc import Sequence
from itertools import groupby

from domain.founding.plan import Week
from domain.programme import Hours

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def week_line(week: Week) -> str:
    """`Monday to Wednesday 09:00–16:00; Thursday to Sunday closed`: days with like hours together, closed ones last."""
    by_hours: dict[tuple[Hours, ...], list[int]] = {}
    for day, spans in enumerate(week):
        by_hours.setdefault(spans, []).append(day)
    in_order = sorted(by_hours.items(), key=lambda pair: not pair[0])
    return "; ".join(f"{_days(days)} {_spans(spans)}" for spans, days in in_order)


def _days(days: Sequence[int]) -> str:
    """Three in a row and more as a range."""
    runs = [[day for _, day in run] for _, run in groupby(enumerate(days), key=lambda pair: pair[1] - pair[0])]
    words = [word for run in runs for word in _run(run)]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def _run(days: Sequence[int]) -> list[str]:
    return [f"{_DAYS[days[0]]} to {_DAYS[days[-1]]}"] if len(days) > 2 else [_DAYS[day] for day in days]


def _spans(spans: Sequence[Hours]) -> str:
    return " and ".join(f"{one.opens:%H:%M}–{_closing(one)}" for one in spans) or "closed"


def _closing(one: Hours) -> str:
    return "24:00" if f"{one.closes:%H:%M}" == "00:00" else f"{one.closes:%H:%M}"
