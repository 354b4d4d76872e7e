"""Who offers and helps: municipalities, their associations, and others to turn to."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from domain.kinds import AssociationKind, Need
from domain.texts import Texts


@dataclass(frozen=True, slots=True)
class Municipality:
    id: int
    name: str
    timezone: str
    language: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.timezone)


@dataclass(frozen=True, slots=True)
class Association:
    id: int
    municipality: int
    slug: str
    name: Texts
    kind: AssociationKind


@dataclass(frozen=True, slots=True)
class Referral:
    id: int
    municipality: int
    slug: str
    name: Texts
    needs: frozenset[Need]
    phone: str | None
    url: str | None
