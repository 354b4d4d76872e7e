"""What a preview rests on, in a few letters that a plan can keep: has it changed since it was shown?"""

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from domain.dated import Dated
from domain.programme import Activity


def seen(one: Activity, rows: Iterable[Dated], chosen: Dated | None, scope: str | None) -> str:
    """Another one where something that was shown holds no more. `rows`: to come; those that follow the rule are as
    the activity says.
    """
    by_hand = [row for row in rows if row.changed or row == chosen]
    # The order of a set is not the same in the next run of the program.
    whole = (replace(one, except_on=frozenset()), sorted(one.except_on), by_hand, chosen, scope)
    return hashlib.blake2s(repr(whole).encode(), digest_size=12).hexdigest()
