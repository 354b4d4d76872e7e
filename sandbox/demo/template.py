"""The sample places read in once and kept: the next demo begins with a copy."""

import hashlib
import os
import shutil
from pathlib import Path

import sandbox.demo.environment
from sandbox.demo.environment import DATABASE, beside

FOLDER = Path("data/demo.template")
# What decides how a programme lies in the database.
_MADE_OF = ("programmes/*.toml", "storage/**/*.py", "domain/**/*.py", "bot/programme.py")


def key() -> str:
    """Another one as soon as anything is that a sample database is made of."""
    made_of, root = hashlib.sha256(), sandbox.demo.environment.ROOT
    for path in sorted(path for pattern in _MADE_OF for path in root.glob(pattern)):
        made_of.update(f"{path.relative_to(root)}\0{path.stat().st_size}\0".encode() + path.read_bytes())
    return made_of.hexdigest()[:16]


def take() -> bool:
    """Put a copy in the demo database's place. False: there is none of today's make, or none as it was kept."""
    for kept in _folder().glob(f"{key()}-*.db"):
        _copy(kept, _database())
        if kept.name == _name(_database()):
            note()
            return True
        _database().unlink()
    return False


def note() -> None:
    """Write down of what make the demo's database is."""
    beside("made").write_text(key(), encoding="ascii")


def is_current() -> bool:
    """Whether the demo's database, whatever has happened in it since, began with what is there today."""
    made = beside("made")
    return made.is_file() and made.read_text(encoding="ascii") == key()


def keep() -> None:
    """Keep the demo's database as the template, instead of any older one. Nobody may be writing to it."""
    log = _database().with_name(f"{DATABASE.name}-wal")
    # What stands in its log only would be missing from the copy.
    if log.exists() and log.stat().st_size:
        return
    shutil.rmtree(_folder(), ignore_errors=True)
    _folder().mkdir(parents=True)
    _copy(_database(), _folder() / _name(_database()))


def _folder() -> Path:
    return sandbox.demo.environment.ROOT / FOLDER


def _name(database: Path) -> str:
    """What a template is called: of what make, and what is in it, so that a damaged one has the wrong name."""
    return f"{key()}-{hashlib.sha256(database.read_bytes()).hexdigest()}.db"


def _database() -> Path:
    return sandbox.demo.environment.ROOT / DATABASE


def _copy(source: Path, target: Path) -> None:
    new = target.with_name(f"{target.name}.new")
    shutil.copy(source, new)
    os.replace(new, target)
