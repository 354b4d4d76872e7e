"""Which ids a database already holds, for whoever makes others. It is only looked at: not made, not changed."""

import sqlalchemy
from sqlalchemy import select

import storage.engines
from domain.founding.plan import NOTHING_TAKEN, Taken
from storage.refusals import Refusal
from storage.tables import activity, municipality, place, referral

_PLACES = select(place.c.slug)
_ACTIVITIES = select(activity.c.slug)
_REFERRALS = select(municipality.c.name, referral.c.slug).join_from(referral, municipality)


def taken(url: str) -> Taken:
    """Nothing where there is no database that can be read."""
    try:
        file = storage.engines.file_of(url)
        if not file.is_file():
            return NOTHING_TAKEN
        with storage.engines.refusing(str(file)), storage.engines.looking(file).connect() as wire:
            return Taken(_slugs(wire, _PLACES), _slugs(wire, _ACTIVITIES), _referrals(wire))
    except (OSError, Refusal):
        return NOTHING_TAKEN


def _slugs(wire: sqlalchemy.Connection, these: sqlalchemy.Select[tuple[str]]) -> frozenset[str]:
    return frozenset(wire.scalars(these))


def _referrals(wire: sqlalchemy.Connection) -> frozenset[tuple[str, str]]:
    return frozenset((home, slug) for home, slug in wire.execute(_REFERRALS))
