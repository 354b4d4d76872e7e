"""Which dates of a series are meant: chosen by a tap or said in words, and kept in a plan."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import domain.spans
from domain.dates import Dated
from domain.days import Days
from domain.plans import Plan
from domain.spans import Span
from handlers.series import Series
from handlers.visit import Visit

# What a plan keeps of it.
_NAMES = ("first", "last", "weekday", "all")


def offered(series: Series, since: date) -> list[Span]:
    """From the day `since` on. []: there is only one."""
    days = series.days()
    return [*domain.spans.offered(since, days), *domain.spans.on_one_weekday(since, days)]


def chosen(series: Series, since: date, code: str) -> Mapping[str, Any] | None:
    """What a plan keeps of a choice; None: there is no such one (any more)."""
    if code == domain.spans.ALL:
        return said(Days(since, date.max)) | {"all": True}
    span = next((one for one in offered(series, since) if one.code == code), None)
    return said(Days(since, span.last or date.max)) | {"weekday": span.weekday} if span else None


def by_words(text: str, since: date, visit: Visit) -> Mapping[str, Any] | None:
    """None: no days are in it."""
    understood = visit.understanding.understand(
        text, language=visit.language.code, programme=visit.programme, now=visit.now
    )
    return said(domain.spans.days(understood.days, since, visit.today)) if understood.days else None


def said(days: Days) -> dict[str, Any]:
    return {"first": days.first.isoformat(), "last": days.last.isoformat(), "weekday": None, "all": False}


def is_said(plan: Plan) -> bool:
    return plan.said.get("first") is not None


def is_all(plan: Plan) -> bool:
    return bool(plan.said.get("all"))


def first(plan: Plan) -> date:
    return date.fromisoformat(plan.said["first"])


def dates(plan: Plan, series: Series) -> list[Dated]:
    """Those that take place and are meant, of one year, made or not."""
    return [one for one in series.planned if is_among(plan.said, series.day(one))]


def kept(plan: Plan) -> dict[str, Any]:
    """What the trail keeps of it."""
    return {name: plan.said[name] for name in _NAMES}


def is_among(said: Mapping[str, Any], day: date) -> bool:
    first_day, last = (date.fromisoformat(said[name]) for name in ("first", "last"))
    return day >= first_day and Span("", last, 0, said["weekday"]).takes(day)
