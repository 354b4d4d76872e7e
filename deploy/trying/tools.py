"""The programs that the trial calls."""

import shutil
import subprocess
from collections.abc import Sequence

NEEDED = ("buildah", "mmdebstrap", "unshare", "nsenter", "setpriv", "chroot")


class Failed(Exception):
    """A program ended badly; what it said last."""


def missing() -> list[str]:
    return [name for name in NEEDED if shutil.which(name) is None]


def call(*command: str) -> str:
    """Run to the end; what it printed. Raises Failed."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603 - ours
    if done.returncode:
        raise Failed(f"{command[0]}: {_last(done.stderr or done.stdout)}")
    return done.stdout.decode()


def status(command: Sequence[str]) -> tuple[int, str]:
    """Run to the end: its exit status and all that it printed."""
    done = subprocess.run(  # noqa: S603 - ours
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode, done.stdout.decode().strip()


def _last(said: bytes) -> str:
    return "\n".join(said.decode(errors="replace").splitlines()[-5:])
