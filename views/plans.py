"""What a change in steps is read back with: its buttons, and what became of it."""

from domain.intents import AskForPart, CarryOut, Code, DropPlan, ShowPlan
from domain.replies import Button, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, line, pictured, reply


def yes(plan: int, label: str) -> Button:
    """The first button of a preview: it carries the change out. `label`: a sentence that says what it does."""
    return pictured("✅", label, CarryOut(plan))


def drop(plan: int, _: Language) -> Button:
    # Translators: a button: change nothing, forget what I began to change.
    return pictured("🗑", _.plain("Change nothing"), DropPlan(plan))


def back(plan: int, _: Language) -> Button:
    # Translators: a button: back to what was shown before.
    return pictured("↩️", _.plain("Back"), ShowPlan(plan))


def part(plan: int, emoji: str, label: str, name: str) -> Button:
    """A button to say one part of it anew."""
    return pictured(emoji, label, AskForPart(plan, Code(name)))


def dropped(_: Language) -> Reply:
    return reply(_, line("🗑", bold(_("I have changed nothing."))), [[home(_)]])


def gone(_: Language) -> Reply:
    return reply(_, _("This change is not here any more. Nothing was changed by this button."), [[home(_)]])
