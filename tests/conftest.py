"""What was passed over must not look like what went well: one loud line at the end for every kind of test left out."""

import os
import shutil
import signal
import tempfile
from collections import Counter
from pathlib import Path

import pytest

import tests.statements

# Databases wait for the disk at every commit, as they should: hundreds of thousands of times in all stories together.
_IN_MEMORY = Path("/dev/shm")
_ROOM = 2 * 1024**3


def pytest_configure() -> None:
    tests.statements.share()
    if _IN_MEMORY.is_dir() and shutil.disk_usage(_IN_MEMORY).free > _ROOM:
        tempfile.tempdir = os.environ.setdefault("TMPDIR", str(_IN_MEMORY))
    # What a shell starts beside other things is deaf to Ctrl-C, with all that it starts; programs of people are not.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    left_out = Counter(map(_reason, terminalreporter.getreports("skipped")))
    if left_out:
        terminalreporter.write_sep("!", red=True, bold=True)
    for reason, count in sorted(left_out.items()):
        terminalreporter.write_line(not_run(reason, count), red=True, bold=True)


def not_run(reason: str, tests: int) -> str:
    """The line for so many tests left out for one reason, as "the page, for want of chromium"."""
    return f"NOT RUN: {tests} {'test' if tests == 1 else 'tests'} – {reason}"


def _reason(report: pytest.TestReport) -> str:
    said = report.longrepr[-1] if isinstance(report.longrepr, tuple) else str(report.longrepr)
    return said.removeprefix("Skipped: ")
