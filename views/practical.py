"""Cost, children, what to bring …: of one activity, and of the whole house."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import views.activities
import views.contact
from domain.intents import ChooseActivity, ListActivities, Topic
from domain.programme import Activity, Audience
from domain.replies import Button, Html, Reply
from views.activities import Shown
from views.contact import Reachable
from views.language import Language
from views.menu import contact, home
from views.replies import in_twos, line, lines, paragraphs, pictured, reply


@dataclass(frozen=True, slots=True)
class House:
    """What is true of all activities together, so that nothing is promised that one of them does not keep."""

    all_free: bool
    some_for_children: bool
    all_for_everyone: bool
    some_sign_up: bool
    places: tuple[Reachable, ...]


def of_activity(shown: Shown, topic: Topic | None, today: date, _: Language) -> Reply:
    """The answer to what was asked first; all of them where nothing certain was asked."""
    topics = [topic] if topic else [Topic.COST, Topic.CHILDREN, Topic.WHO, Topic.LANGUAGE, Topic.SIGN_UP]
    said = lines(*(_of_activity(shown, one, _) for one in topics))
    text = paragraphs(views.activities.title(shown.activity, _), said, views.activities.coming(shown, today, _))
    return reply(_, text, views.activities.practical_rows(shown.activity, _))


def _of_activity(shown: Shown, topic: Topic, _: Language) -> Html | None:
    activity = shown.activity
    match topic:
        case Topic.COST:
            return views.activities.cost(activity, _)
        case Topic.CHILDREN:
            return views.activities.children(activity, _)
        case Topic.WHO:
            return views.activities.for_whom(activity, _)
        case Topic.SIGN_UP:
            return views.activities.signing_up(activity, _)
        case Topic.LANGUAGE:
            return lines(views.activities.spoken(activity, _), _welcome(_))
        case Topic.BRING:
            return lines(_about(activity, _), _bring(_))
        case Topic.ACCESS:
            return lines(_access(_), views.contact.phone(shown.place, _), views.contact.way(shown.place, _))


def of_house(house: House, topic: Topic | None, _: Language) -> Reply:
    topics = [topic] if topic else [Topic.COST, Topic.CHILDREN, Topic.WHO, Topic.LANGUAGE, Topic.SIGN_UP]
    text = lines(*(_of_house(house, one, _) for one in topics))
    return reply(_, text, _house_rows(topic, _))


def _of_house(house: House, topic: Topic, _: Language) -> Html:
    match topic:
        case Topic.COST:
            free = _("All activities are free.")
            return line(
                "💰", free if house.all_free else _("Some activities cost money. Each activity shows its price.")
            )
        case Topic.CHILDREN:
            return line("🧸", _children(house, _))
        case Topic.WHO:
            everyone = _("Everyone is welcome to all activities.")
            some = _("Everyone is welcome. Some activities are only for some people: each activity says for whom.")
            return line("👥", everyone if house.all_for_everyone else some)
        case Topic.SIGN_UP:
            need = _("For some activities you sign up. To the others you just come.")
            return line("✍️", need if house.some_sign_up else _("You do not need to sign up. Just come."))
        case Topic.LANGUAGE:
            return _welcome(_)
        case Topic.BRING:
            return _bring(_)
        case Topic.ACCESS:
            return paragraphs(_access(_), views.contact.houses(house.places, _), _ways(house.places, _))


def _children(house: House, _: Language) -> Html:
    if house.some_for_children:
        return _("You can bring your children to many activities. Each activity says if you can.")
    return _("The activities are for adults.")


def _welcome(_: Language) -> Html:
    return line("🗣", _("You are welcome, even if you speak only a little Swedish."))


def _about(activity: Activity, _: Language) -> Html | None:
    about = _.pick(activity.description)
    return _.text(about) if about else None


def _bring(_: Language) -> Html:
    return line("🎒", _("Come as you are. If you are not sure what to bring, ask us."))


def _access(_: Language) -> Html:
    return line("♿", _("I do not know this for sure. Please ask the people at the house."))


def _ways(places: Sequence[Reachable], _: Language) -> Html | None:
    """Directions often say what is known about stairs and ramps."""
    return views.contact.way(places[0].place, _) if len(places) == 1 else None


def _house_rows(topic: Topic | None, _: Language) -> list[list[Button]]:
    rows = [pictured("📋", _.plain("Activities"), ChooseActivity()), contact(_), home(_)]
    if topic is Topic.CHILDREN:
        rows.insert(0, pictured("🧸", _.plain("For children"), ListActivities(audience=Audience.CHILDREN)))
    return in_twos(rows)
