"""`python -m sandbox`: see `sandbox.starting`."""

import signal

if __name__ == "__main__":
    # Who presses Ctrl-C while everything is being loaded ends it, and reads nothing about where that was.
    signal.signal(signal.SIGINT, signal.SIG_DFL)

    import typer

    import sandbox.starting

    typer.run(sandbox.starting.main)
