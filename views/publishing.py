"""What became of a draft: published, thrown away, or gone before."""

from collections.abc import Sequence
from datetime import date

import views.activities
import views.direction
from domain.intents import ChooseWho, ShareActivity, ShowActivity
from domain.programme import Activity
from domain.replies import Html, Reply
from views.language import Language
from views.menu import home
from views.replies import bold, line, lines, paragraphs, pictured, reply


def published(activity: Activity, dates: Sequence[date], _: Language) -> Reply:
    """`activity`: with its number. `dates`: the next ones."""
    text = paragraphs(
        line("✅", bold(_("It is in the programme now. Everybody can see it."))),
        lines(views.activities.title(activity, _), *(line("🗓", _.text(_.date_first(day))) for day in dates)),
    )
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id))
    share = pictured("📤", _.plain("Share"), ShareActivity(activity.id))
    who = pictured("🗒", _.plain("Who comes?"), ChooseWho(activity.id))
    return reply(_, text, [[about, share], [who, home(_)] if activity.sign_up else [home(_)]])


def published_before(activity: Activity, _: Language) -> Reply:
    text = lines(line("✅", bold(_("It is published already."))), views.activities.title(activity, _))
    return reply(_, text, [[pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id))], [home(_)]])


def gone(_: Language) -> Reply:
    """A button of a draft that is no more, or that another one has taken the place of."""
    text = lines(_("This text is not here any more."), _again(_))
    return reply(_, text, [[home(_)]])


def dropped(_: Language) -> Reply:
    text = lines(line("🗑", bold(_("I have thrown it away. Nobody has seen it."))), _again(_))
    return reply(_, text, [[home(_)]])


def _again(_: Language) -> Html:
    # Translators: {command} is /new.
    return line("➕", _("{command} – a new activity", command=_.command("new")))
