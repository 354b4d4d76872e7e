"""What a change has changed, in a line or two: the same words as where it was read back."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby
from zoneinfo import ZoneInfo

import views.announcements
import views.closed
import views.parts
import views.reaching
import views.readers
import views.reasons
import views.weekly_hours
from domain.days import Days
from domain.parts import WRITTEN, Part
from domain.replies import Html
from domain.texts import Texts
from domain.trail import Announced, Dates, Detail, EditedPart, HouseClosed, OtherHours, When
from views.arrows import way
from views.language import Isolated, Language
from views.parts import Names

_TEXT = 60
_MOST = 3


def words(detail: Detail, names: Names, zone: ZoneInfo, _: Language) -> list[Html | None]:
    match detail:
        case EditedPart():
            reach = _.text(views.reaching.reach(detail.scope, detail.day, _)) if detail.scope else None
            return [_edited(detail, names, _), reach]
        case HouseClosed():
            why = views.reasons.reason(detail.because, _TEXT, _)
            part = views.closed.part(detail.closed.begins, detail.closed.ends, _)
            return [_.facts(_stretches(detail.closed.stretches, _), part, why)]
        case OtherHours():
            return [_("From: {date}", date=_.date(detail.since)), *_hours(detail, _)]
        case Dates():
            return _dates(detail, names, zone, _)
        case Announced():
            return [*views.readers.in_short(detail, zone, _), views.announcements.stopped(detail.stopped or 0, _)]


def _edited(detail: EditedPart, names: Names, _: Language) -> Html:
    part, before, after = detail.part, detail.before, detail.after
    name = views.parts.name(part, _)
    if part is Part.EXCEPT:
        gone, come = before.except_on - after.except_on, after.except_on - before.except_on
        return way(name, [_few(sorted(days), _) for days in (gone, come)], _)
    if part in WRITTEN:
        return way(name, _written(getattr(before, part.value), getattr(after, part.value), _), _)
    return way(name, views.parts.both(part, before, after, names, _), _)


def _written(old: Texts, new: Texts, _: Language) -> tuple[Html, Html]:
    """As the reader has them; where these are the same, in the first language in which they are not."""
    codes = [code for code in {**new, **old} if old.get(code) != new.get(code)]
    mine = _.pick(old), _.pick(new)
    one, other = mine if mine[0] != mine[1] or not codes else (old.get(codes[0], ""), new.get(codes[0], ""))
    return _text({"": one}, _), _text({"": other}, _)


def _text(said: Texts, _: Language) -> Html:
    return _.text(_.pick(said, _TEXT)) or _.text("–")


def _few(days: Sequence[date], _: Language) -> Html:
    """The first of them."""
    shown = views.parts.days(days[:_MOST], _) if days else _.text("–")
    return Html(f"{shown} …") if len(days) > _MOST else shown


def _stretches(stretches: Sequence[Days], _: Language) -> Html:
    each = [_.date_first(one.first) if one.is_one else _range(one, _) for one in stretches[:_MOST]]
    return Html(f"{_.together(*each)} …") if len(stretches) > _MOST else _.together(*each)


def _range(days: Days, _: Language) -> Isolated:
    return Isolated(f"{_.date_first(days.first)} – {_.date(days.last)}")


def _hours(detail: OtherHours, _: Language) -> list[Html]:
    """Days whose hours were the same, and are the same again, are one line."""
    changed = [number for number in range(7) if detail.old[number] != detail.new[number]]
    both = {number: (detail.old[number], detail.new[number]) for number in changed}
    runs = [list(run) for _same, run in groupby(changed, key=both.__getitem__)]
    lines = [
        way(
            _.together(*(views.weekly_hours.name(number, _) for number in run)),
            [views.weekly_hours.hours(spans, _) for spans in both[run[0]]],
            _,
        )
        for run in runs[:_MOST]
    ]
    return [*lines, Html("…")] if len(runs) > _MOST else lines


def _dates(detail: Dates, names: Names, zone: ZoneInfo, _: Language) -> list[Html | None]:
    """The first of them; a date that was called off, or put back, has the same time."""
    old, new = detail.times[0]
    first, last = (pair[0].starts_at.astimezone(zone).date() for pair in (detail.times[0], detail.times[-1]))
    many = _.many("{n} date", "{n} dates", detail.many)
    days = _.facts(_stretches([Days(first, last)], _), many) if detail.many > 1 else None
    return [days, *_moved(old, new, names, zone, _)]


def _moved(old: When, new: When, names: Names, zone: ZoneInfo, _: Language) -> list[Html]:
    lines = []
    if (old.starts_at, old.ends_at) != (new.starts_at, new.ends_at):
        lines.append(way(views.parts.name(Part.DAY, _), [_time(one, zone, _) for one in (old, new)], _))
    if new.place is not None and old.place is not None and new.place != old.place:
        there = [_text(names.places.get(one or 0, {}), _) for one in (old.place, new.place)]
        lines.append(way(views.parts.name(Part.PLACE, _), there, _))
    if old.room != new.room:
        rooms = [_text(one.room, _) for one in (old, new)]
        lines.append(way(views.parts.name(Part.ROOM, _), rooms, _))
    return lines


def _time(when: When, zone: ZoneInfo, _: Language) -> Html:
    starts, ends = when.starts_at.astimezone(zone), when.ends_at.astimezone(zone)
    return _.facts(_.date(starts.date()), _.hours(starts.time(), ends.time()))
