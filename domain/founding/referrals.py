"""Whom the model refers to: national ones go with it; of local ones the kind does, not the number."""

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from domain.founding.renaming import Renaming, short_name
from domain.founding.slugs import slug
from domain.programme import Municipality, Referral
from domain.programme_file import ProgrammeFile

# Swedish numbers that lead to the same people wherever they are called from: 1177, 114 14, 116 006, 020-…, 0771-….
_NATIONAL = re.compile(r"112|1177|11313|11414|11[68]\d{3}|90101|0(20|77)\d+")


@dataclass(frozen=True, slots=True)
class Numbers:
    """How a local referral is reached at the model's own place."""

    phone: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class TakenOver:
    """`numbers`: by the id of a local one how it was reached. `left_out`: ids of those that are there already."""

    referrals: tuple[Referral, ...]
    numbers: Mapping[str, Numbers]
    left_out: tuple[str, ...]


def taken_over(model: ProgrammeFile, home: Municipality, there: Set[str]) -> TakenOver:
    """The model's referrals for `home`. `there`: ids that it has already: somebody may have put in its own numbers."""
    renamed, numbers = _renamed(model, home)
    new = [one for one in renamed if one.slug not in there]
    return TakenOver(
        tuple(replace(one, id=number) for number, one in enumerate(new, start=1)),
        {slug_: one for slug_, one in numbers.items() if slug_ not in there},
        tuple(one.slug for one in renamed if one.slug in there),
    )


def _renamed(model: ProgrammeFile, home: Municipality) -> tuple[Sequence[Referral], Mapping[str, Numbers]]:
    """Those of the model for `home`, and by id the numbers left out. In the model's own municipality all stay.

    Rather no number than that of an office in another town.
    """
    old = model.municipality
    if old.name == home.name:
        return model.referrals, {}
    used, left = {one.slug for one in model.referrals}, dict[str, Numbers]()
    kept = list[Referral]()
    for one in model.referrals:
        new = one if is_national(one) else _local(one, old, home, used)
        if new is not one:
            used.add(new.slug)
            left[new.slug] = Numbers(one.phone, one.url)
        kept.append(new)
    return kept, left


def _local(one: Referral, old: Municipality, home: Municipality, used: Set[str]) -> Referral:
    was, becomes = (slug(short_name(municipality.name), (), "home") for municipality in (old, home))
    short = slug(one.slug.replace(was, becomes), used - {one.slug}, "referral")
    name = Renaming({short_name(old.name): short_name(home.name)}, ()).texts(one.name, 120)
    return replace(one, slug=short, name=name, phone=None, url=None)


def is_national(referral: Referral) -> bool:
    digits = re.sub(r"\D", "", (referral.phone or "").replace("+46", "0"))
    return _NATIONAL.fullmatch(digits) is not None
