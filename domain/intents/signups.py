"""Signing up: understood already, answered from the next version on."""

from dataclasses import dataclass

from domain.days import Days
from domain.intents.wish import Personal, PersonalChange


@dataclass(frozen=True, slots=True)
class SignUp(Personal):
    activity: int | None = None
    days: Days | None = None
    seats: int | None = None


@dataclass(frozen=True, slots=True)
class CancelSignUp(Personal):
    activity: int | None = None
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class ListMySignUps(Personal):
    pass


@dataclass(frozen=True, slots=True)
class ShowMyData(Personal):
    pass


@dataclass(frozen=True, slots=True)
class EraseMe(PersonalChange):
    """`sure`: said a second time, by a tap."""

    sure: bool = False
