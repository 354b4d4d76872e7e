"""Wishes about the person themselves."""

from typing import assert_never

import handlers.mine
import handlers.people
import handlers.preferences
import views.help
import views.menu
import views.people
from domain.intents import (
    AboutPerson,
    ChangeAlias,
    ChooseCategories,
    ChooseLanguage,
    ChoosePlaces,
    EraseMe,
    FollowCategory,
    FollowPlace,
    SetDayBefore,
    SetDigest,
    SetLanguage,
    SetReminder,
    ShowDigest,
    ShowHelp,
    ShowMenu,
    ShowMyData,
    ShowPrivacy,
    ShowReminders,
    ShowSettings,
    Start,
    StopReminders,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutPerson, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    _ = visit.language
    match wish:
        case Start():
            return await handlers.people.start(visit)
        case ShowMenu():
            return views.menu.menu(visit.today, visit.roles.highest, _)
        case ShowHelp():
            return views.help.help_(visit.today, visit.private, _)
        case ShowSettings():
            return await handlers.people.show_settings(visit)
        case ShowPrivacy():
            return views.people.privacy(_, keeps_sentences=visit.keeps_sentences)
        case ChooseLanguage():
            return await handlers.people.choose_language(visit)
        case SetLanguage():
            return await handlers.people.set_language(wish, visit)
        case ChoosePlaces():
            return await handlers.people.choose_places(wish, visit)
        case FollowPlace():
            return await handlers.people.follow_place(wish, visit)
        case ShowMyData():
            return await handlers.mine.show_my_data(visit)
        case EraseMe():
            return await handlers.mine.erase_me(wish, visit)
        case ChangeAlias():
            return await handlers.mine.change_alias(visit)
        case ShowReminders():
            return await handlers.preferences.show_reminders(visit)
        case SetDayBefore():
            return await handlers.preferences.set_day_before(wish, visit)
        case SetReminder():
            return await handlers.preferences.set_reminder(wish, visit)
        case StopReminders():
            return await handlers.preferences.stop_reminders(visit)
        case ShowDigest():
            return await handlers.preferences.show_digest(visit)
        case SetDigest():
            return await handlers.preferences.set_digest(wish, visit)
        case ChooseCategories():
            return await handlers.preferences.choose_categories(visit)
        case FollowCategory():
            return await handlers.preferences.follow_category(wish, visit)
        case _:
            assert_never(wish)
