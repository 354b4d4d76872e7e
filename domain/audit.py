"""The trail: who changed what, when. A role and a number, never a name."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Change:
    """`action`: a verb such as "publish"; `kind` and `object`: what it was done to; `role`: "operator" from outside."""

    at: datetime
    person: int | None
    role: str
    place: int | None
    action: str
    kind: str
    object: int
    before: Mapping[str, Any] | None = None
    after: Mapping[str, Any] | None = None
