"""Changing the programme in steps. A person has one plan; its number is in every button, so old ones do nothing."""

from dataclasses import dataclass

from domain.intents.wish import Code, HostChange, HostLook


@dataclass(frozen=True, slots=True)
class ShowPlan(HostLook):
    """The preview, or the question that it waits for."""

    plan: int


@dataclass(frozen=True, slots=True)
class AskForPart(HostChange):
    """Ask for one part of it: what is written next is taken for it."""

    plan: int
    part: Code


@dataclass(frozen=True, slots=True)
class ChooseForPart(HostChange):
    """A part chosen by a button. `choice`: what it means depends on the part."""

    plan: int
    part: Code
    choice: Code


@dataclass(frozen=True, slots=True)
class AnswerPlan(HostChange):
    """What was written after a part was asked for."""

    plan: int
    text: str


@dataclass(frozen=True, slots=True)
class CarryOut(HostChange):
    """The first button of the preview."""

    plan: int


@dataclass(frozen=True, slots=True)
class DropPlan(HostChange):
    plan: int


@dataclass(frozen=True, slots=True)
class Undo(HostChange):
    """`change`: the number of its row in the trail."""

    change: int
