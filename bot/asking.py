"""Questions on the terminal. What was given as an option is not asked; what can't be is asked again, with why."""

import contextlib
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

import typer

import views.founding
from bot.stop import Stop
from domain.founding.plan import Unclear

Answer = TypeVar("Answer")

_YES = ("", "y", "yes", "j", "ja", "ok")
_NO = ("n", "no", "nej")


@dataclass(frozen=True, slots=True)
class Question(Generic[Answer]):
    """`usual`: what Enter means, None where there is nothing usual; `shown`: the same in words.

    `repeated`: the answer as it was understood, for answers that can be misunderstood.
    """

    option: str
    words: str
    read: Callable[[str], Answer | Unclear]
    usual: Answer | None = None
    shown: str = ""
    repeated: Callable[[Answer], str] | None = None


class Terminal:
    """`ask`: shows a prompt and gives the line that was written. Raises EOFError where there are no more."""

    def __init__(self, ask: Callable[[str], str] = input, tell: Callable[[str], None] = typer.echo) -> None:
        self._ask = ask
        self.tell = tell
        self._introduced = False

    def head(self, words: str) -> None:
        """Say what begins a new part; the very first time, what this is all about, too."""
        if not self._introduced:
            self._introduced = True
            self.tell(views.founding.INTRODUCTION)
        self.tell(f"\n{words}")

    def settle(self, question: Question[Answer], given: str | None = None) -> Answer:
        """The answer: the one given as an option, else the one that is written. Raises EOFError, and Stop for an
        option that can't be; an empty option is like Enter.
        """
        if given is not None and (given.strip() or question.usual is not None):
            return self._given(question, given)
        self.head(question.words)
        line = self._line(question)
        while True:
            found = self._read(question, line)
            if isinstance(found, Unclear):
                self.tell(views.founding.unclear(found))
                line = self._line(question)
            elif question.repeated is None or not line.strip():
                return found
            else:
                said = self._confirmed(question.repeated(found))
                if said is None:
                    return found
                line = said or self._line(question)

    def _confirmed(self, understood: str) -> str | None:
        """None: it is right. Else what was written in its place, "" for a mere no."""
        self.tell(understood)
        said = self._ask(views.founding.IS_IT_RIGHT).strip()
        if said.casefold() in _YES:
            return None
        return "" if said.casefold() in _NO else said

    def _given(self, question: Question[Answer], given: str) -> Answer:
        found = self._read(question, given)
        if isinstance(found, Unclear):
            raise Stop(views.founding.wrong_option(question.option, found))
        if question.repeated is not None:
            self.tell(question.repeated(found))
        return found

    def _read(self, question: Question[Answer], line: str) -> Answer | Unclear:
        return question.usual if question.usual is not None and not line.strip() else question.read(line)

    def _line(self, question: Question[Answer]) -> str:
        return self._ask(views.founding.prompt(question.shown))


def terminal() -> Terminal:
    """The one that the program was started on. Arrow keys work where Python has them."""
    if sys.stdin.isatty():
        with contextlib.suppress(ImportError):
            import readline  # noqa: F401
    reconfigure = getattr(sys.stdin, "reconfigure", None)
    if reconfigure is not None:
        # Letters in another encoding are asked for again, not a reason to end.
        reconfigure(errors="surrogateescape")
    return Terminal()
