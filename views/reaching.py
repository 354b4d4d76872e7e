"""How far a change of an activity reaches: which dates, and which languages."""

from collections.abc import Sequence
from datetime import date

import views.activities
import views.plans
from domain.days import Days
from domain.parts import Scope
from domain.programme import Activity
from domain.replies import Reply
from views.editing import take
from views.language import Isolated, Language
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply


def scope(plan: int, one: Activity, scopes: Sequence[Scope], day: date, _: Language, span: Days | None = None) -> Reply:
    """How far does it reach? `day`: the date that it is about. `span`: see `reach`."""
    text = paragraphs(
        lines(views.activities.title(one, _), line("🗓", _.text(_.date_first(day)))),
        line("❓", bold(_("Which dates shall be different?"))),
    )
    rows = [[pictured(_EMOJI[each], reach(each, day, _, span), take(plan, "scope", each.value))] for each in scopes]
    other = views.plans.part(plan, "🗓", _.plain("Another date"), "date")
    return reply(_, text, [*rows, [other], [views.plans.drop(plan, _)]])


_EMOJI = {Scope.DATE: "1️⃣", Scope.LATER: "⏩", Scope.ALL: "🔁"}


def reach(each: Scope, day: date, _: Language, span: Days | None = None) -> str:
    """How far, in plain words. `span`: of a series that was cut on a day, from when to when this part of it goes."""
    if span is not None and each is not Scope.DATE:
        return _part(span.first if each is Scope.ALL else day, span.last, _)
    match each:
        case Scope.DATE:
            # Translators: what is changed: one date of an activity, and no other one.
            return _.plain("Only {date}", date=_.date(day))
        case Scope.LATER:
            # Translators: what is changed: this date of an activity and all after it.
            return _.plain("{date} and all later dates", date=_.date_first(day))
    # Translators: what is changed: every date of an activity.
    return _.plain("All dates")


def _part(first: date, last: date, _: Language) -> str:
    if last == date.max:
        return reach(Scope.LATER, first, _)
    return Isolated(f"{_.date_first(first)} – {_.date(last)}") if first < last else _.date_first(first)


def which_date(plan: int, one: Activity, dates: Sequence[tuple[int, date]], _: Language) -> Reply:
    """`dates`: with their numbers."""
    text = paragraphs(views.activities.title(one, _), line("❓", bold(_("Which date? Tap it."))))
    each = [pictured("🗓", _.date_first(day), take(plan, "date", str(number))) for number, day in dates]
    return reply(_, text, [*in_twos(each), [views.plans.back(plan, _)]])


def others(plan: int, texts: Sequence[tuple[str, str]], _: Language) -> Reply:
    """Texts of other languages, (language, text): do they still fit?"""
    each = (line("🌐", _("{language}: {text}", language=_.name_of(code), text=text)) for code, text in texts)
    text = paragraphs(
        line("🌐", bold(_("There are texts in other languages, too:"))),
        lines(*each),
        _("Are they still right?"),
    )
    # Translators: a button: the texts in other languages still fit.
    keep = pictured("🌐", _.plain("Yes, keep them"), take(plan, "others", "keep"))
    # Translators: a button: the texts in other languages do not fit any more.
    drop = pictured("🗑", _.plain("No, take them away"), take(plan, "others", "drop"))
    return reply(_, text, [[keep], [drop], [views.plans.drop(plan, _)]])
