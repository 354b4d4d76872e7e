"""Before it is published: whether a second association has to agree, and whether there is somebody to ask."""

from enum import Enum, auto

from domain.replies import Html
from views.language import Language
from views.replies import bold, line, lines


class Agreeing(Enum):
    """Who is to agree to what somebody publishes."""

    NOBODY_NEEDED = auto()
    SOMEBODY = auto()
    NOBODY_THERE = auto()


def remark(agreeing: Agreeing, _: Language) -> Html | None:
    """Below what is read back before it is published."""
    if agreeing is Agreeing.NOBODY_NEEDED:
        return None
    # Translators: at a house run by several associations, a second one has to say yes to a new activity.
    needed = line("🤝", _("Here another association has to agree before everybody can see it."))
    if agreeing is Agreeing.SOMEBODY:
        return needed
    return lines(needed, line("⚠️", bold(_("But nobody of another association works here yet."))))


def looks(_: Language) -> Html:
    """Below a change that is read back before it is made."""
    # Translators: at a house run by several associations, the others see what was changed and can say no to it.
    return line("🤝", _("The other associations here get a message. They can take it back."))
