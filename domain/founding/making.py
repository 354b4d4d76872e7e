"""From a plan to a programme file with nothing in it yet but the places."""

import re
from collections.abc import Container, Iterable, Set

from domain.founding.plan import NOTHING_TAKEN, NewPlace, Plan, Taken
from domain.founding.renaming import short_name
from domain.founding.slugs import slug
from domain.programme import Association, AssociationKind, Municipality, Place
from domain.programme_file import ProgrammeFile

TIMEZONE = "Europe/Stockholm"
_ROOM_FOR_A_HOME = 30

# Guessed from the name; the file says which other kinds there are.
_KINDS = {
    AssociationKind.MUNICIPALITY: r"kommun\b|förvaltning|enheten\b|stad\b|municipality",
    AssociationKind.STUDY_ASSOCIATION: r"studieförbund|\babf\b|folkuniversitet|sensus|vuxenskola|medborgarskola",
    AssociationKind.COMPANY: r"\bab\b|\bhb\b|aktiebolag|\bltd\b",
}


def bare(plan: Plan, taken: Taken = NOTHING_TAKEN) -> ProgrammeFile:
    """The places of the plan and who runs them; the municipality is a new one, in Sweden's time zone."""
    municipality = Municipality(1, plan.municipality, TIMEZONE, plan.language)
    return ProgrammeFile(municipality, (runner(plan, frozenset()),), new_places(plan, taken.places, TIMEZONE))


def runner(plan: Plan, taken: Set[str]) -> Association:
    """The association that runs the places. `taken`: ids that others have."""
    kind = AssociationKind.MUNICIPALITY if plan.run_by == plan.municipality else _kind(plan.run_by)
    short = slug(plan.run_by, taken, of_home(plan.municipality, "association"))
    return Association(1, 1, short, {plan.language: plan.run_by}, kind)


def new_places(plan: Plan, taken: Iterable[str], timezone: str) -> tuple[Place, ...]:
    """The plan's places with ids of their own. `taken`: ids that others have."""
    used, made = set(taken), list[Place]()
    for number, one in enumerate(plan.places, start=1):
        made.append(_place(number, one, place_slug(one.name, plan.municipality, used), plan.language, timezone))
        used.add(made[-1].slug)
    return tuple(made)


def place_slug(name: str, municipality: str, taken: Container[str]) -> str:
    """`Emilhuset` → `emilhuset`; of a name without a Latin letter, `eksjo-place`."""
    return slug(name, taken, of_home(municipality, "place"))


def of_home(municipality: str, word: str) -> str:
    """`Eksjö kommun` and `place` → `eksjo-place`; of a municipality without a Latin letter, the word alone."""
    return slug(f"{short_name(municipality)[:_ROOM_FOR_A_HOME]} {word}", (), word)


def _place(number: int, one: NewPlace, short: str, language: str, timezone: str) -> Place:
    latitude, longitude = one.located.spot or (None, None)
    return Place(
        id=number,
        municipality=1,
        slug=short,
        name={language: one.name},
        address=one.located.address,
        latitude=latitude,
        longitude=longitude,
        phone=None,
        directions={},
        run_by=(1,),
        week=one.week,
        exceptions=(),
        timezone=timezone,
    )


def _kind(name: str) -> AssociationKind:
    named = (kind for kind, words in _KINDS.items() if re.search(words, name.casefold()))
    return next(named, AssociationKind.ASSOCIATION)
