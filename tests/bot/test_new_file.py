"""Only an ordinary file is ever written over, whatever else lies about."""

import os
import stat
from pathlib import Path

import pytest

import bot.new_file
from bot.stop import Stop
from tests.sabotage import sabotage


def _link(path: Path) -> None:
    path.with_name("elsewhere").write_text("mine")
    path.symlink_to(path.with_name("elsewhere"))


def _dead_link(path: Path) -> None:
    path.symlink_to(path.with_name("nowhere"))


@pytest.mark.parametrize("force", [True, False])
@pytest.mark.parametrize("make", [_link, _dead_link, os.mkfifo])
def test_what_is_no_ordinary_file_stays_as_it_is(tmp_path, make, force):
    path = tmp_path / "new.toml"
    make(path)
    before = {one.name: one.lstat() for one in tmp_path.iterdir()}
    for go in (lambda: bot.new_file.check(path, force), lambda: bot.new_file.write(path, "new", "x", force)):
        with pytest.raises(Stop, match="what is there is no ordinary file"):
            go()
    assert {one.name: one.lstat() for one in tmp_path.iterdir()} == before


@sabotage(
    test_what_is_no_ordinary_file_stays_as_it_is,
    {"bot.new_file._refuse_odd": lambda _: None},
    raises=(pytest.fail.Exception, AssertionError, Stop),
)
def test_unlooked_at_it_would_be_replaced(): ...


def test_what_a_run_that_was_cut_off_left_is_no_hindrance(tmp_path):
    path = tmp_path / "new.toml"
    path.write_text("old")
    path.with_name("new.toml.part").write_text("half")
    bot.new_file.write(path, "new", "whole", force=True)
    assert path.read_text() == "whole"


@pytest.mark.parametrize("mode", [0o600, 0o644])
def test_who_may_read_it_may_read_it_afterwards_and_nobody_else(tmp_path, mode):
    path = tmp_path / "new.toml"
    path.write_text("old")
    path.chmod(mode)
    bot.new_file.write(path, "new", "whole", force=True)
    assert stat.S_IMODE(path.stat().st_mode) == mode
    assert list(tmp_path.iterdir()) == [path]
