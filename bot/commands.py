"""The command line. Each command imports what it needs only when it runs: the bot's start stays short."""

import signal
import sys
from pathlib import Path
from typing import Annotated

import typer

# By their own names: the imports within a command give `bot` another meaning there.
from bot import lifetime, process
from bot.clock import clock

program = typer.Typer(
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
    help="motesplats: a chat bot for meeting places",
)

# `readable=False` asks for nothing: what can't be read is said in a line of our own, not in a box of typer's.
Files = Annotated[list[Path], typer.Argument(readable=False, help="Programme files (TOML)")]
File = Annotated[Path, typer.Argument(readable=False)]
Target = Annotated[Path | None, typer.Argument(readable=False, help="Where to write; left out: the terminal")]
Programme = Annotated[
    list[Path] | None, typer.Option(readable=False, help="Programme file; may be given several times")
]


@program.command()
def run() -> None:
    """Run the bot, until SIGTERM or Ctrl-C."""
    import bot.claim
    import views.operator
    from bot.stop import Stop

    # Asked to stop before the event loop listens for it, nothing has begun that would have to end.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    settings = process.settings()
    if settings.misleads_people:
        raise Stop(views.operator.OWN_CLOCK_AT_TELEGRAM)
    with bot.claim.claimed(settings):
        # Claimed before the rest is even read in: a second bot shall not take two seconds to give way.
        import bot.run

        process.run(lifetime.to_the_end(bot.run.run(settings, process.clock(settings))))


@program.command("import")
def import_(files: Files) -> None:
    """Read programme files into the database, all or nothing."""
    import bot.programme

    settings = process.settings()
    process.run(bot.programme.take_in(settings, process.clock(settings), files))


@program.command()
def export(file: Target = None) -> None:
    """Write the programme as a file, or into a folder where there are several municipalities."""
    import bot.programme

    settings = process.settings()
    process.run(bot.programme.give_out(settings, process.clock(settings), file))


@program.command()
def coordinator(
    place: Annotated[str, typer.Argument(help="The place's id in its programme file, or municipality/id")],
    association: Annotated[str | None, typer.Option(help="The id of the association that they come from")] = None,
) -> None:
    """Print a link that makes whoever opens it first coordinator of a place."""
    import bot.coordinator

    settings = process.settings()
    process.run(bot.coordinator.invite(settings, process.clock(settings), place, association))


@program.command()
def understand(
    programme: Programme = None,
    now: Annotated[str | None, typer.Option(help="The instant of asking, ISO 8601")] = None,
    posting: Annotated[bool, typer.Option("--posting", help="Read them as a volunteer's new activities")] = False,
) -> None:
    """Read lines `language<TAB>utterance`, print what was understood as JSON."""
    import bot.understand

    read = bot.understand.posted if posting else bot.understand.meant
    bot.understand.answer(sys.stdin, sys.stdout, programme or [], now, clock(), read)


@program.command()
def backup(file: File) -> None:
    """Copy the running database to a file."""
    import bot.copies

    process.run(bot.copies.back_up(process.settings(), file))


@program.command()
def restore(file: File) -> None:
    """Put a copy in the database's place. Stop the bot first."""
    import bot.copies

    settings = process.settings()
    process.run(bot.copies.put_back(settings, process.clock(settings), file))


@program.command()
def check() -> None:
    """Say what is well and what is wrong with settings, database and token, one line each."""
    import bot.check

    settings = process.settings()
    process.run(bot.check.check(settings, process.clock(settings)))


@program.command()
def asked(
    not_understood: Annotated[bool, typer.Option("--not-understood", help="Sentences in place of counts")] = False,
) -> None:
    """Print what people ask for, counted by day and language, for a spreadsheet."""
    import bot.asked

    settings = process.settings()
    told = bot.asked.not_understood if not_understood else bot.asked.counts
    process.run(told(settings, process.clock(settings)))


@program.command("next")
def next_() -> None:
    """Print when the bot will next write to somebody by itself, as far as it is known now; nothing: at no time."""
    import bot.upcoming

    settings = process.settings()
    process.run(bot.upcoming.tell(settings, process.clock(settings)))


@program.command()
def place(
    model: Annotated[str | None, typer.Option("--from", help="A model to copy: ljungby, or a programme file")] = None,
    which: Annotated[list[str] | None, typer.Option("--place", help="Which place of the model; `all`: each")] = None,
    name: Annotated[list[str] | None, typer.Option(help="What the new place is called; several: repeat it")] = None,
    municipality: Annotated[str | None, typer.Option(help="As in: Ljungby kommun")] = None,
    address: Annotated[list[str] | None, typer.Option(help="Street and town; its spot on the map after it")] = None,
    hours: Annotated[list[str] | None, typer.Option(help="As in: mon-thu 9-16, wed 13-19")] = None,
    run_by: Annotated[str | None, typer.Option(help="The association that runs it")] = None,
    language: Annotated[str | None, typer.Option(help="The language of your answers: sv")] = None,
    to: Annotated[Path | None, typer.Option(readable=False, help="The file to write, or a folder for it")] = None,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there")] = False,
) -> None:
    """Ask five questions and write a programme file for a new place, or copy a model for it."""
    import bot.asking
    import bot.place
    from bot.place_questions import Given

    given = Given(model, which or (), name or (), municipality, address or (), hours or (), run_by, language)
    bot.place.found(given, to, force, clock()(), bot.asking.terminal())
