"""A change of what a second association has agreed to: for those who look at it, and if they say no."""

import views.activities
import views.editing
import views.edits
import views.parts
import views.reaching
from domain.intents import Edit, ShowActivity, Veto
from domain.parts import Part
from domain.programme import Association, Place
from domain.replies import Html, Reply
from domain.second_looks import SecondLook
from views.language import Language
from views.menu import home
from views.parts import Names
from views.replies import bold, line, lines, paragraphs, pictured, reply

_NAME = 60


def ask(
    change: int, look: SecondLook, place: Place, association: Association | None, names: Names, _: Language
) -> Reply:
    """`association`: that of whoever changed it."""
    name = _.pick(place.name, _NAME)
    text = paragraphs(
        lines(
            # Translators: to people of another association; they may say no to the change.
            line("🤝", bold(_("An activity at {place} is changed. Everybody can see it.", place=name))),
            line("🏷", _.text(_.pick(association.name, _NAME))) if association else None,
        ),
        lines(views.activities.title(look.before, _), _scope(look, _)),
        lines(*(views.edits.way(part, look.before, look.after, names, _) for part in (look.part, *look.also))),
        _("If your association does not want this, take it back."),
    )
    # Translators: a button: the change does not hold any more; all is as before.
    no = pictured("↩️", _.plain("Undo the change"), Veto(place.id, change))
    more = pictured("ℹ️", _.plain("More about it"), ShowActivity(look.after.id))
    picture = look.after.picture if look.part is Part.PICTURE else None
    return reply(_, text, [[no], [more]], picture=picture)


def taken_back(told: int, _: Language) -> Reply:
    """To whoever said no. `told`: of those signed up."""
    reached = _.many("I tell {n} person now.", "I tell {n} people now.", told) if told else None
    text = lines(
        line("↩️", bold(_("I have taken it back. All is as before."))),
        reached,
        # Translators: those who had changed the activity.
        _("I tell those who wrote it."),
    )
    return reply(_, text, [[home(_)]])


def vetoed(look: SecondLook, names: Names, _: Language) -> Reply:
    """To whoever had changed it."""
    text = paragraphs(
        # Translators: you changed an activity, and people of another association did not want that.
        line("↩️", bold(_("The other association has taken your change back."))),
        lines(views.activities.title(look.before, _), _scope(look, _)),
        lines(*(_value(part, look, names, _) for part in (look.part, *look.also))),
    )
    again = pictured("✏️", views.editing.another(_), Edit())
    return reply(_, text, [[again], [home(_)]])


def _value(part: Part, look: SecondLook, names: Names, _: Language) -> Html | None:
    return line(views.parts.emoji(part), views.parts.value(part, look.before, names, _))


def _scope(look: SecondLook, _: Language) -> Html | None:
    if look.times > 1:
        return line("🗓", _.facts(_.date_first(look.day), _.many("{n} date", "{n} dates", look.times)))
    return line("🗓", _.text(views.reaching.reach(look.scope, look.day, _))) if look.scope else None
