"""`place`: asks a few questions and writes a programme file for a new place, or for several after a model."""

from datetime import datetime
from pathlib import Path

import bot.new_file
import bot.place_model
import bot.place_questions
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
from domain.founding.plan import Plan


def found(given: Given, target: Path | None, force: bool, now: datetime, terminal: Terminal) -> None:
    """Ask, write the file, say what comes next. Raises Stop, and then nothing was written.

    `target`: a file, a folder, or None for a file in the current folder; `force`: write over a file that is there.
    """
    bot.new_file.check(target, force)
    try:
        model = bot.place_model.find(given.model, given.places, len(given.names), terminal)
        plan = bot.place_questions.plan(given, model, terminal)
    except (EOFError, KeyboardInterrupt):
        raise Stop(f"\n{views.founding.NOTHING_WRITTEN}") from None
    copy = _made(plan, model, now)
    text = views.founding_file.text(copy, model.file.municipality.name if model else None, now)
    path = str(bot.new_file.write(target, _file_name(plan), text, force))
    said = views.founding.written(path, len(copy.file.activities), views.founding_file.to_check(copy))
    terminal.tell(f"\n{said}")
    terminal.tell(views.founding.next_steps(path, [one.slug for one in copy.file.places]))


def _made(plan: Plan, model: Model | None, now: datetime) -> Copy:
    if model is None:
        return Copy(domain.founding.making.bare(plan))
    return domain.founding.copying.after(plan, model.file, model.places, now)


def _file_name(plan: Plan) -> str:
    """One place gives it its name, several their municipality."""
    name = plan.places[0].name if len(plan.places) == 1 else plan.municipality
    return domain.founding.slugs.slug(name, (), "place")
