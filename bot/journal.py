"""Which answers have gone out, in a small file beside the database, until the database knows.

"Done" marks reach the database in groups, so that a question costs no commit of its own. A process that is killed
between an answer and its group would repeat the whole group; this file costs one write of a few bytes an answer and
survives the kill. It is not synced: after a power cut a few answers may come twice, none is lost.
"""

import os
from pathlib import Path

_LARGE = 1_000_000


class Journal:
    """Update ids, one a line. Raises OSError where the file can't be written."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600)
        self._size = os.fstat(self._file).st_size

    def note(self, update: int) -> None:
        self._size += os.write(self._file, b"%d\n" % update)

    def read(self) -> list[int]:
        """What was noted. A line cut short by a crash is no number, or one that the inbox does not know."""
        os.lseek(self._file, 0, os.SEEK_SET)
        lines = os.read(self._file, self._size).decode("ascii", "replace").split("\n")
        return [int(line) for line in lines[:-1] if line.isascii() and line.isdigit()]

    def forget(self, still_open: list[int]) -> None:
        """The database knows all but these. Rewritten only when that is cheap or the file has grown large."""
        if still_open and self._size < _LARGE:
            return
        os.ftruncate(self._file, 0)
        self._size = 0
        for update in still_open:
            self.note(update)

    def close(self) -> None:
        os.close(self._file)
