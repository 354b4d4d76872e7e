"""Every intent in a few words: the text of a button that carries it."""

from collections.abc import Mapping

import views.words
from domain.days import Days
from domain.intents import (
    AskOutOfScope,
    AskPractical,
    AskReferral,
    AskWhichDay,
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
    ShowReminders,
    ShowSettings,
    SignUp,
    Start,
    StopPicking,
    Thank,
    Topic,
    Unclear,
)
from domain.programme import Programme
from views.language import Language, msgid
from views.namesakes import NONE, Apart

TOPICS: Mapping[Topic, str] = {
    Topic.COST: msgid("What does it cost?"),
    Topic.CHILDREN: msgid("Can I bring children?"),
    Topic.BRING: msgid("What do I bring?"),
    Topic.WHO: msgid("Who may come?"),
    Topic.SIGN_UP: msgid("Do I have to sign up?"),
    Topic.LANGUAGE: msgid("Which language is spoken?"),
    Topic.ACCESS: msgid("Wheelchair, pram, lift"),
}

_HOME = ("🏠", msgid("Menu"))

# What a button says that names nothing else.
ALONE: Mapping[type[Intent], tuple[str, str]] = {
    ListActivities: ("📅", msgid("What is on")),
    ShowActivity: ("ℹ️", msgid("More about it")),
    ListTimes: ("🗓", msgid("All dates")),
    AskWhichDay: ("📅", msgid("What is on")),
    ChooseActivity: ("📋", msgid("Activities")),
    AskPractical: ("❓", msgid("Cost, children and more")),
    ShareActivity: ("📤", msgid("Share")),
    SaveToCalendar: ("📅", msgid("To my calendar")),
    ShowOpeningHours: ("🕘", msgid("Opening hours")),
    ShowLocation: ("📍", msgid("Where?")),
    AskReferral: ("🤝", msgid("Other help")),
    GetHelpWithLetters: ("✉️", msgid("Help with letters")),
    ContactPerson: ("☎️", msgid("Talk to a person")),
    OfferHelp: ("💛", msgid("I want to help")),
    GetCrisisHelp: ("🚨", msgid("I am in danger")),
    Greet: _HOME,
    Thank: _HOME,
    AskOutOfScope: ("❓", msgid("Something else")),
    Unclear: ("❓", msgid("Something else")),
    PressOldButton: _HOME,
    SendMedia: _HOME,
    Start: _HOME,
    ShowMenu: _HOME,
    ShowHelp: ("💡", msgid("How do I use this?")),
    ShowSettings: ("⚙️", msgid("Settings")),
    ShowPrivacy: ("🔒", msgid("Privacy")),
    ChooseLanguage: ("🌐", msgid("Language")),
    SetLanguage: ("🌐", msgid("Language")),
    ChoosePlaces: ("📍", msgid("My places")),
    FollowPlace: ("📍", msgid("My places")),
    SignUp: ("✍️", msgid("Sign up")),
    # Translators: a button: I can't come, take me off the list.
    CancelSignUp: ("✋", msgid("I cannot come")),
    ListMySignUps: ("🗒", msgid("My sign-ups")),
    ShowMyData: ("🔒", msgid("What you know about me")),
    EraseMe: ("🗑", msgid("Erase me")),
    ShowReminders: ("🔔", msgid("Reminders")),
    # Translators: a button: invite nobody after all.
    StopPicking: ("✋", msgid("Choose nobody")),
}

# The same with the name of an activity in it.
_WITH_TITLE: Mapping[type[Intent], str] = {
    ListTimes: msgid("When is {title}?"),
    ShowLocation: msgid("Where is {title}?"),
    SignUp: msgid("Sign up: {title}"),
    CancelSignUp: msgid("I cannot come: {title}"),
}


def label(wish: Intent, programme: Programme, _: Language, apart: Apart = NONE) -> str:
    """`programme`: where the names are found. `apart`: by number, what tells an activity from others of its name."""
    match wish:
        case ListActivities(days, category, audience) if category or audience:
            kinds = views.words.kinds_label(category, audience, _)
            return f"{kinds} · {_days(days, _)}" if days and days.is_one else kinds
        case ListActivities(days=days) | ShowOpeningHours(days=days) if days:
            return f"{_alone(wish, _)}: {_days(days, _)}"
        case AskReferral(need) if need:
            return views.words.need_label(need, _)
        case AskPractical(topic=topic) if topic:
            return f"❓ {_.plain(TOPICS[topic])}"
        case SetLanguage(code):
            return f"🌐 {_.name_of(code)}"
    return _about(wish, programme, _, apart) or _alone(wish, _)


def _about(wish: Intent, programme: Programme, _: Language, apart: Apart) -> str | None:
    """With the activity's or place's name where the intent has one that exists."""
    activity = programme.activity_by_id.get(getattr(wish, "activity", None) or 0)
    if activity is None:
        return None
    said = apart.get(activity.id)
    title = " · ".join(filter(None, (_.pick(activity.title, views.words.SHORT_TITLE), said)))
    if type(wish) not in _WITH_TITLE:
        return f"{views.words.emoji(activity)} {title}"
    return f"{ALONE[type(wish)][0]} {_.plain(_WITH_TITLE[type(wish)], title=title)}"


def _alone(wish: Intent, _: Language) -> str:
    emoji, text = ALONE[type(wish)]
    return f"{emoji} {_.plain(text)}"


def _days(days: Days, _: Language) -> str:
    first = _.date(days.first)
    return first if days.is_one else f"{first} – {_.date(days.last)}"
