"""Signing up: understood already, answered with what helps until it is built."""

import handlers.times
import views.activities
import views.signups
from domain.intents import SignUp
from domain.replies import Reply
from handlers.visit import Visit


async def sign_up(wish: SignUp, visit: Visit) -> Reply:
    if wish.activity is None:
        return views.signups.which(visit.language)
    activity = visit.programme.activity_by_id.get(wish.activity)
    if activity is None:
        return views.activities.gone(visit.language)
    return views.signups.sign_up(handlers.times.shown(activity, visit), visit.today, visit.language)
