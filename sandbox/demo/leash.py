"""Started in a program's place, becomes that program, which is then told to end when whoever started it has died.

`python leash.py PID COMMAND …`: PID is the starter's. On Linux alone; elsewhere the program simply runs. Asked for in
the new process and not between fork and exec, where a second thread's lock could hang it.
"""

import contextlib
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def main(starter: int, command: list[str]) -> None:
    if sys.platform == "linux":
        _ask()
        if os.getppid() != starter:
            return  # it died before we asked
    os.execvp(command[0], command)  # noqa: S606 -- no shell: the words of the command are its own


def _ask() -> None:
    # The system keeps it over the exec, and the process id stays the same. A Python without ctypes runs unleashed.
    with contextlib.suppress(ImportError, OSError, AttributeError):
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
