"""Wishes about who works at a place."""

from typing import assert_never

import handlers.invites
import handlers.team
from domain.intents import (
    AboutTeam,
    AcceptInvite,
    AskToTakeBack,
    AskToTakeBackHost,
    ChooseHosted,
    Invite,
    InviteHost,
    ShowTeam,
    TakeBack,
    TakeBackHost,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutTeam, visit: Visit) -> Reply:
    match wish:
        case Invite():
            return await handlers.invites.invite(wish, visit)
        case ChooseHosted():
            return await handlers.invites.choose_hosted(wish, visit)
        case InviteHost():
            return await handlers.invites.invite_host(wish, visit)
        case AcceptInvite():
            return await handlers.invites.accept_invite(wish, visit)
        case ShowTeam():
            return await handlers.team.show_team(wish, visit)
        case AskToTakeBack():
            return await handlers.team.ask_to_take_back(wish, visit)
        case TakeBack():
            return await handlers.team.take_back(wish, visit)
        case AskToTakeBackHost():
            return await handlers.team.ask_to_take_back_host(wish, visit)
        case TakeBackHost():
            return await handlers.team.take_back_host(wish, visit)
        case _:
            assert_never(wish)
