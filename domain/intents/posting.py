"""Posting an activity by one line. A person has one draft; its number is in every button, so old ones do nothing."""

from dataclasses import dataclass

from domain.intents.wish import Code, VolunteerChange, VolunteerLook
from domain.posting import Field


@dataclass(frozen=True, slots=True)
class Post(VolunteerChange):
    """`/new` with a line, or alone: then it is asked part by part."""

    line: str = ""


@dataclass(frozen=True, slots=True)
class BeginAnew(VolunteerChange):
    """Another posting, asked part by part. The draft is put aside."""

    draft: int


@dataclass(frozen=True, slots=True)
class TakeUp(VolunteerChange):
    """Go on with what was put aside last. The draft is put aside for it."""

    draft: int


@dataclass(frozen=True, slots=True)
class AnswerField(VolunteerChange):
    """What was written after a part of the draft was asked for, or to mend what was just shown."""

    draft: int
    text: str


@dataclass(frozen=True, slots=True)
class ShowDraft(VolunteerLook):
    draft: int


@dataclass(frozen=True, slots=True)
class MendField(VolunteerChange):
    """Ask for one part: what is written next is taken for it."""

    draft: int
    field: Field


@dataclass(frozen=True, slots=True)
class ChooseForField(VolunteerChange):
    """A part chosen by a button. `choice`: what it means depends on the part."""

    draft: int
    field: Field
    choice: Code


@dataclass(frozen=True, slots=True)
class Publish(VolunteerChange):
    """`shown`: the mark of what was read back; older buttons have none."""

    draft: int
    shown: Code | None = None


@dataclass(frozen=True, slots=True)
class DropDraft(VolunteerChange):
    draft: int
