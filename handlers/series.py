"""One activity with its dates that are to come, as those who run it change several of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

import domain.dates
import domain.days
import storage.dates
from domain.dates import Dated
from domain.programme import Activity, Listed, Place
from handlers.visit import Visit


@dataclass(frozen=True, slots=True)
class Series:
    """`dates`: by start, made or not, called off or not."""

    activity: Activity
    place: Place
    dates: tuple[Dated, ...]

    @property
    def zone(self) -> ZoneInfo:
        return self.place.zone

    @property
    def planned(self) -> list[Dated]:
        return [one for one in self.dates if one.is_planned]

    def day(self, one: Dated) -> date:
        return domain.days.today(one.occurrence.starts_at, self.zone)

    def days(self) -> list[date]:
        """Of those that take place."""
        return [self.day(one) for one in self.planned]

    def listed(self, dates: Iterable[Dated]) -> list[Listed]:
        return [Listed.of(one.occurrence, self.activity, self.place) for one in dates]

    def find(self, occurrence: int) -> Dated | None:
        """One that is made and takes place."""
        return next((one for one in self.planned if one.is_made and one.occurrence.id == occurrence), None)


async def of(activity: int | None, visit: Visit) -> Series | None:
    """None: it is not in the programme any more."""
    found = visit.programme.activity_by_id.get(activity or 0)
    if found is None:
        return None
    place = visit.programme.place_of(found)
    made = await storage.dates.of(visit.db, found.id, domain.days.today(visit.now, place.zone))
    return Series(found, place, tuple(domain.dates.to_come(found, place.zone, made, visit.now)))
