"""From what to what something was changed, where that is short."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Any

import views.arrows
from domain.audit import Change
from domain.replies import Html
from views.language import Isolated, Language, msgid

_ROOM = 60


def _number(value: Any, _: Language) -> Html:
    return _("No limit") if value is None else _.text(int(value))


def _money(value: Any, _: Language) -> Html:
    return _.text(_.money(int(value)))


def _room(value: Any, _: Language) -> Html:
    """A text by language, or as somebody wrote it."""
    said = _.pick(value, _ROOM) if isinstance(value, Mapping) and value else str(value or "")
    return _.text(said) if said else _("No room")


def _moment(value: Any, _: Language) -> Html:
    """An ISO date, or a local time of one."""
    if len(str(value)) == len("2026-11-23"):
        return _.text(_.date(date.fromisoformat(value)))
    at = datetime.fromisoformat(value)
    return _.text(Isolated(f"{_.date(at.date())} {_.time(at.time())}"))


# What is short enough to be shown, by the names under which changes are noted.
_SHOWN: Mapping[str, tuple[str, Callable[[Any, Language], Html]]] = {
    "seats": (msgid("Seats"), _number),
    "cost": (msgid("Price"), _money),
    "room": (msgid("Room"), _room),
    # Translators: when an activity begins.
    "start": (msgid("Begins"), _moment),
    # Translators: when an activity is over.
    "end": (msgid("Ends"), _moment),
    # Translators: the last day of an activity.
    "until": (msgid("Last day"), _moment),
}


def words(change: Change, _: Language) -> list[Html]:
    """What was noted both before and after, and is not the same."""
    before, after = change.before or {}, change.after or {}
    changed = [name for name in _SHOWN if name in before and name in after and before[name] != after[name]]
    return [shown for name in changed if (shown := _difference(name, before[name], after[name], _))]


def _difference(name: str, before: Any, after: Any, _: Language) -> Html | None:
    what, shown = _SHOWN[name]
    try:
        old, new = shown(before, _), shown(after, _)
    except (TypeError, ValueError):
        return None  # noted by another version of the program
    return views.arrows.way(_(what), [old, new], _)
