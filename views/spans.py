"""Until when a change of several dates goes: what can be tapped."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from domain.intents import Intent
from domain.replies import Button
from domain.spans import Span
from views.language import Language
from views.replies import button

_MONDAY = date(2026, 11, 23)


def buttons(spans: Sequence[Span], wish: Callable[[str], Intent], _: Language) -> list[list[Button]]:
    """`wish`: that of a choice, by its code."""
    return [[button(f"🗓 {_label(one, _)}", wish(one.code))] for one in spans if one.last is not None]


def _label(span: Span, _: Language) -> str:
    assert span.last is not None  # noqa: S101 -- left out above
    last, count = _.date(span.last), span.count
    if span.weekday is not None:
        # Translators: a button: of an activity, the dates on this weekday up to that day; {n} is how many dates.
        return _.plain(
            "Only {weekday}, until {date} ({n})",
            weekday=_.day_name(_MONDAY + timedelta(days=span.weekday)),
            date=last,
            n=count,
        )
    # Translators: a button: of an activity, all dates up to that day; {n} is how many dates.
    return _.plain("Until {date} ({n})", date=last, n=count)
