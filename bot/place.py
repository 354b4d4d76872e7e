"""`place`: asks a few questions and writes a programme file for a new place, or for several after a model."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import bot.new_file
import bot.place_model
import bot.place_questions
import bot.taken
import domain.founding.copying
import domain.founding.making
import domain.founding.slugs
import views.founding
import views.founding_file
from bot.asking import Terminal
from bot.place_model import Model
from bot.place_questions import Given
from bot.stop import Stop
from domain.founding.copying import Copy
from domain.founding.plan import Plan, Taken


def found(
    given: Given,
    target: Path | None,
    force: bool,
    now: datetime,
    terminal: Terminal,
    look: Callable[[], Taken] = bot.taken.here,
) -> None:
    """Ask, write the file, say what comes next. Raises Stop, and then nothing was written.

    `target`: a file, a folder, or None for a file in the current folder; `force`: write over a file that is there.
    `look`: for the ids that are taken; with one of them, the new file would change what is there.
    """
    bot.new_file.check(target, force)
    try:
        model = bot.place_model.find(given.model, given.places, len(given.names), terminal)
        plan = bot.place_questions.plan(given, model, terminal)
    except (EOFError, KeyboardInterrupt):
        raise Stop(f"\n{views.founding.NOTHING_WRITTEN}") from None
    taken = look()
    copy = _made(plan, model, now, taken)
    text = views.founding_file.text(copy, model.file.municipality.name if model else None, now)
    path = str(bot.new_file.write(target, _file_name(plan), text, force))
    said = views.founding.written(path, len(copy.file.activities), views.founding_file.to_check(copy))
    terminal.tell(f"\n{said}")
    for name, short in _called_otherwise(plan, copy, taken):
        terminal.tell(views.founding.is_another(name, short))
    if copy.left_out:
        terminal.tell(views.founding.left_out(copy.left_out, copy.file.municipality.name))
    terminal.tell(views.founding.next_steps(path, [one.slug for one in copy.file.places]))


def _made(plan: Plan, model: Model | None, now: datetime, taken: Taken) -> Copy:
    if model is None:
        return Copy(domain.founding.making.bare(plan, taken))
    return domain.founding.copying.after(plan, model.file, model.places, now, taken)


def _called_otherwise(plan: Plan, copy: Copy, taken: Taken) -> Iterator[tuple[str, str]]:
    """The id that each would have had, and the one that it has because that is taken."""
    for one, made in zip(plan.places, copy.file.places, strict=True):
        wanted = domain.founding.making.place_slug(one.name, plan.municipality, ())
        if wanted in taken.places:
            yield wanted, made.slug


def _file_name(plan: Plan) -> str:
    """One place gives it its name, several their municipality."""
    if len(plan.places) == 1:
        return domain.founding.making.place_slug(plan.places[0].name, plan.municipality, ())
    return domain.founding.slugs.slug(plan.municipality, (), "place")
