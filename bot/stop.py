"""How the program ends: 0 when it was asked to, 2 when the operator has something to mend."""

from dataclasses import dataclass

MEND = 2


@dataclass(eq=False)
class Stop(Exception):
    """End now, with one clear line that says what would be right."""

    line: str
    code: int = MEND
