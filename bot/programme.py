"""`import` and `export`: programme files into the database and out of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import typer

import bot.database
import domain.programme_file
import storage.exporting
import storage.importing
import storage.municipalities
import views.importing
import views.operator
from bot.clock import Clock
from bot.settings import Settings
from bot.stop import Stop
from domain.programme_file import ProgrammeFile
from storage.import_result import ImportResult


def read(paths: Sequence[Path]) -> list[ProgrammeFile]:
    """The files' contents. Warnings go to the terminal; raises Stop with every problem of every file, a line each."""
    readings = [domain.programme_file.read(str(path), _text(path)) for path in paths]
    for warning in (warning for reading in readings for warning in reading.warnings):
        typer.echo(str(warning), err=True)
    problems = [str(problem) for reading in readings for problem in reading.problems]
    if problems:
        raise Stop("\n".join(problems))
    return [reading.content for reading in readings if reading.content is not None]


async def take_in(settings: Settings, clock: Clock, paths: Sequence[Path]) -> None:
    files = read(paths)
    database = await bot.database.open_database(settings, clock)
    try:
        async with database.writing() as db:
            known = [one.name for one in await storage.municipalities.every(db)]
            result = await storage.importing.write(db, files, clock(), settings.hold)
    finally:
        await database.close()
    for new, old in _look_alikes([one.municipality.name for one in files], known):
        typer.echo(views.importing.almost_the_same(new, old), err=True)
    for line in _said(result):
        typer.echo(line)


async def give_out(settings: Settings, clock: Clock, target: Path | None) -> None:
    """To the terminal, a file, or one file each in a folder."""
    database = await bot.database.open_database(settings, clock, create=False)
    try:
        async with database.reading() as db:
            texts = await storage.exporting.export(db, clock())
    finally:
        await database.close()
    if not texts:
        typer.echo(views.importing.NOTHING_TO_EXPORT, err=True)
        return
    if target is None and len(texts) > 1:
        raise Stop(views.importing.several_municipalities(list(texts)))
    if target is None:
        typer.echo("".join(texts.values()), nl=False)
        return
    for path, text in _targets(target, texts):
        path.write_text(text, encoding="utf-8")
        typer.echo(str(path))


def _targets(target: Path, texts: dict[str, str]) -> list[tuple[Path, str]]:
    if len(texts) == 1 and not target.is_dir():
        return [(target, text) for text in texts.values()]
    target.mkdir(parents=True, exist_ok=True)
    return [(target / f"{_file_name(name)}.toml", text) for name, text in texts.items()]


def _file_name(municipality: str) -> str:
    return "-".join("".join(letter if letter.isalnum() else " " for letter in municipality.lower()).split())


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as failure:
        why = failure.strerror if isinstance(failure, OSError) else "it is not UTF-8"
        raise Stop(views.operator.no_such_file(str(path), why or "")) from failure


def _look_alikes(names: Sequence[str], known: Sequence[str]) -> Iterator[tuple[str, str]]:
    """New municipalities that differ from one that is there in nothing but capitals and spaces."""
    there = {_plain(name): name for name in known}
    for name in names:
        if name not in known and _plain(name) in there:
            yield name, there[_plain(name)]


def _plain(name: str) -> str:
    return "".join(name.casefold().split())


def _said(result: ImportResult) -> list[str]:
    lines = [views.operator.imported(len(result.added), len(result.changed), result.unchanged)]
    if result.changed:
        lines.append(views.importing.changed([f"{item.kind} {item.slug}" for item in result.changed]))
    if result.not_in_file:
        lines.append(views.importing.not_in_file([(item.kind, item.slug) for item in result.not_in_file]))
    return lines
