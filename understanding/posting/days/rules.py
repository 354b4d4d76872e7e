"""Rules of repetition as text: which day they allow, and what becomes of them when the first day is another one."""

from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from understanding.posting.days.weekdays import NAMES


def allows(rule: str, day: date) -> bool:
    """Whether `day` is one of the rule's days, and the rule says which those are."""
    parts = _parts(rule)
    if "BYDAY" in parts:
        name = NAMES[day.weekday()]
        return not {name, f"{_nth(day)}{name}", *_last(day, name)}.isdisjoint(parts["BYDAY"].split(","))
    if "BYMONTHDAY" in parts:
        return str(day.day) in parts["BYMONTHDAY"].split(",")
    return parts["FREQ"] == "DAILY"


def has_several_weekdays(rule: str) -> bool:
    return "," in _parts(rule).get("BYDAY", "")


def moved(rule: str, day: date) -> str:
    """The rule for a series that begins on `day`: its one weekday becomes that of the day, to several it is added."""
    parts = _parts(rule)
    name = NAMES[day.weekday()]
    if parts["FREQ"] == "MONTHLY":
        by_weekday = "BYDAY" in parts
        parts |= {"BYDAY": f"{_nth(day)}{name}"} if by_weekday else {"BYMONTHDAY": str(day.day)}
    elif parts["FREQ"] == "WEEKLY":
        others = parts["BYDAY"].split(",") if has_several_weekdays(rule) else []
        parts["BYDAY"] = ",".join(sorted({*others, name}, key=NAMES.index))
    return ";".join(f"{key}={value}" for key, value in parts.items())


def completed(rule: str, day: date | None) -> str:
    """With the days that a bare "every week" leaves open."""
    is_open = not _parts(rule).keys() & {"BYDAY", "BYMONTHDAY"}
    return moved(rule, day) if day and is_open else rule


def first_from(rule: str, day: date) -> date | None:
    """The first day of the rule from `day` on."""
    start = datetime.combine(day, time())
    found = rrulestr(rule, dtstart=start).after(start, inc=True)
    return found.date() if found else None


def following(rule: str, day: date, today: date) -> date | None:
    """The first day after `today` of a series that begins on `day`."""
    start = datetime.combine(day, time())
    found = rrulestr(rule, dtstart=start).after(datetime.combine(today + timedelta(days=1), time()), inc=True)
    return found.date() if found else None


def _parts(rule: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in rule.split(";"))


def _nth(day: date) -> int:
    """Of its month; -1 where only some months have so many."""
    nth = (day.day - 1) // 7 + 1
    return nth if nth < 5 else -1


def _last(day: date, name: str) -> list[str]:
    return [f"-1{name}"] if (day + timedelta(days=7)).month != day.month else []
