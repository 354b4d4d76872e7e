"""Which handler answers which intent. The type checker reports one that is missing."""

from typing import assert_never

import handlers.activities
import handlers.agenda
import handlers.help
import handlers.opening
import handlers.people
import handlers.referrals
import handlers.signups
import handlers.times
import handlers.unclear
import views.crisis
import views.help
import views.menu
import views.people
import views.problems
import views.signups
from domain.intents import (
    AskOutOfScope,
    AskPractical,
    AskReferral,
    CancelSignUp,
    ChooseActivity,
    ChooseLanguage,
    ChoosePlaces,
    ContactPerson,
    EraseMe,
    FollowPlace,
    GetCrisisHelp,
    GetHelpWithLetters,
    Greet,
    Intent,
    ListActivities,
    ListMySignUps,
    ListTimes,
    OfferHelp,
    PressOldButton,
    SaveToCalendar,
    SendMedia,
    SetLanguage,
    ShareActivity,
    ShowActivity,
    ShowHelp,
    ShowLocation,
    ShowMenu,
    ShowMyData,
    ShowOpeningHours,
    ShowPrivacy,
    ShowSettings,
    SignUp,
    Start,
    Thank,
    Unclear,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: Intent, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    _ = visit.language
    match wish:
        case ListActivities():
            return await handlers.agenda.list_activities(wish, visit)
        case ShowActivity():
            return await handlers.activities.show_activity(wish, visit)
        case ListTimes():
            return await handlers.times.list_times(wish, visit)
        case ChooseActivity():
            return await handlers.activities.choose_activity(wish, visit)
        case AskPractical():
            return await handlers.help.ask_practical(wish, visit)
        case ShareActivity():
            return await handlers.activities.share_activity(wish, visit)
        case SaveToCalendar():
            return await handlers.activities.save_to_calendar(wish, visit)
        case ShowOpeningHours():
            return await handlers.opening.show_opening_hours(wish, visit)
        case ShowLocation():
            return await handlers.activities.show_location(wish, visit)
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
            return views.menu.greeting(visit.today, _)
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
        case Start():
            return await handlers.people.start(visit)
        case ShowMenu():
            return views.menu.menu(visit.today, _)
        case ShowHelp():
            return views.help.help_(visit.today, visit.private, _)
        case ShowSettings():
            return await handlers.people.show_settings(visit)
        case ShowPrivacy():
            return views.people.privacy(_)
        case ChooseLanguage():
            return await handlers.people.choose_language(visit)
        case SetLanguage():
            return await handlers.people.set_language(wish, visit)
        case ChoosePlaces():
            return await handlers.people.choose_places(wish, visit)
        case FollowPlace():
            return await handlers.people.follow_place(wish, visit)
        case SignUp():
            return await handlers.signups.sign_up(wish, visit)
        case CancelSignUp():
            return views.signups.cancel(_)
        case ListMySignUps():
            return views.signups.mine(_)
        case ShowMyData():
            return await handlers.people.show_my_data(visit)
        case EraseMe():
            return await handlers.people.erase_me(wish, visit)
        case _:
            assert_never(wish)
