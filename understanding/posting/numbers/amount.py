"""What is read of a number with a unit."""

from typing import NamedTuple

from domain.posting import Trouble


class Amount(NamedTuple):
    """`doubt`: one of two numbers was chosen."""

    number: int | None = None
    trouble: Trouble | None = None
    doubt: bool = False
