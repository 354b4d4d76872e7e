"""What became of a draft: published, thrown away, or gone before."""

from collections.abc import Sequence
from datetime import date

import views.activities
import views.direction
import views.drafts
from domain.intents import ChooseToCallOff, ChooseWho, ShareActivity, ShowActivity
from domain.programme import Activity
from domain.replies import Button, Html, Reply
from views.drafts import Waiting
from views.language import Language
from views.menu import home
from views.replies import bold, line, lines, paragraphs, pictured, reply


def published(activity: Activity, dates: Sequence[date], waiting: Waiting | None, _: Language) -> Reply:
    """`activity`: with its number. `dates`: the next ones. `waiting`: what was put aside for it."""
    text = paragraphs(
        line("✅", bold(_("It is in the programme now. Everybody can see it."))),
        lines(views.activities.title(activity, _), *(line("🗓", _.text(_.date_first(day))) for day in dates)),
    )
    return _with(waiting, reply(_, text, _next(activity, _)), _)


def published_before(activity: Activity, _: Language) -> Reply:
    """Tapped twice, it takes the place of the first answer: all that one can do then is here, too."""
    text = lines(line("✅", bold(_("It is published already."))), views.activities.title(activity, _))
    return reply(_, text, _next(activity, _))


def _next(activity: Activity, _: Language) -> list[list[Button]]:
    about = pictured("ℹ️", _.plain("More about it"), ShowActivity(activity.id))
    share = pictured("📤", _.plain("Share"), ShareActivity(activity.id))
    who = pictured("🗒", _.plain("Who comes?"), ChooseWho(activity.id))
    # Translators: a button: this activity does not take place after all.
    cancel = pictured("❌", _.plain("Cancel it"), ChooseToCallOff(activity.id))
    return [[about, share], [who, cancel] if activity.sign_up else [cancel], [home(_)]]


def gone(waiting: Waiting | None, _: Language) -> Reply:
    """A button of a draft that is no more, or that another one has taken the place of: that one is `waiting`."""
    return _after(_("This text is not here any more."), waiting, _)


def dropped(waiting: Waiting | None, _: Language) -> Reply:
    """`waiting`: what was put aside for it."""
    return _after(line("🗑", bold(_("I have thrown it away. Nobody has seen it."))), waiting, _)


def _after(said: Html, waiting: Waiting | None, _: Language) -> Reply:
    if waiting is None:
        return reply(_, lines(said, _again(_)), [[home(_)]])
    return reply(_, lines(said, views.drafts.waits(waiting, _)), [[views.drafts.show(waiting, _)], [home(_)]])


def _with(waiting: Waiting | None, answer: Reply, _: Language) -> Reply:
    return views.drafts.with_waiting(answer, waiting, _) if waiting else answer


def _again(_: Language) -> Html:
    # Translators: {command} is /new.
    return line("➕", _("{command} – a new activity", command=_.command("new")))
