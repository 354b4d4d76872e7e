"""What an import did."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Item:
    """`kind`: municipality, association, place, activity or referral. `fields`: what changed, by name."""

    municipality: str
    kind: str
    slug: str
    id: int
    fields: tuple[str, ...] = ()


@dataclass(slots=True)
class ImportResult:
    """What an import did. `unchanged` counts; `not_in_file` is what the database has besides."""

    added: list[Item] = field(default_factory=list)
    changed: list[Item] = field(default_factory=list)
    unchanged: int = 0
    not_in_file: list[Item] = field(default_factory=list)

    @property
    def did_something(self) -> bool:
        return bool(self.added or self.changed)
