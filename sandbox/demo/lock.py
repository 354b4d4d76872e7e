"""One demo in one folder: a second one would forget the first one's database while its bot works with it."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sandbox.demo.environment

FILE = Path("data/demo.lock")


class RunsAlready(Exception):
    """`str()` is a line for whoever started the second."""


@contextmanager
def alone(url: str) -> Iterator[None]:
    """Be the folder's only demo until the block ends, at `url`. Raises RunsAlready.

    The lock goes with whoever holds it, killed or not; the file stays, and says nothing by itself.
    """
    file = sandbox.demo.environment.ROOT / FILE
    file.parent.mkdir(exist_ok=True)
    with file.open("a+", encoding="ascii") as noted:
        _lock(noted.fileno(), file)
        noted.truncate(0)
        noted.write(url)
        noted.flush()
        yield


def _lock(number: int, file: Path) -> None:
    try:
        fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        there = file.read_text(encoding="ascii", errors="replace")
        raise RunsAlready(f"A demo runs here already, at {there}/") from None
