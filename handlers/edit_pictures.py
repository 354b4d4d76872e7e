"""A photo that somebody sends while they change an activity: read back as its picture."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import handlers.edit_values
import handlers.editing
import handlers.plans
from domain.parts import Part
from domain.pictures import Picture
from domain.plans import Aim, Plan
from domain.replies import Reply
from handlers.edits import Found
from handlers.visit import Visit


async def put(picture: Picture, found: Found, visit: Visit) -> Reply:
    """Under a number of its own: a Yes below what was read back before was said to something else."""
    plan = await _plan(found, visit, **said(picture))
    value = handlers.edit_values.pictured(picture, found, visit)
    return await handlers.editing.take(Part.PICTURE, value, replace(found, plan=plan), visit)


async def _plan(found: Found, visit: Visit, **said_of_it: Any) -> Plan:
    one = found.activity
    return await handlers.plans.begin(Aim.EDIT, visit, place=one.place, activity=one.id, **said_of_it)


def said(picture: Picture | None) -> dict[str, Any]:
    """What a plan keeps of a photo beside what shall be changed."""
    return {"picture": picture.file, "album": picture.album} if picture else {}


def waiting(kept: Mapping[str, Any]) -> Picture | None:
    """The photo that came before it was said for which activity."""
    return Picture(kept["picture"], kept.get("album")) if kept.get("picture") else None
