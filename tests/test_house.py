"""The house plan, checked: names that are ours alone, files that can be read in one go, data that is complete."""

import importlib.metadata
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("bot", "handlers", "scheduler", "domain", "understanding", "views", "storage", "sandbox")
LONGEST_FILE = 220


def _sources():
    return [path for room in ROOMS for path in (ROOT / room).rglob("*.py")]


@pytest.mark.parametrize("room", ROOMS)
def test_no_installed_package_has_the_name_of_a_room(room):
    assert room not in importlib.metadata.packages_distributions()


def test_every_file_can_be_read_in_one_go():
    long = {str(path.relative_to(ROOT)): length for path in _sources() if (length := _lines(path)) > LONGEST_FILE}
    assert long == {}


def test_no_requirement_names_an_address_and_every_one_has_a_hash():
    for path in (ROOT / "requirements").glob("*.txt"):
        text = path.read_text()
        assert "://" not in text
        assert "--index" not in text
        pins = re.findall(r"^[a-z][^ ]*==.*(?:\n    --hash=.*)*", text, re.MULTILINE)
        assert pins
        assert all("--hash=sha256:" in pin for pin in pins)


def test_every_setting_that_the_program_reads_is_explained():
    import bot.settings

    names = {f"{bot.settings.PREFIX}{name.upper()}" for name in bot.settings.Settings.model_fields}
    readme = (ROOT / "README.md").read_text().replace("…_", "MOTESPLATS_")
    assert {name for name in names if name not in readme} == set()


def _lines(path):
    return len(path.read_text(encoding="utf-8").splitlines())
