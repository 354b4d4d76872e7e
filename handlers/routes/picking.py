"""Wishes about choosing in Telegram's list of people."""

from typing import assert_never

import handlers.picking
from domain.intents import AboutPicking, PickHost, PickVolunteer, StopPicking, TakePicked
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutPicking, visit: Visit) -> Reply:
    match wish:
        case PickVolunteer():
            return await handlers.picking.pick_volunteer(wish, visit)
        case PickHost():
            return await handlers.picking.pick_host(wish, visit)
        case TakePicked():
            return await handlers.picking.take_picked(wish, visit)
        case StopPicking():
            return await handlers.picking.stop_picking(visit)
        case _:
            assert_never(wish)
