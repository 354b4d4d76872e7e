"""Why a database is not opened, as values with clear fields. Whoever starts the program says them in one line."""

from dataclasses import dataclass


class Refusal(Exception):
    """The database can't be used as it is; nothing was changed."""


@dataclass(eq=False)
class NewerSchema(Refusal):
    """Written by a later version of the program. `found` and `known`: revisions; `known` is this program's."""

    found: str
    known: str

    def __str__(self) -> str:
        return f"the database has schema {self.found}, newer than {self.known} of this program: upgrade the program"


@dataclass(eq=False)
class Corrupt(Refusal):
    """The file is no database, or a damaged one."""

    path: str
    why: str

    def __str__(self) -> str:
        return f"{self.path} is damaged or no database ({self.why}): restore a backup"


@dataclass(eq=False)
class AlreadyRunning(Refusal):
    """Another process works on this database."""

    path: str

    def __str__(self) -> str:
        return f"another bot is running on {self.path}: stop it first"


@dataclass(eq=False)
class CannotOpen(Refusal):
    """There is no way to the database: a missing right, a folder in its place, a driver that is not installed."""

    path: str
    why: str

    def __str__(self) -> str:
        return f"{self.path} can't be opened: {self.why}"
