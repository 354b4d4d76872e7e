"""The paths that a page of ours names: its links and pictures, and the files and folders between backticks."""

import re
from functools import cache
from pathlib import Path

from tests.deploy.files import ROOT

_LINKS = (re.compile(r"\]\((?!\w+:|#)([^)#\s]+)"), re.compile(r'(?:src|href)="(?!\w+:|#)([^"#]+)"'))
_BETWEEN_BACKTICKS = re.compile(r"`([^`\n]+)`")
_PATH = re.compile(r"[\w.<>-]+(?:/[\w.<>-]+)*/?")
_SOURCE = re.compile(r"[\w-]+\.(?:py|js)")
_PLACEHOLDER = re.compile(r"<\w+>")
# Made while the program runs; and an address of the sandbox.
_NOT_HERE = ("data/", "file/")


def missing(page: str, text: str) -> list[str]:
    """Those that `text` names and that do not exist. `page`: the file that it stands in, from the root."""
    folder = (ROOT / page).parent
    links = {link for kind in _LINKS for link in kind.findall(text)}
    broken = {link for link in links if not (folder / link).exists()}
    ticked = set(_BETWEEN_BACKTICKS.findall(text))
    paths = {one for one in ticked if "/" in one and _PATH.fullmatch(one) and not one.startswith(_NOT_HERE)}
    lost = {path for path in paths if not _is_found(path, folder)}
    unknown = {one for one in ticked if _SOURCE.fullmatch(one)} - _names()
    return sorted(broken | lost | unknown)


def _is_found(path: str, folder: Path) -> bool:
    """From the root, from the page's own folder or from a room (`tables/` of storage); a module may lack its ending."""
    pattern = _PLACEHOLDER.sub("*", path).rstrip("/")
    places = (ROOT, folder, *_folders())
    return any(next(place.glob(one), None) for place in places for one in (pattern, f"{pattern}.py"))


@cache
def _folders() -> list[Path]:
    return [path for path in ROOT.iterdir() if path.is_dir() and path.name != "data" and not path.name.startswith(".")]


@cache
def _names() -> set[str]:
    return {path.name for folder in _folders() for path in folder.rglob("*")}
