"""Wishes about help, and of small talk."""

from typing import assert_never

import handlers.help
import handlers.referrals
import handlers.unclear
import views.crisis
import views.help
import views.menu
import views.problems
from domain.intents import (
    AboutHelp,
    AskOutOfScope,
    AskReferral,
    ContactPerson,
    GetCrisisHelp,
    GetHelpWithLetters,
    Greet,
    OfferHelp,
    PressOldButton,
    SendMedia,
    Thank,
    Unclear,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutHelp, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    _ = visit.language
    match wish:
        case AskReferral():
            return await handlers.referrals.ask_referral(wish, visit)
        case GetHelpWithLetters():
            return await handlers.help.get_help_with_letters(visit)
        case ContactPerson():
            return await handlers.help.contact_person(visit)
        case OfferHelp():
            return await handlers.help.offer_help(visit)
        case GetCrisisHelp():
            return views.crisis.crisis(wish.danger, _)
        case Greet():
            return views.menu.greeting(visit.today, visit.roles.highest, _)
        case Thank():
            return views.menu.thanks(_)
        case AskOutOfScope():
            return views.help.out_of_scope(_)
        case Unclear():
            return await handlers.unclear.unclear(wish, visit)
        case PressOldButton():
            return views.problems.old_button(visit.today, _)
        case SendMedia():
            return views.help.without_words(wish.kind, _)
        case _:
            assert_never(wish)
