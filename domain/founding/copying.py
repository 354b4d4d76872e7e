"""New places after a model: its activities and referrals taken over, without names, numbers and dates of its own."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum

from domain.days import today
from domain.founding.making import new_places, runner
from domain.founding.plan import NOTHING_TAKEN, Plan, Taken
from domain.founding.referrals import Numbers, taken_over
from domain.founding.renaming import Renaming, renaming
from domain.founding.slugs import belonging
from domain.founding.starting import first_day, is_open, moved
from domain.programme import Activity, Association, Municipality, Place
from domain.programme_file import ProgrammeFile


class Note(StrEnum):
    """What whoever reads the new file should look at."""

    ONCE = "once"
    TELLS_OF_THE_MODEL = "tells_of_the_model"
    CLOSED_THEN = "closed_then"


@dataclass(frozen=True, slots=True)
class Copy:
    """`notes`: by the id of an activity. `numbers`: phone and address that a local referral had, by its id.

    `left_out`: ids of referrals that the municipality has already, with its own numbers.
    """

    file: ProgrammeFile
    notes: Mapping[str, tuple[Note, ...]] = field(default_factory=dict)
    numbers: Mapping[str, Numbers] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def after(
    plan: Plan, model: ProgrammeFile, places: Sequence[Place], now: datetime, taken: Taken = NOTHING_TAKEN
) -> Copy:
    """The plan's places, each after the one of `places` (of the model) that stands at its position.

    Ids are none that the model has, so that both fit into one database, and none that are `taken`. `now`: aware.
    """
    home, association = _home(plan, model), _runner(plan, model)
    made = new_places(plan, {one.slug for one in model.places} | taken.places, home.timezone)
    begins = first_day(today(now, home.zone))
    used = {one.slug for one in model.activities} | taken.activities
    activities, notes = list[Activity](), dict[str, tuple[Note, ...]]()
    for old, new in zip(places, made, strict=True):
        names = renaming(old, new, model.places, model.municipality, home)
        for was, one in _activities(model, old, new, names, begins, used):
            activities.append(replace(one, id=len(activities) + 1))
            notes[one.slug] = tuple(_notes(was, one, old, new, names))
            used.add(one.slug)
    given = taken_over(model, home, {short for name, short in taken.referrals if name == home.name})
    file = ProgrammeFile(home, (association,), made, tuple(activities), given.referrals)
    return Copy(file, notes, given.numbers, given.left_out)


def is_at_home(plan_municipality: str, model: ProgrammeFile) -> bool:
    """Whether the new places are in the model's own municipality."""
    return plan_municipality.casefold() == model.municipality.name.casefold()


def _home(plan: Plan, model: ProgrammeFile) -> Municipality:
    if is_at_home(plan.municipality, model):
        return model.municipality
    return Municipality(1, plan.municipality, model.municipality.timezone, plan.language)


def _runner(plan: Plan, model: ProgrammeFile) -> Association:
    """One that the municipality has already keeps its id: it is the same one."""
    if is_at_home(plan.municipality, model):
        for one in model.associations:
            if plan.run_by.casefold() in [name.casefold() for name in one.name.values()]:
                return replace(one, id=1)
    return runner(plan, {one.slug for one in model.associations})


def _activities(
    model: ProgrammeFile, old: Place, new: Place, names: Renaming, begins: date, used: Iterable[str]
) -> Iterator[tuple[Activity, Activity]]:
    """What takes place at the old place, and what becomes of it at the new one."""
    for was in model.activities:
        timed = moved(was, old, begins) if was.place == old.id else None
        if timed is not None:
            short = belonging(was.slug, old.slug, new.slug, frozenset(used))
            yield was, _renamed(replace(timed, slug=short, place=new.id, host=1, room={}), names)


def _renamed(one: Activity, names: Renaming) -> Activity:
    called = (names.text(name, 80) for name in one.also_called)
    return replace(
        one,
        title=names.texts(one.title, 120),
        description=names.texts(one.description, 1500),
        also_called=tuple(name for name in called if name),
    )


def _notes(was: Activity, one: Activity, old: Place, new: Place, names: Renaming) -> Iterator[Note]:
    texts = (*one.title.values(), *one.description.values(), *one.also_called)
    if names.leaves_traces(texts) or was.title.keys() != one.title.keys():
        yield Note.TELLS_OF_THE_MODEL
    if one.repeat is None:
        yield Note.ONCE
    if is_open(old, was) and not is_open(new, one):
        yield Note.CLOSED_THEN
