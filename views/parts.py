"""The parts of an activity that can be changed: what they are called, how they are asked for, and what they say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import views.drafts
import views.fields
import views.rhythm
import views.words
from domain.parts import Part
from domain.posting import Field, Trouble
from domain.programme import Activity
from domain.replies import Html
from domain.texts import Texts
from views.language import Language, msgid
from views.occurrences import SHORT_TITLE
from views.replies import bold, line, lines

_LONG = 300
_NOTHING = Html("–")

_NAMES: Mapping[Part, tuple[str, str]] = {
    # Translators: a longer text about an activity; a button to change it.
    Part.DESCRIPTION: ("📄", msgid("Description")),
    # Translators: the association that arranges an activity; a button to change it.
    Part.HOST: ("🏛", msgid("Who arranges it")),
}
_QUESTIONS: Mapping[Part, tuple[str, str | None]] = {
    Part.DESCRIPTION: (msgid("What shall people know about it? Write it in your language."), None),
    Part.HOST: (msgid("Who arranges it?"), msgid("Tap it, or write the name.")),
}


@dataclass(frozen=True, slots=True)
class Names:
    """By id: what places and associations are called."""

    places: Mapping[int, Texts]
    hosts: Mapping[int, Texts]


def emoji(part: Part) -> str:
    return views.fields.emoji(part.field) if part.field else _NAMES[part][0]


def label(part: Part, _: Language) -> str:
    return views.fields.label(part.field, _) if part.field else _.plain(_NAMES[part][1])


def name(part: Part, _: Language) -> Html:
    return views.fields.name(part.field, _) if part.field else _(_NAMES[part][1])


def question(part: Part, trouble: Trouble | None, _: Language) -> Html:
    if part.field:
        return views.fields.words(part.field, trouble, _)
    asked, example = _QUESTIONS[part]
    return lines(line("❓", bold(_(asked))), _(example) if example else None)


def is_said(part: Part, one: Activity) -> bool:
    """Whether there is something to read of it beside the name. How often is read with the day."""
    if part is Part.EXCEPT:
        return bool(_left_out(one))
    of_some = (Part.UNTIL, Part.DESCRIPTION, Part.HOST, Part.LANGUAGES, Part.PICTURE)
    return part not in (Part.TITLE, Part.REPEAT) and bool(part not in of_some or getattr(one, part.value))


def value(part: Part, one: Activity, names: Names, _: Language) -> Html:
    """What the activity says of it."""
    match part:
        case Part.TITLE:
            return _.text(_.pick(one.title, SHORT_TITLE))
        case Part.DESCRIPTION:
            return _.text(_.pick(one.description, _LONG)) or _NOTHING
        case Part.HOST:
            return _.text(_.pick(names.hosts.get(one.host or 0, {}), SHORT_TITLE)) or _NOTHING
        case Part.PLACE:
            return _.text(_.pick(names.places.get(one.place, {}), SHORT_TITLE))
        case Part.ROOM:
            return _.text(_.pick(one.room, SHORT_TITLE)) or _none(Field.ROOM, _)
        case Part.DAY | Part.HOURS | Part.REPEAT | Part.UNTIL | Part.EXCEPT:
            return _when(part, one, _)
        case Part.PICTURE:
            return _("There is a picture with it.") if one.picture else _NOTHING
    return _practical(part, one, _)


def both(part: Part, before: Activity, after: Activity, names: Names, _: Language) -> tuple[Html, Html]:
    """What it says of it, and what it will say. Two pictures would say the same."""
    old, new = (value(part, one, names, _) for one in (before, after))
    # Translators: an activity had a picture; from now on it has another one in its place.
    return old, _("Another picture") if part is Part.PICTURE and before.picture and after.picture else new


def _when(part: Part, one: Activity, _: Language) -> Html:
    match part:
        case Part.HOURS:
            return _.text(_.hours(one.start.time(), one.end.time()))
        case Part.UNTIL:
            return _.text(_.date(one.until)) if one.until else _none(Field.UNTIL, _)
        case Part.EXCEPT:
            return days(_left_out(one), _) or _none(Field.EXCEPT, _)
    if one.repeat is not None:
        return views.rhythm.in_words(one.repeat, one.start.date(), _)
    return _.text(_.date(one.start.date())) if part is Part.DAY else _("Once")


def _left_out(one: Activity) -> list[date]:
    """Behind its last day there is nothing to leave out; should it go on one day, these days are left out still."""
    return sorted(day for day in one.except_on if one.until is None or day <= one.until)


def days(some: Sequence[date], _: Language) -> Html:
    return _.together(*(_.date(day) for day in some))


def _practical(part: Part, one: Activity, _: Language) -> Html:
    match part:
        case Part.SEATS:
            return _.many("{n} seat", "{n} seats", one.seats) if one.seats else _none(Field.SEATS, _)
        case Part.SIGN_UP:
            need = _("You need to sign up.")
            return need if one.sign_up else _("You do not need to sign up. Just come.")
        case Part.AUDIENCE:
            return views.words.audience(one.audience, _)
        case Part.CHILDREN:
            return views.words.children(one.children, _)
        case Part.COST:
            return _("It costs {price}.", price=_.money(one.cost)) if one.cost else _("It is free.")
    return _.together(*(_.name_of(code) for code in one.languages)) if one.languages else _NOTHING


def _none(field: Field, _: Language) -> Html:
    return _.text(views.drafts.label(field, None, {}, _))
