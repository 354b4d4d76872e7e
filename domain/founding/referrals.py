"""Whom the model refers to: national ones go with it; of local ones the kind does, not the number."""

import re
from collections.abc import Mapping, Set
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


def taken_over(model: ProgrammeFile, home: Municipality) -> tuple[tuple[Referral, ...], Mapping[str, Numbers]]:
    """The model's referrals for `home`, and by id what was left out. In the model's own municipality all stay.

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
    return tuple(kept), left


def _local(one: Referral, old: Municipality, home: Municipality, used: Set[str]) -> Referral:
    was, becomes = (slug(short_name(municipality), (), "home") for municipality in (old, home))
    short = slug(one.slug.replace(was, becomes), used - {one.slug}, "referral")
    name = Renaming({short_name(old): short_name(home)}, ()).texts(one.name, 120)
    return replace(one, slug=short, name=name, phone=None, url=None)


def is_national(referral: Referral) -> bool:
    digits = re.sub(r"\D", "", (referral.phone or "").replace("+46", "0"))
    return _NATIONAL.fullmatch(digits) is not None
