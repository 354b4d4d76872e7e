"""Wishes about the programme."""

from typing import assert_never

import handlers.activities
import handlers.agenda
import handlers.help
import handlers.opening
import handlers.times
import views.which_day
from domain.intents import (
    AboutProgramme,
    AskPractical,
    AskWhichDay,
    ChooseActivity,
    ListActivities,
    ListTimes,
    SaveToCalendar,
    ShareActivity,
    ShowActivity,
    ShowLocation,
    ShowOpeningHours,
)
from domain.replies import Reply
from handlers.visit import Visit


async def route(wish: AboutProgramme, visit: Visit) -> Reply:  # noqa: C901 — one line for each intent is its whole use
    match wish:
        case ListActivities():
            return await handlers.agenda.list_activities(wish, visit)
        case AskWhichDay():
            return views.which_day.which_day(wish.impossible, visit.today, visit.language)
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
        case _:
            assert_never(wish)
