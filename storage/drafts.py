"""Drafts: what somebody is half-way through posting, so that a restart or a week loses none of it."""

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.postgresql import insert  # its ON CONFLICT is SQLite's too, word for word

from domain.drafts import ANSWERED_WITHIN, MOST_ASIDE, Aside, Draft
from domain.posting import Field, Posting, Trouble
from domain.programme import Audience, Children
from storage.database import Connection
from storage.tables import draft as drafts

_OF = select(drafts).where(drafts.c.person == bindparam("whose"))
_ADD = insert(drafts)
_KEEP = _ADD.on_conflict_do_update(
    index_elements=["person"],
    set_={name: _ADD.excluded[name] for name in ("posting", "asked", "changed_at")},
)
_REMOVE = delete(drafts).where(drafts.c.person == bindparam("whose"))
# It lies with the posting: it comes and goes with it.
_ASIDE = "aside"
_ANEW = "anew"


async def of(db: Connection, person: int) -> Draft | None:
    row = (await db.execute(_OF, {"whose": person})).first
    if row is None:
        return None
    aside = tuple(_aside(one) for one in row.posting.get(_ASIDE, ()))
    asked, anew = Field(row.asked) if row.asked else None, bool(row.posting.get(_ANEW))
    return Draft(row.id, load(row.posting), asked, row.changed_at, aside, anew)


async def keep(
    db: Connection,
    person: int,
    posting: Posting,
    asked: Field | None,
    now: datetime,
    aside: Sequence[Aside] = (),
    *,
    anew: bool = False,
) -> Draft:
    """Make or change the person's one draft. `aside`: what waits behind it, all of it. `anew`: see `Draft`."""
    values = {
        "person": person,
        "posting": dump(posting) | {_ASIDE: [_dump_aside(one) for one in aside], _ANEW: anew},
        "asked": asked,
        "changed_at": now,
    }
    await db.execute(_KEEP, values)
    kept = await of(db, person)
    assert kept is not None  # noqa: S101 -- written just now
    return kept


async def begin(
    db: Connection,
    person: int,
    posting: Posting,
    asked: Field | None,
    now: datetime,
    aside: Sequence[Aside] = (),
) -> Draft:
    """A new draft in the place of the old one, by another number."""
    await remove(db, person)
    return await keep(db, person, posting, asked, now, aside)


async def put_back(db: Connection, person: int, posting: Posting, now: datetime) -> None:
    """What was on its way comes back: as the draft, or behind what they are half-way through now."""
    old = await of(db, person)
    if old is not None and old.is_begun:
        aside = (Aside(posting, now), *old.aside)[:MOST_ASIDE]
        await keep(db, person, old.posting, old.asked, old.changed_at, aside)
        return
    # Nobody is shown it now: words are not for it yet.
    changed_at = now - 2 * ANSWERED_WITHIN
    await begin(db, person, posting, None, changed_at, old.aside if old is not None else ())


async def remove(db: Connection, person: int) -> None:
    await db.execute(_REMOVE, {"whose": person})


def _aside(kept: dict[str, Any]) -> Aside:
    return Aside(load(kept["posting"]), datetime.fromisoformat(kept["changed_at"]), kept.get("draft"))


def _dump_aside(one: Aside) -> dict[str, Any]:
    return {"posting": dump(one.posting), "changed_at": one.changed_at.isoformat(), "draft": one.draft}


def dump(posting: Posting) -> dict[str, Any]:
    """As JSON values: so it is kept, here and in plans."""
    kept = asdict(posting)
    for name in ("day", "begins", "ends", "until"):
        kept[name] = kept[name].isoformat() if kept[name] else None
    kept["except_on"] = sorted(day.isoformat() for day in posting.except_on)
    kept["doubts"] = sorted(posting.doubts)
    return kept


def load(kept: dict[str, Any]) -> Posting:
    """What `dump` made; a part that it does not have is as in a new one."""
    known = {field.name: kept[field.name] for field in fields(Posting) if field.name in kept}
    return Posting(
        **known
        | {
            "day": _date(kept.get("day")),
            "begins": _time(kept.get("begins")),
            "ends": _time(kept.get("ends")),
            "until": _date(kept.get("until")),
            "except_on": frozenset(map(date.fromisoformat, kept.get("except_on", ()))),
            "audience": Audience(kept.get("audience", Audience.EVERYONE)),
            "children": Children(kept["children"]) if kept.get("children") else None,
            "languages": tuple(kept.get("languages", ())),
            "doubts": frozenset(map(Field, kept.get("doubts", ()))),
            "troubles": tuple((Field(field), Trouble(trouble)) for field, trouble in kept.get("troubles", ())),
        }
    )


def _date(kept: str | None) -> date | None:
    return date.fromisoformat(kept) if kept else None


def _time(kept: str | None) -> time | None:
    return time.fromisoformat(kept) if kept else None
