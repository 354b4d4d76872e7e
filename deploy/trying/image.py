"""Building the image, in a store of its own that goes away with its folder."""

import ast
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from deploy.trying.tools import call

_SUITE = "bookworm"
_PACKAGES = "python3,python3-venv,ca-certificates"
_SHARED = ("/opt", "/srv", "/mnt")
_SOURCES = Path("/etc/apt/sources.list.d/debian.sources")


@dataclass(frozen=True)
class Config:
    """What the image asks an engine to do with it."""

    user: str
    folder: str
    environment: dict[str, str]
    entrypoint: list[str]
    command: list[str]
    health: list[str]
    volumes: list[str]
    stop_signal: str


class Store:
    """buildah's, in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._place = ("--storage-driver", "vfs", "--root", str(folder / "store"), "--runroot", str(folder / "run"))

    def make_base(self) -> str:
        """The smallest Debian with what the Dockerfile asks of its base, from this machine's own package source."""
        packed = self._folder / "base.tar"
        source = [str(_SOURCES)] if _SOURCES.exists() else []
        # The clock of a machine that is kept offline may stand behind its mirror's.
        lenient = ("--aptopt=Acquire::Check-Valid-Until false", "--aptopt=Acquire::Check-Date false")
        include = f"--include={_PACKAGES}"
        call("mmdebstrap", "--quiet", "--variant=minbase", *lenient, include, _SUITE, str(packed), *source)
        container = self._buildah("from", "scratch").strip()
        self._buildah("add", container, str(packed), "/")
        self._buildah("commit", "--format", "docker", "--rm", container, "trial-base")
        packed.unlink()
        return "localhost/trial-base"

    def build(self, base: str, context: Path) -> str:
        """As `docker build` would; pip finds packages as it does on this machine."""
        lent = self._folder / "pip.conf"
        lent.write_text(_pip_settings(), encoding="utf-8")
        paths = [part for path in sorted(_lent_paths()) for part in ("--volume", f"{path}:{path}:ro")]
        how = ("--isolation", "chroot", "--format", "docker", "--build-arg", f"BASE={base}")
        secret = ("--secret", f"id=pip,src={lent}")
        self._buildah("bud", "--quiet", *how, *secret, *paths, "--tag", "trial", str(context))
        return "localhost/trial"

    def megabytes(self, image: str) -> float:
        found = self._inspect(image)["FromImageID"]
        listed = json.loads(self._buildah("images", "--json"))
        return next(float(one["size"].split()[0]) for one in listed if found.startswith(one["id"]))

    def config(self, image: str) -> Config:
        said = self._inspect(image)["Docker"]["config"]
        return Config(
            user=said["User"],
            folder=said["WorkingDir"],
            environment=dict(one.split("=", 1) for one in said["Env"]),
            entrypoint=said["Entrypoint"],
            command=said["Cmd"],
            health=said["Healthcheck"]["Test"][1:],
            volumes=list(said["Volumes"]),
            stop_signal=said["StopSignal"],
        )

    def unpacked(self, image: str) -> Path:
        """The folder in which all files of the image are."""
        container = self._buildah("from", "--pull=never", image).strip()
        return Path(self._buildah("mount", container).strip())

    def _inspect(self, image: str) -> dict[str, Any]:
        return dict(json.loads(self._buildah("inspect", "--type", "image", image)))

    def _buildah(self, command: str, *words: str) -> str:
        return call("buildah", *self._place, command, *words)


def _pip_settings() -> str:
    settings = _pip()
    lines = [f"{name} = {_folded(value)}" for name, value in settings.items()]
    return "\n".join(["[global]", *lines, ""])


def _folded(value: str) -> str:
    return "\n    ".join(value.split())


def _pip() -> dict[str, str]:
    """This machine's settings of pip, from its files and its environment; the environment wins."""
    found = {}
    for line in call(".venv/bin/python", "-m", "pip", "config", "list").splitlines():
        name, value = line.split("=", 1)
        found[name.rpartition(".")[2]] = str(ast.literal_eval(value))
    return found


def _lent_paths() -> set[str]:
    """Folders and files of this machine that pip's settings name."""
    words = (word.removeprefix("file://") for value in _pip().values() for word in value.split())
    return {_lent(Path(word)) for word in words if word.startswith("/") and os.path.exists(word)}


def _lent(path: Path) -> str:
    """A folder of packages may link to its neighbours: then all of them are lent."""
    top = next((one for one in _SHARED if path.is_relative_to(one)), None)
    return top or str(path)
