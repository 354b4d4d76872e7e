"""Running a program from the image as an engine would: its own processes and mounts, all read only but the volume,
a number for a user, no capability, and no way to gain one. The network is this machine's."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from deploy.trying.image import Config

# $1: the image's files; $2: the folder behind its volume; $3: where the volume is. What follows is run in there.
_ENTER = """set -eu
files=$1 data=$2 volume=$3; shift 3
mount --make-rprivate /
mount --bind "$files" "$files"
mount -t proc proc "$files/proc"
mount --rbind /dev "$files/dev"
mount -t tmpfs -o size=16m,mode=1777,nosuid,nodev,noexec tmpfs "$files/tmp"
mount --bind "$data" "$files$volume"
mount -o remount,bind,ro "$files"
exec chroot "$files" "$@"
"""
_ALONE = ("unshare", "--mount", "--pid", "--ipc", "--uts", "--fork", "--kill-child=KILL")


@dataclass
class Box:
    """`files`: the image's, unpacked. `data`: the folder behind its one volume. `settings`: beside the image's own."""

    files: Path
    config: Config
    data: Path
    settings: dict[str, str]

    def command(self, *words: str) -> list[str]:
        """`docker run --rm --read-only … IMAGE words`."""
        words = words or tuple(self.config.command)
        places = (str(self.files), str(self.data), self.config.volumes[0])
        return [*_ALONE, "sh", "-c", _ENTER, "sh", *places, *self._lowered(), *self.config.entrypoint, *words]

    def start(self, log: Path) -> "Running":
        """The program of the image, as it is started without a word."""
        with log.open("wb") as file:
            process = subprocess.Popen(self.command(), stdin=subprocess.DEVNULL, stdout=file, stderr=file)  # noqa: S603
        return Running(process)

    def inside(self, running: "Running", *words: str) -> list[str]:
        """`docker exec`: beside the running program, with the same rights."""
        where = ("--target", str(running.program), "--mount", "--pid", "--ipc", "--uts", "--root")
        return ["nsenter", *where, *self._lowered(), *words]

    def _lowered(self) -> list[str]:
        user, _, group = self.config.user.partition(":")
        who = ("--reuid", user, "--regid", group, "--clear-groups")
        rights = ("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all")
        environment = [f"{name}={value}" for name, value in {**self.config.environment, **self.settings}.items()]
        return ["setpriv", *who, *rights, "env", "--ignore-environment", f"--chdir={self.config.folder}", *environment]


class Running:
    """A box with its program in it."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    @property
    def program(self) -> int:
        """Its number on this machine; in the box it is 1. Raises StopIteration while there is none."""
        outer = self.process.pid
        return next(map(int, Path(f"/proc/{outer}/task/{outer}/children").read_text().split()))

    def told(self, name: str) -> list[str]:
        """What the kernel says of it, as `Uid` or `VmRSS`."""
        lines = Path(f"/proc/{self.program}/status").read_text().splitlines()
        return next(line.split()[1:] for line in lines if line.startswith(f"{name}:"))

    def stop(self, sign: int, wait: float) -> tuple[int, float]:
        """Ask it to end: (exit status, seconds that it took). Raises TimeoutExpired after `wait` seconds."""
        begun = time.monotonic()
        os.kill(self.program, sign)
        return self.process.wait(wait), time.monotonic() - begun

    def end(self) -> None:
        """Whatever became of it, it is gone afterwards."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
