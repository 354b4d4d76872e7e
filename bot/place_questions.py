"""The questions of `place`, in their order; answers that stood on the command line are taken as they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import time

import domain.founding.answers
import domain.founding.copying
import domain.founding.week
import views.founding
from bot.asking import Question, Terminal
from bot.place_model import Model
from bot.stop import Stop
from domain.founding.plan import NewPlace, Plan, Week
from domain.programme import Hours
from views.week_line import week_line

_USUAL_WEEK: Week = ((Hours(time(9), time(16)),),) * 4 + ((),) * 3
_USUAL_LANGUAGE = "sv"


@dataclass(frozen=True, slots=True)
class Given:
    """Answers that stood on the command line; None or too few: they are asked for."""

    model: str | None = None
    places: Sequence[str] = ()
    names: Sequence[str] = ()
    municipality: str | None = None
    addresses: Sequence[str] = ()
    hours: Sequence[str] = ()
    run_by: str | None = None
    language: str | None = None


def plan(given: Given, after: Model | None, terminal: Terminal) -> Plan:
    """Raises EOFError and Stop."""
    many = len(after.places) if after else max(len(given.names), 1)
    for option, words in (("--name", given.names), ("--address", given.addresses), ("--hours", given.hours)):
        if len(words) > many:
            raise Stop(views.founding.more_than_places(option, len(words), many))
    language = _language(given, after, terminal)
    name = _name(given, 0, many, after, terminal)
    question = _municipality(after)
    municipality = _same(terminal.settle(question, given.municipality), after)
    places = [_rest(name, given, 0, after, terminal)]
    for number in range(1, many):
        name = _name(given, number, many, after, terminal)
        places.append(_rest(name, given, number, after, terminal))
    run_by = terminal.settle(_run_by(municipality, after), given.run_by)
    return Plan(municipality, run_by, language, tuple(places))


def _name(given: Given, number: int, many: int, after: Model | None, terminal: Terminal) -> str:
    if many > 1 and number >= len(given.names):
        terminal.head(views.founding.next_one(number + 1, many, after.places[number] if after else None))
    question = Question("--name", views.founding.NAME, domain.founding.answers.name)
    return terminal.settle(question, _nth(given.names, number))


def _rest(name: str, given: Given, number: int, after: Model | None, terminal: Terminal) -> NewPlace:
    where = Question("--address", views.founding.ADDRESS, domain.founding.answers.located)
    located = terminal.settle(where, _nth(given.addresses, number))
    terminal.tell(views.founding.spot(located.spot))
    # One line of hours holds for all places, one address can't.
    hours = given.hours[0] if len(given.hours) == 1 else _nth(given.hours, number)
    return NewPlace(name, located, terminal.settle(_hours(after.places[number].week if after else None), hours))


def _hours(model_week: Week | None) -> Question[Week]:
    usual = model_week if model_week and any(model_week) else _USUAL_WEEK
    return Question(
        "--hours", views.founding.HOURS, domain.founding.week.read, usual, week_line(usual), views.founding.understood
    )


def _municipality(after: Model | None) -> Question[str]:
    usual = after.file.municipality.name if after else None
    return Question("--municipality", views.founding.MUNICIPALITY, domain.founding.answers.name, usual, usual or "")


def _same(municipality: str, after: Model | None) -> str:
    """Spelled as the model spells it, where it is the same one."""
    if after and domain.founding.copying.is_at_home(municipality, after.file):
        return after.file.municipality.name
    return municipality


def _run_by(municipality: str, after: Model | None) -> Question[str]:
    """Usual: whoever runs the model in the same municipality, else the municipality itself."""
    usual = municipality
    if after and domain.founding.copying.is_at_home(municipality, after.file):
        runners = [one for one in after.file.associations if one.id in after.places[0].run_by]
        usual = next((name for one in runners[:1] for name in one.name.values()), municipality)
    return Question("--run-by", views.founding.RUN_BY, domain.founding.answers.name, usual, usual)


def _language(given: Given, after: Model | None, terminal: Terminal) -> str:
    usual = after.file.municipality.language if after else _USUAL_LANGUAGE
    question = Question("--language", "", domain.founding.answers.language, usual)
    return terminal.settle(question, given.language or "")


def _nth(given: Sequence[str], number: int) -> str | None:
    return given[number] if number < len(given) else None
