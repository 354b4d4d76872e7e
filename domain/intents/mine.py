"""What is held about a person, and how lists call them."""

from dataclasses import dataclass

from domain.intents.wish import Personal, PersonalChange


@dataclass(frozen=True, slots=True)
class ShowMyData(Personal):
    pass


@dataclass(frozen=True, slots=True)
class EraseMe(PersonalChange):
    """`sure`: said a second time, by a tap."""

    sure: bool = False


@dataclass(frozen=True, slots=True)
class ChangeAlias(PersonalChange):
    """Another alias, drawn by lot."""
