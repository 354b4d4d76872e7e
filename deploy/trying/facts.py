"""What is found out, a line each."""


class Facts:
    def __init__(self) -> None:
        self._held = 0
        self._broken = 0

    def say(self, name: str, holds: bool, more: str = "") -> None:
        """`more`: the figure, or what was seen instead."""
        self._held += holds
        self._broken += not holds
        print(f"{'ok' if holds else 'WRONG'}: {name}{f' ({more})' if more else ''}", flush=True)  # noqa: T201 - it is for whoever looks on

    def end(self) -> int:
        """The exit status."""
        print(f"{self._held} facts hold, {self._broken} do not.", flush=True)  # noqa: T201
        return 1 if self._broken else 0
