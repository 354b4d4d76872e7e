"""What is wrong with a file is said in a line of our own: typer's box would come before it."""

import typing

from typer.models import ParameterInfo

from bot.commands import program


def test_no_file_is_looked_at_by_typer() -> None:
    hints = [
        hint
        for command in program.registered_commands
        if command.callback
        for hint in typing.get_type_hints(command.callback, include_extras=True).values()
        if "pathlib.Path" in str(hint)
    ]
    looked_at: list[ParameterInfo] = [hint.__metadata__[0] for hint in hints]
    assert len(looked_at) == 6
    assert not [one for one in looked_at if one.readable or one.exists]
