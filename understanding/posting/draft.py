"""A posting while it is read, part by part."""

from dataclasses import dataclass, field

from domain.posting import Field, Posting, Trouble


@dataclass
class Draft:
    fields: dict[str, object] = field(default_factory=dict)
    doubts: set[Field] = field(default_factory=set)
    troubles: list[tuple[Field, Trouble]] = field(default_factory=list)

    @property
    def place(self) -> int | None:
        place = self.fields.get("place")
        return place if isinstance(place, int) else None

    def say(self, **said: object) -> None:
        """Keeps what was said; None: nothing was."""
        self.fields.update({name: value for name, value in said.items() if value is not None})

    def has(self, name: str) -> bool:
        return name in self.fields

    def doubt(self, name: str, *, when: bool = True) -> None:
        if when:
            self.doubts.add(Field(name))

    def trouble(self, name: str, trouble: Trouble | None) -> None:
        if trouble:
            self.troubles.append((Field(name), trouble))

    def posting(self) -> Posting:
        return Posting(**self.fields, doubts=frozenset(self.doubts), troubles=tuple(self.troubles))  # type: ignore[arg-type]
