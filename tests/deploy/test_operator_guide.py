"""docs/operator.md names only what exists: commands, settings, files, events, sentences."""

import re

import pytest

import bot.commands
from bot.settings import PREFIX, Settings
from tests.deploy.files import ROOT, text
from tests.test_house import ROOMS

_GUIDE = "docs/operator.md"


def _commands():
    return {one.name or one.callback.__name__ for one in bot.commands.program.registered_commands}


def _named_commands(guide):
    """After `motesplats`, `-m bot` and compose's `bot`."""
    return set(re.findall(r"(?:sudo motesplats|-m bot|run --rm (?:-v \S+ )?bot) ([a-z]+)", guide))


def test_every_command_exists():
    named = _named_commands(text(_GUIDE))
    assert {"place", "import", "coordinator", "check", "backup", "restore", "export"} <= named
    assert named - _commands() == set()


def test_a_command_that_does_not_exist_is_found_out():
    assert _named_commands("`sudo motesplats launder`") - _commands() == {"launder"}


def test_every_setting_exists():
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    assert set(re.findall(rf"{PREFIX}[A-Z_]+", text(_GUIDE))) - known == set()


def test_every_target_of_make_exists():
    named = set(re.findall(r"make ([a-z]+)(?=[`\n])", text(_GUIDE)))
    assert named - set(re.findall(r"^([a-z]+):", text("Makefile"), re.MULTILINE)) == set()


def test_every_file_of_a_server_exists():
    """In commands, too; what stands between backticks and in links is looked at in `test_paths.py`."""
    named = set(re.findall(r"(?:/opt/motesplats/)?(deploy/[a-z.-]+)", text(_GUIDE)))
    assert named
    assert [one for one in named if not (ROOT / one).exists()] == []


@pytest.fixture(scope="module")
def program():
    """All of its source."""
    return "\n".join(path.read_text(encoding="utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py"))


def _symptoms():
    table = re.search(r"^\| what you see .*?(?=\n\n)", text(_GUIDE), re.MULTILINE | re.DOTALL)
    assert table
    first = [line.split("|")[1] for line in table[0].splitlines()[2:]]
    return [one for cell in first for one in re.findall(r"`([^`]+)`", cell)]


@pytest.mark.parametrize("symptom", [one for one in _symptoms() if one not in ("check", "243/CREDENTIALS")])
def test_every_symptom_is_one_that_the_program_shows(symptom, program):
    spoken = re.sub(r'"\n\s+f?"', "", program).replace("{PREFIX}", PREFIX)
    parts = [part.strip(' "') for part in symptom.split("…")]
    assert [part for part in parts if part and part not in spoken] == []
