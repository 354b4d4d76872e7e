"""A file that was not there before, or that may be written over because somebody said so."""

import os
import secrets
import shutil
import stat
from pathlib import Path

import views.founding
from bot.stop import Stop


def check(target: Path | None, force: bool) -> None:
    """Raise Stop for a target that could not be written: said before five questions, not after them."""
    if target is not None and not target.is_dir():
        _refuse_odd(target)
        if target.exists() and not force:
            raise Stop(views.founding.is_there(str(target)))
    folder = _folder(target)
    if not folder.is_dir():
        raise Stop(views.founding.not_written(str(target), f"there is no folder {folder}"))
    if not os.access(folder, os.W_OK):
        raise Stop(views.founding.not_written(str(target or folder), "this program may not write there"))


def write(target: Path | None, name: str, text: str, force: bool) -> Path:
    """Write it whole or not at all; without a file as `target`, under a free name made of `name`. Raises Stop."""
    path = target if target is not None and not target.is_dir() else _free(_folder(target), name)
    _refuse_odd(path)
    try:
        _replace(path, text) if force and path.exists() else _create(path, text)
    except FileExistsError:
        raise Stop(views.founding.is_there(str(path))) from None
    except OSError as failure:
        raise Stop(views.founding.not_written(str(path), failure.strerror or "")) from failure
    return path


def _create(path: Path, text: str) -> None:
    with path.open("x", encoding="utf-8") as file:
        try:
            file.write(text)
            file.flush()
        except OSError:
            path.unlink()
            raise


def _replace(path: Path, text: str) -> None:
    """By a name that no other run uses: one that was cut off may have left its own behind."""
    part = path.with_name(f".{path.name[:100]}.{secrets.token_hex(8)}.part")
    _create(part, text)
    try:
        shutil.copymode(path, part)
        part.replace(path)
    except OSError:
        part.unlink()
        raise


def _refuse_odd(path: Path) -> None:
    """A link leads elsewhere, a device or a pipe is no place for a file: in their stead nothing is put."""
    try:
        mode = path.lstat().st_mode
    except OSError:
        return
    if not stat.S_ISREG(mode):
        raise Stop(views.founding.not_written(str(path), "what is there is no ordinary file"))


def _folder(target: Path | None) -> Path:
    if target is None:
        return Path()
    return target if target.is_dir() else target.parent


def _free(folder: Path, name: str) -> Path:
    names = (name, *(f"{name}-{n}" for n in range(2, 1000)))
    return next(path for one in names if not (path := folder / f"{one}.toml").exists())
