"""What can be seen between two steps."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select

import storage.facts
from domain.facts import Facts
from domain.signups import Claim, Line
from storage.database import Connection
from storage.tables import person as people
from tests.storage.line_machine import steps
from tests.storage.line_machine.house import OCCURRENCE


@dataclass(frozen=True, slots=True)
class Scene:
    """The line as it stands in the database, what holds, and whose ids are whose."""

    line: Line
    holds: Facts
    accounts: dict[int, int]

    def of(self, who: int) -> Claim | None:
        return next((claim for claim in self.line.claims if self.accounts[claim.person] == who), None)

    def insider(self, one: int) -> int:
        """Somebody in the line, if there is anybody."""
        return self._among(self.line.claims, one)

    def asked(self, one: int) -> int:
        """Somebody who is being asked, if anybody is."""
        return self._among([claim for claim in self.line.claims if claim.asked or claim.offered_until], one)

    def _among(self, claims: Sequence[Claim], one: int) -> int:
        return self.accounts[claims[one % len(claims)].person] if claims else one

    def offer_to(self, who: int) -> int:
        claim = self.of(who)
        return (claim.asked or claim.seats) if claim else 2


def as_announced(scene: Scene) -> tuple[Facts, int | None]:
    """What volunteers say of it: when, where, whether, and with how many seats."""
    return scene.holds, scene.line.occurrence.seats


@dataclass(frozen=True, slots=True)
class Last:
    """The change that was made last. `was`: as it was announced before it."""

    change: steps.Change
    was: tuple[Facts, int | None]
    at: datetime


async def scene(db: Connection) -> Scene:
    holds = await storage.facts.holding(db, OCCURRENCE)
    assert holds is not None
    rows = (await db.execute(select(people))).all
    return Scene(await steps.line(db), holds, {row.id: row.telegram_id for row in rows})
