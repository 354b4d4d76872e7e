"""Words and pictures for the fixed kinds of things. A picture never changes its meaning: some know it by that alone."""

from collections.abc import Mapping

from domain.programme import Activity, Audience, Category, Children, Need, Place
from domain.replies import Html
from views.language import Language, msgid

CATEGORY_EMOJI: Mapping[Category, str] = {
    Category.LANGUAGE: "💬",
    Category.CULTURE: "🎭",
    Category.SPORT: "⚽",
    Category.HEALTH: "💚",
    Category.EDUCATION: "📚",
    Category.WORK: "💼",
    Category.FOOD: "🍲",
    Category.CHILDREN: "🧸",
    Category.GUIDANCE: "🧭",
    Category.HELP: "✉️",
    Category.SOCIAL: "☕",
}

# Of a title, where more stands on the button.
SHORT_TITLE = 30

_CATEGORIES: Mapping[Category, str] = {
    # Translators: a kind of activity.
    Category.LANGUAGE: msgid("Language practice"),
    Category.CULTURE: msgid("Culture"),
    Category.SPORT: msgid("Sport"),
    # Translators: a kind of activity, and a thing that one can need help with.
    Category.HEALTH: msgid("Health"),
    Category.EDUCATION: msgid("Courses and studies"),
    # Translators: a kind of activity, and a thing that one can need help with: finding a job.
    Category.WORK: msgid("Work"),
    Category.FOOD: msgid("Food"),
    # Translators: a kind of activity, and a thing that one can need help with.
    Category.CHILDREN: msgid("Children"),
    # Translators: a kind of activity: advice about work, studies and life in Sweden.
    Category.GUIDANCE: msgid("Guidance"),
    # Translators: a kind of activity: help with letters, forms, phone calls.
    Category.HELP: msgid("Help"),
    # Translators: a kind of activity: being together.
    Category.SOCIAL: msgid("Company"),
}

_AUDIENCES: Mapping[Audience, str] = {
    # Translators: whom an activity is for. Stands alone in a line.
    Audience.EVERYONE: msgid("For everyone"),
    Audience.WOMEN: msgid("For women"),
    Audience.MEN: msgid("For men"),
    Audience.FAMILIES: msgid("For families"),
    Audience.CHILDREN: msgid("For children"),
    Audience.YOUTH: msgid("For young people"),
    # Translators: older people, pensioners.
    Audience.SENIORS: msgid("For seniors"),
}

_CHILDREN: Mapping[Children, str] = {
    Children.WELCOME: msgid("You can bring your children."),
    Children.CHILDCARE: msgid("Somebody looks after your children while you take part."),
    Children.NO: msgid("You cannot bring children."),
}

NEED_EMOJI: Mapping[Need, str] = {
    Need.WORK: "💼",
    Need.STUDY: "📚",
    Need.HOUSING: "🏠",
    Need.MONEY: "💰",
    Need.HEALTH: "💚",
    Need.RESIDENCE: "🪪",
    Need.CHILDREN: "🧸",
    Need.POLICE: "👮",
    Need.LAW: "⚖️",
    Need.LANGUAGE: "💬",
}

_NEEDS: Mapping[Need, str] = {
    Need.WORK: msgid("Work"),
    # Translators: a thing that one can need help with.
    Need.STUDY: msgid("Studies"),
    Need.HOUSING: msgid("Housing"),
    Need.MONEY: msgid("Money"),
    Need.HEALTH: msgid("Health"),
    Need.RESIDENCE: msgid("Residence permit"),
    Need.CHILDREN: msgid("Children"),
    Need.POLICE: msgid("Police"),
    Need.LAW: msgid("Law and rights"),
    Need.LANGUAGE: msgid("Learn Swedish"),
}


def emoji(activity: Activity) -> str:
    return CATEGORY_EMOJI[activity.category]


def category(one: Category, _: Language) -> Html:
    return _(_CATEGORIES[one])


def audience(one: Audience, _: Language) -> Html:
    return _(_AUDIENCES[one])


def kinds(category_: Category | None, audience_: Audience | None, _: Language) -> list[Html]:
    return [_(text) for text in _kinds(category_, audience_)]


def _kinds(category_: Category | None, audience_: Audience | None) -> list[str]:
    """A kind and for whom, those that there are. "Children" and "for children" would be the same twice."""
    if audience_ is Audience.CHILDREN and category_ is Category.CHILDREN:
        category_ = None
    named = [_CATEGORIES[category_]] if category_ else []
    return [*named, _AUDIENCES[audience_]] if audience_ else named


def children(one: Children, _: Language) -> Html:
    return _(_CHILDREN[one])


def need(one: Need, _: Language) -> Html:
    return _(_NEEDS[one])


def kinds_label(category_: Category | None, audience_: Audience | None, _: Language) -> str:
    named = " · ".join(_.plain(text) for text in _kinds(category_, audience_))
    return f"{CATEGORY_EMOJI[category_] if category_ else '📅'} {named}"


def need_label(one: Need, _: Language) -> str:
    return f"{NEED_EMOJI[one]} {_.plain(_NEEDS[one])}"


def activity_label(activity: Activity, _: Language, place: Place | None = None, *, apart: str = "") -> str:
    """A button with the picture of its kind and its title, and the place where that is needed.

    `apart`: what tells it from others of one name.
    """
    where = f" · {_.pick(place.name, 25)}" if place else ""
    # A place is said once.
    which = f" · {apart}" if apart and not (place and apart in where) else ""
    return f"{emoji(activity)} {_.pick(activity.title, SHORT_TITLE if where or which else 40)}{where}{which}"
