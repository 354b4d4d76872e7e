"""From a posting to an activity of the programme."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import domain.recurrence
from domain.overlaps import Wanted
from domain.posting import Posting
from domain.programme import Activity, Association, Category, Children, Programme
from domain.texts import Texts

_LONGEST_SLUG = 48
# While the hours are not known, a day is not past before its end.
_LATEST = time(23, 59)


@dataclass(frozen=True, slots=True)
class Named:
    """What a posting becomes in words."""

    slug: str
    title: Texts
    room: Texts
    category: Category


def activity(posting: Posting, named: Named) -> Activity:
    """The activity with id 0. Day and place must be there; what was not said is as it usually is."""
    assert posting.day is not None  # noqa: S101 -- asked for before
    assert posting.place is not None  # noqa: S101 -- asked for before
    start = datetime.combine(posting.day, posting.begins or _LATEST)
    end = datetime.combine(posting.day, posting.ends or _LATEST)
    return Activity(
        id=0,
        place=posting.place,
        slug=named.slug,
        title=named.title,
        description=posting.description,
        also_called=(),
        category=named.category,
        host=posting.host,
        room=named.room,
        start=start,
        # Until midnight, or over it.
        end=end if end > start else end + timedelta(days=1),
        repeat=posting.repeat,
        until=posting.until,
        except_on=posting.except_on,
        seats=posting.seats,
        sign_up=signs_up(posting),
        audience=posting.audience,
        children=posting.children or Children.WELCOME,
        cost=posting.cost or 0,
        languages=posting.languages,
        confidential=posting.confidential,
        picture=posting.picture,
    )


def signs_up(posting: Posting) -> bool:
    """Where seats are counted people sign up, unless something else was said."""
    return posting.seats is not None if posting.sign_up is None else posting.sign_up


def slug(title: str, draft: int, taken: Iterable[str]) -> str:
    """A new short name: of the title what has Latin letters, and the number of the draft it was."""
    latin = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    ending = f"chat{draft}"
    words = "-".join(re.findall("[a-z0-9]+", latin))[: _LONGEST_SLUG - len(ending) - 4].strip("-")
    wanted, others = f"{words}-{ending}".strip("-"), set(taken)
    # A draft's number is never given twice, but an exported name may come back by an import.
    names = (wanted, *(f"{wanted}-{n}" for n in range(2, len(others) + 3)))
    return next(name for name in names if name not in others)


def of_draft(programme: Programme, draft: int) -> Activity | None:
    """What was published from this draft."""
    pattern = re.compile(rf"(?:.*-)?chat{draft}(?:-\d+)?")
    return next((one for one in reversed(programme.activities) if pattern.fullmatch(one.slug)), None)


def rooms(programme: Programme, place: int | None) -> list[Texts]:
    """The rooms of the place that activities there have named, each once."""
    named = [one.room for one in programme.activities if one.place == place and any(one.room.values())]
    return list({tuple(room.items()): room for room in named}.values())


def hosts(programme: Programme, place: int | None) -> list[Association]:
    """The associations of the place's municipality; those that run the place first."""
    at = programme.place_by_id.get(place or 0)
    if at is None:
        return []
    known = [one for one in programme.associations if one.municipality == at.municipality]
    return sorted(known, key=lambda one: at.run_by.index(one.id) if one.id in at.run_by else len(at.run_by))


def room(said: str | None, known: Iterable[Texts], language: str) -> Texts:
    """`said` in all languages that it is known in, else as it was said."""
    if not said:
        return {}
    folded = said.casefold()
    return next((one for one in known if folded in map(str.casefold, one.values())), {language: said})


def twin(wanted: Wanted, programme: Programme, zone: ZoneInfo) -> Activity | None:
    """An activity that is there already: same place, name, day and hours, and not cancelled on that day."""
    posting = wanted.posting
    if posting.missing or posting.day is None or posting.begins is None:
        return None
    begins = datetime.combine(posting.day, posting.begins, zone)
    same = (one for one in programme.activities if one.place == posting.place and _like(one, wanted))
    return next((one for one in same if _takes_place(one, begins, posting, programme)), None)


def _like(one: Activity, wanted: Wanted) -> bool:
    hours = (one.start.time(), one.end.time()) == (wanted.posting.begins, wanted.posting.ends)
    return hours and wanted.is_called(one)


def _takes_place(one: Activity, begins: datetime, posting: Posting, programme: Programme) -> bool:
    known = [listed for listed in programme.times_by_activity.get(one.id, ()) if listed.day == posting.day]
    if known:
        return any(not listed.cancelled for listed in known)
    zone = programme.place_of(one).zone
    return any(True for _time in domain.recurrence.times(one, zone, begins, begins + timedelta(minutes=1)))
