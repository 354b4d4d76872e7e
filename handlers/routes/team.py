"""Wishes about who works at a place."""

from typing import assert_never

import handlers.accepting
import handlers.invites
import handlers.team
import views.team
from domain.intents import (
    AboutTeam,
    AcceptInvite,
    AskToTakeBack,
    AskToTakeBackHost,
    ChooseHosted,
    Invite,
    InviteCoordinator,
    InviteHost,
    InviteVolunteer,
    ShowTeam,
    TakeBack,
    TakeBackHost,
    UseLaterTool,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutTeam, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    match wish:
        case Invite():
            return await handlers.invites.invite(wish, visit)
        case InviteVolunteer():
            return await handlers.invites.invite_volunteer(wish, visit)
        case InviteCoordinator():
            return await handlers.invites.invite_coordinator(wish, visit)
        case ChooseHosted():
            return await handlers.invites.choose_hosted(wish, visit)
        case InviteHost():
            return await handlers.invites.invite_host(wish, visit)
        case AcceptInvite():
            return await handlers.accepting.accept_invite(wish, visit)
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
        case UseLaterTool():
            return views.team.not_yet(visit.language)
        case _:
            assert_never(wish)
