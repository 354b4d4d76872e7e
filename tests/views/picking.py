"""Every answer about people chosen in Telegram's list, and about what was changed, made of a given activity."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import views.log
import views.picking
import views.trail
from domain.audit import Change
from domain.intents import ChooseLogActivity
from domain.picking import Choice
from domain.replies import Reply
from domain.roles import Role
from domain.trail import Asked
from tests.builders import utc
from views.activities import Shown
from views.invites import Invited
from views.language import Language
from views.log import Log
from views.pages import Page
from views.parts import Names
from views.trail import Entry

LINK = "https://t.me/a_bot?start=iv-00000000000000000000000000000001"
_AT = utc("2026-11-23 10:00")
_BEFORE: Mapping[str, Any] = {"seats": None, "cost": 20, "room": {"sv": "Köket"}, "start": "2026-11-23T13:00:00"}
_AFTER: Mapping[str, Any] = {"seats": 15, "cost": 0, "room": {}, "start": "2026-11-23T14:30:00", "role": "host"}


def answers(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    yield from _choosing(shown, _)
    yield from _trail(shown, _)


def _choosing(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    for activity in (None, shown.activity):
        invited = Invited(shown.place, Role.HOST if activity else Role.VOLUNTEER, activity)
        yield "choose whom", views.picking.ask(invited, 7, _)
        yield "asked by a letter", views.picking.told(_AT, _)
        yield "link for one", views.picking.link(invited, LINK, _AT, _)
        for by in (Role.COORDINATOR, Role.VOLUNTEER):
            yield f"letter of a {by.name}", views.picking.letter(invited, "a" * 32, _AT, by, _)
    for choice in Choice:
        yield f"not invited: {choice.name}", views.picking.refused(choice, _)
    yield "nobody chosen", views.picking.stopped(_)
    yield "for somebody else", views.picking.for_somebody_else(_)


def _trail(shown: Shown, _: Language) -> Iterator[tuple[str, Reply]]:
    place, activity = shown.place, shown.activity
    asked = Asked(place.id, activity.id, "move")
    for some in ([], [entry(action, shown) for action in views.trail.ACTIONS], [entry("paint", shown)] * 6):
        for narrowed in (asked, Asked(place.id)):
            yield "log", views.log.log(Log(place, Page(some, 1, 2), narrowed, activity, Names({}, {})), _)
    yield "log where", views.log.where([place] * 5, _)
    for activities in ([], [activity] * 40):
        yield "log of which activity", views.log.which_activity(activities, ChooseLogActivity(1, 1), _)
    for actions in ([], list(views.trail.ACTIONS)):
        yield "log of which kind", views.log.which_action(actions, 1, _)


def entry(action: str, shown: Shown) -> Entry:
    change = Change(_AT, 7, "coordinator", 1, action, "activity", 1, _BEFORE, _AFTER)
    made = Entry(change, _AT, "🐝 12", shown.activity, _AT, "🐸 33")
    return replace(made, alias=None, whom=None) if action == "take_back" else made
