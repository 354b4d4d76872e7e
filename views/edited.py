"""What became of a change of an activity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.activities
import views.editing
import views.parts
import views.reach
import views.undoing
from domain.intents import Edit, ShowActivity
from domain.parts import Part
from domain.programme import Activity
from domain.replies import Html, Reply
from views.edits import by_hand, coming, crowded
from views.language import Language
from views.menu import home
from views.parts import Names
from views.replies import bold, line, lines, paragraphs, pictured, reply


@dataclass(frozen=True, slots=True)
class Done:
    """`activity`: as it is from then on. `told`: so many people get a message. `change`: its number in the trail.

    `kept`: what was changed by hand before; `too`: these are changed as well.
    """

    activity: Activity
    part: Part
    names: Names
    dates: Sequence[date]
    over: Sequence[tuple[date, int]]
    told: int
    change: int
    kept: Sequence[date] = ()
    too: bool = False


def done(what: Done, _: Language) -> Reply:
    value = line(views.parts.emoji(what.part), views.parts.value(what.part, what.activity, what.names, _))
    text = paragraphs(
        line("✅", bold(_("It is changed. Everybody can see it."))),
        _told(what, _) if what.told else None,
        lines(views.activities.title(what.activity, _), value if what.part is not Part.TITLE else None),
        coming(what.dates, _),
        by_hand(what.kept, too=what.too, _=_),
        lines(*crowded(what.over, _)) or None,
    )
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(what.activity.id))
    more = pictured("✏️", views.editing.another(_), Edit(what.activity.id))
    return reply(_, text, [[views.undoing.button(what.change, _)], [about, more], [home(_)]])


def _told(what: Done, _: Language) -> Html:
    if what.part is Part.SIGN_UP and not what.activity.sign_up:
        return views.reach.in_a_minute(what.told, _)
    return _.many("I tell {n} person now.", "I tell {n} people now.", what.told)
