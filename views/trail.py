"""One change of the trail in words: when, who and what."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

import views.agreeing
import views.details
import views.differences
from domain.audit import Change
from domain.programme import Activity
from domain.replies import Html
from domain.trail import Detail
from views.language import Isolated, Language, msgid
from views.parts import Names
from views.replies import bold, line, lines

_TITLE = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """`at`, `starts`: wall time of the place; `starts`: of the time that it is about, as it stands now.

    `alias`: of whoever did it, `whom`: of whom it was done to; None: not in the team (any more). `activity` None: it is
    about none, or that is gone. `undone`: what was taken back by it, if that is still known.
    """

    change: Change
    at: datetime
    alias: str | None = None
    activity: Activity | None = None
    starts: datetime | None = None
    whom: str | None = None
    detail: Detail | None = None
    undone: "Entry | None" = None


# What was done, as a heading and as a button. An action that is not here has the words of `_OTHER`.
ACTIONS: Mapping[str, tuple[str, str]] = {
    "publish": ("➕", msgid("New activity")),
    # Translators: somebody has changed an activity.
    "edit": ("✏️", msgid("Changed")),
    # Translators: an activity is at another time or place.
    "move": ("🗓", msgid("Moved")),
    "call_off": ("❌", msgid("Cancelled")),
    "put_back": ("✅", msgid("It takes place after all")),
    # Translators: the house is closed on a day.
    "close": ("🚪", msgid("House closed")),
    # Translators: the house, which was to be closed, is open after all.
    "open": ("🔓", msgid("House open again")),
    "hours": ("🕘", msgid("Opening hours")),
    # Translators: somebody has sent a message to many people.
    "announce": ("📣", msgid("Message sent")),
    # Translators: somebody has stopped a message to many people.
    "stop": ("✋", msgid("Message stopped")),
    # Translators: what was done before was taken back.
    "undo": ("↩️", msgid("Undone")),
    # Translators: somebody's task at the house lasts longer.
    "renew": ("🔁", msgid("Goes on")),
    # Translators: nobody has made somebody's task at the house last longer.
    "run_out": ("⌛", msgid("Task has ended")),
    "set_second_ok": ("🤝", msgid("Another association agrees first")),
    # Translators: another association was asked whether it agrees to a new activity.
    "ask_second_ok": ("🤝", msgid("Another association is asked")),
    # Translators: another association has said yes to a new activity.
    "agree": ("🤝", msgid("Agreed")),
    # Translators: another association has said no to a new activity.
    "decline": ("🤝", msgid("Not agreed")),
    # Translators: somebody does not want to publish an activity after all.
    "withdraw": ("↩️", msgid("Taken back")),
    # Translators: somebody was invited to help at the house.
    "invite": ("✉️", msgid("Invited")),
    # Translators: somebody has said yes to an invitation to help at the house.
    "accept_invite": ("🎉", msgid("New in the team")),
    # Translators: somebody helps at the house no longer.
    "take_back": ("👋", msgid("Out of the team")),
}
# Translators: something was changed; what, is not known.
_OTHER = ("✏️", msgid("Other changes"))

_ROLES: Mapping[str, str] = {
    "coordinator": msgid("Coordinator"),
    "volunteer": msgid("Volunteer"),
    "host": msgid("Host"),
    # Translators: the person who takes care of this bot's computer.
    "operator": msgid("Whoever takes care of this bot"),
}


def label(action: str, _: Language) -> str:
    picture, words = ACTIONS.get(action, _OTHER)
    return f"{picture} {_.plain(words)}"


def words(entry: Entry, names: Names, _: Language) -> Html:
    """A few lines."""
    undone = _what(entry.undone, names, _) if entry.undone else []
    when = _.facts(_.date_first(entry.at.date()), _.time(entry.at.time()), _who(entry, _))
    return lines(*_what(entry, names, _), *undone, when)


def _what(entry: Entry, names: Names, _: Language) -> list[Html | None]:
    """What was done, to what, and from what to what."""
    picture, action = ACTIONS.get(entry.change.action, _OTHER)
    about = _ABOUT.get(entry.change.action, _of_programme)(entry, _)
    detail, zone = entry.detail, entry.at.tzinfo
    details = views.details.words(detail, names, zone, _) if detail and isinstance(zone, ZoneInfo) else []
    return [
        line(picture, _.facts(bold(_(action)), *about)),
        *details,
        *views.differences.words(entry.change, _),
        views.agreeing.switched(entry.change, names, _),
    ]


def _who(entry: Entry, _: Language) -> Html:
    role = _role(entry.change.role, _)
    if entry.change.person is None:
        return role or _somebody(_)
    return _.facts(entry.alias or _somebody(_), role)


def _somebody(_: Language) -> Html:
    # Translators: a person who is not named, or is not known any more.
    return _("Somebody")


def _role(role: object, _: Language) -> Html | None:
    return _(_ROLES[role]) if isinstance(role, str) and role in _ROLES else None


def _of_programme(entry: Entry, _: Language) -> list[Html | str | None]:
    """Which activity, and which time of it."""
    title = _.pick(entry.activity.title, _TITLE) if entry.activity else None
    starts = entry.starts
    when = _.text(Isolated(f"{_.date(starts.date())} {_.time(starts.time())}")) if starts else None
    return [title, when]


def _invited(entry: Entry, _: Language) -> list[Html | str | None]:
    """As what; to which activity."""
    return [_role((entry.change.after or {}).get("role"), _), *_of_programme(entry, _)]


def _accepted(entry: Entry, _: Language) -> list[Html | str | None]:
    return [entry.whom or _somebody(_), *_invited(entry, _)]


def _taken_back(entry: Entry, _: Language) -> list[Html | str | None]:
    return [entry.whom or _somebody(_), _role((entry.change.before or {}).get("role"), _), *_of_programme(entry, _)]


_ABOUT: Mapping[str, Callable[[Entry, Language], list[Html | str | None]]] = {
    "invite": _invited,
    "accept_invite": _accepted,
    "take_back": _taken_back,
}
