"""What a programme file holds, as values."""

from dataclasses import dataclass

from domain.programme import Activity, Association, Municipality, Place, Referral
from domain.programme_file.problems import Problem


@dataclass(frozen=True, slots=True)
class ProgrammeFile:
    """One municipality's programme. Ids count from 1 within the file and mean nothing outside; slugs do."""

    municipality: Municipality
    associations: tuple[Association, ...] = ()
    places: tuple[Place, ...] = ()
    activities: tuple[Activity, ...] = ()
    referrals: tuple[Referral, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """`content` is None where there are problems."""

    content: ProgrammeFile | None
    problems: tuple[Problem, ...] = ()
    warnings: tuple[Problem, ...] = ()
