"""Before it is published: whether a second association has to agree, and whether there is somebody to ask."""

from enum import Enum, auto

from domain.audit import Change
from domain.replies import Html
from domain.texts import Texts
from views.language import Language
from views.parts import Names
from views.replies import bold, line, lines

_NAME = 60


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


def wanted(on: bool, texts: Texts, _: Language) -> Html:
    """What holds since a coordinator switched it. `texts`: the name of the place."""
    name = _.pick(texts, _NAME)
    if on:
        return _("From now on another association has to agree to each new activity at {place}.", place=name)
    return _("From now on no other association has to agree to new activities at {place}.", place=name)


def switched(change: Change, names: Names, _: Language) -> Html | None:
    """The same, of what stands in the trail. None: it is about something else, or the place is gone."""
    on, place = (change.after or {}).get("second_ok"), names.places.get(change.place or 0)
    return wanted(on, place, _) if isinstance(on, bool) and place else None
