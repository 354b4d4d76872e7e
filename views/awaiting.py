"""Publishing with a second OK: what waits, who is asked, and what became of it."""

import views.activities
import views.agreeing
import views.drafts
import views.posting
from domain.awaiting import Awaiting, End
from domain.intents import Agree, Decline, Post, SetSecondOk, ShowActivity, ShowTeam, Withdraw
from domain.programme import Activity, Association, Place
from domain.replies import Button, Html, Reply
from views.drafts import Waiting
from views.language import Language
from views.menu import home
from views.posting import Preview
from views.replies import bold, line, lines, paragraphs, pictured, reply

_NAME = 60


def waits(one: Awaiting, asked: bool, waiting: Waiting | None, _: Language) -> Reply:
    """`asked`: somebody was. `waiting`: what was put aside for it."""
    text = paragraphs(
        line("🤝", bold(_("Another association has to agree. Nobody else sees it yet."))),
        _titled(one, _),
        _("I have asked them. I tell you what they say.") if asked else _later(_),
    )
    answer = reply(_, text, [_withdrawing(one, _), [home(_)]])
    return views.drafts.with_waiting(answer, waiting, _) if waiting else answer


def waits_still(one: Awaiting, _: Language) -> Reply:
    text = lines(line("⏳", bold(_("It still waits for another association."))), _titled(one, _))
    return reply(_, text, [_withdrawing(one, _), [home(_)]])


def ask(one: Awaiting, shown: Preview, place: Place, association: Association | None, _: Language) -> Reply:
    """`shown`: what would be published. `association`: that of its author."""
    name = _.pick(place.name, _NAME)
    who = line("🏷", _.text(_.pick(association.name, _NAME))) if association else None
    text = paragraphs(
        lines(
            # Translators: the reader's association is asked whether an activity of another one may take place.
            line("🤝", bold(_("Does your association agree to this activity at {place}?", place=name))),
            who,
        ),
        views.posting.read_back(shown, _),
        _("Everybody can see it when you agree. If not now, you need not say why."),
    )
    # Translators: a button: my association agrees to this activity.
    yes = pictured("✅", _.plain("We agree"), Agree(place.id, one.id))
    # Translators: a button: my association does not agree to this activity.
    no = pictured("✋", _.plain("Not now"), Decline(place.id, one.id))
    return reply(_, text, [[yes], [no]], picture=one.activity.picture)


def agreed(activity: Activity, _: Language) -> Reply:
    """To whoever agreed."""
    text = lines(
        line("✅", bold(_("Thank you! It is in the programme now."))),
        views.activities.title(activity, _),
        _("I tell those who wrote it."),
    )
    return reply(_, text, [_about(activity.id, _), [home(_)]])


def declined(one: Awaiting, _: Language) -> Reply:
    text = lines(line("✋", bold(_("Thank you for the answer."))), _titled(one, _), _("I tell those who wrote it."))
    return reply(_, text, [[home(_)]])


def gone_by(one: Awaiting, _: Language) -> Reply:
    """To whoever agreed too late."""
    text = lines(
        line("🗓", bold(_("The date has gone by. It can not be published any more."))),
        _titled(one, _),
        _("I tell those who wrote it."),
    )
    return reply(_, text, [[home(_)]])


def withdrawn(one: Awaiting, _: Language) -> Reply:
    text = lines(line("↩️", bold(_("You have taken it back."))), _titled(one, _), _here_again(_))
    return reply(_, text, [_show(_), [home(_)]])


def done(one: Awaiting, _: Language) -> Reply:
    """Somebody was quicker, or it is over."""
    said = {
        End.AGREED: _("Somebody has agreed already. It is in the programme."),
        End.DECLINED: _("Somebody has said “not now” already."),
    }.get(one.end or End.WITHDRAWN) or _("This is not asked any more.")
    rows = [_about(one.published, _)] if one.published is not None else []
    return reply(_, lines(line("😊", bold(said)), _titled(one, _)), [*rows, [home(_)]])


def gone(_: Language) -> Reply:
    return reply(_, line("😊", _("This is not asked any more.")), [[home(_)]])


def not_theirs(_: Language) -> Reply:
    text = _("Somebody of another association that runs this house has to answer this.")
    return reply(_, line("🤝", text), [[home(_)]])


def news(one: Awaiting, _: Language) -> Reply:
    """Its author is told what became of it."""
    if one.end is End.AGREED:
        heading = _("The other association agrees. Your activity is in the programme now.")
        rows = [_about(one.published, _)] if one.published is not None else []
        return reply(_, lines(line("✅", bold(heading)), _titled(one, _)), [*rows, [home(_)]])
    why = {
        End.DECLINED: line("✋", bold(_("The other association says: not now."))),
        End.GONE_BY: line("🗓", bold(_("The other association agreed, but the date has gone by."))),
    }.get(one.end or End.RUN_OUT) or line("⏳", bold(_("For two weeks nobody has answered.")))
    again = _("Please choose a new date and publish it again.") if one.end is End.GONE_BY else None
    return reply(_, paragraphs(lines(why, _titled(one, _)), lines(_here_again(_), again)), [_show(_), [home(_)]])


def switch(place: Place, _: Language) -> Button:
    picture = "✅" if place.second_ok else "▫️"
    # Translators: a button that switches on or off: a second association has to agree to new activities.
    return pictured(picture, _.plain("Another association agrees first"), SetSecondOk(place.id, not place.second_ok))


def switched(place: Place, _: Language) -> Reply:
    text = views.agreeing.wanted(bool(place.second_ok), place.name, _)
    team = pictured("👥", _.plain("Team"), ShowTeam(place.id))
    return reply(_, line("🤝", text), [[switch(place, _)], [team, home(_)]])


def _titled(one: Awaiting, _: Language) -> Html:
    return views.activities.title(one.activity, _)


def _later(_: Language) -> Html:
    return lines(
        _("Nobody of another association works here yet."),
        _("I ask them when somebody comes."),
    )


def _withdrawing(one: Awaiting, _: Language) -> list[Button]:
    # Translators: a button: do not ask the other association any more; the text comes back to me.
    return [pictured("↩️", _.plain("Take it back"), Withdraw(one.place, one.id))]


def _here_again(_: Language) -> Html:
    # Translators: the text of an activity, which they can change now.
    return _("Your text is here again. You can change it.")


def _show(_: Language) -> list[Button]:
    return [pictured("📝", _.plain("Show the text"), Post())]


def _about(activity: int, _: Language) -> list[Button]:
    return [pictured("ℹ️", _.plain("More about it"), ShowActivity(activity))]
