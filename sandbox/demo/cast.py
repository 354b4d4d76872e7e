"""Whom one meets in the demo, in this order. Made up, every one of them."""

from dataclasses import dataclass

from sandbox.people import Person
from sandbox.telegram import Telegram


@dataclass(frozen=True)
class Part:
    """One of the cast. `role`: what the page calls them, and for two of them what they become."""

    first_name: str
    language_code: str
    role: str


VOLUNTEER = Part("Dalia", "ar", "volunteer")
COORDINATOR = Part("Anders", "sv", "coordinator")
CAST = (
    Part("Hodan", "so", "visitor"),
    Part("Samir", "ar", "visitor"),
    Part("Gun", "sv", "visitor"),
    VOLUNTEER,
    COORDINATOR,
)


def enter(telegram: Telegram, *, known: bool = False) -> None:
    """All of them come in, each under the number of their place. `known`: the bot has met them before."""
    for part in CAST:
        number = telegram.people.next_person()
        person = Person(number, part.first_name, part.language_code, started=known, role=part.role)
        telegram.people.add_person(person)
    telegram.news.ring()


def number(telegram: Telegram, part: Part) -> int | None:
    """Who plays this part, or None where nobody does any more."""
    found = [one.id for one in telegram.people.people() if (one.first_name, one.role) == (part.first_name, part.role)]
    return found[0] if found else None
