"""From a meaning to an intent: done when sure, three buttons when unsure, nothing when lost."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta

from domain.days import Days, today
from domain.intents import (
    AskOutOfScope,
    AskPractical,
    AskReferral,
    AskWhichDay,
    CancelSignUp,
    ChooseActivity,
    ChooseLanguage,
    ContactPerson,
    Danger,
    EraseMe,
    GetCrisisHelp,
    GetHelpWithLetters,
    Greet,
    Intent,
    ListActivities,
    ListMySignUps,
    ListTimes,
    OfferHelp,
    SetLanguage,
    ShowActivity,
    ShowLocation,
    ShowOpeningHours,
    ShowPrivacy,
    SignUp,
    Thank,
    Unclear,
)
from domain.programme import Programme
from understanding.labels import NEVER_ABOUT_ONE, Label
from understanding.understanding import zone
from understanding.understood import Understood

SURE = 0.6
UNSURE = 0.3
GUESSES = 3
# A kind or "for women" without a day: this far ahead.
_AHEAD = timedelta(days=13)
# No button says "something else" or "hello".
_NO_GUESS = frozenset({Label.OUT_OF_SCOPE, Label.GREETING, Label.THANKS})


def wish(understood: Understood, programme: Programme, now: datetime) -> Intent:
    """`now` aware. From `SURE` on the intent itself, from `UNSURE` on `Unclear` with guesses, below without."""
    if understood.danger or (understood.label is Label.CRISIS and understood.confidence >= SURE):
        return _crisis(understood)
    day = today(now, zone(programme))
    if (understood.other_calendar or understood.impossible) and understood.label in _OF_A_DAY:
        return AskWhichDay(understood.impossible)
    if understood.confidence < UNSURE:
        return Unclear(())
    if understood.confidence < SURE:
        return Unclear(tuple(_guesses(understood, day))[:GUESSES])
    if len(understood.activities) > 1 and understood.label in _ONE_ACTIVITY:
        return Unclear(tuple(_which(understood, day))[:GUESSES])
    return _of(understood.label, understood, day)


def _guesses(understood: Understood, day: date) -> Iterator[Intent]:
    """What it may have been, likeliest first, each once."""
    seen: list[Intent] = []
    for label, _ in understood.ranked[: GUESSES + len(_NO_GUESS) + 1]:
        guess = _of(label, _as(label, understood), day)
        if label not in _NO_GUESS and guess not in seen:
            seen.append(guess)
            yield guess


def _as(label: Label, understood: Understood) -> Understood:
    if label in NEVER_ABOUT_ONE:
        return replace(understood, activity=None, activities=())
    return understood


def _which(understood: Understood, day: date) -> Iterator[Intent]:
    """The same wish for each activity that goes by the name."""
    for activity in understood.activities:
        yield _of(understood.label, replace(understood, activity=activity, activities=(activity,)), day)


def _of(label: Label, understood: Understood, day: date) -> Intent:
    return _INTENTS[label](understood, day)


def _crisis(understood: Understood) -> Intent:
    # Where the table alone feels danger it can't say which: the answer that begins with 112 is right for all.
    return GetCrisisHelp(understood.danger or Danger.UNSURE)


def _activities_on(understood: Understood, day: date) -> Intent:
    if understood.bare and understood.activity is not None and understood.days is None:
        return ShowActivity(understood.activity)
    of_a_kind = understood.category is not None or understood.audience is not None
    days = understood.days or (Days(day, day + _AHEAD) if of_a_kind else None)
    return ListActivities(days, understood.category, understood.audience, understood.place)


def _activity_when(understood: Understood, day: date) -> Intent:
    if understood.activity is not None:
        alone = understood.bare and understood.days is None
        return ShowActivity(understood.activity) if alone else ListTimes(understood.activity, understood.days)
    if understood.category or understood.audience:
        return _activities_on(understood, day)
    return ChooseActivity()


def _opening_hours(understood: Understood, day: date) -> Intent:
    return ShowOpeningHours(understood.days, understood.place)


def _change_language(understood: Understood, day: date) -> Intent:
    # "I don't understand Swedish" names the language that is not wanted.
    if understood.named_language and "understand_not" not in understood.cues:
        return SetLanguage(understood.named_language)
    return ChooseLanguage()


def _delete_data(understood: Understood, day: date) -> Intent:
    return EraseMe() if "erase" in understood.cues else ShowPrivacy()


_INTENTS: Mapping[Label, Callable[[Understood, date], Intent]] = {
    Label.ACTIVITIES_ON: _activities_on,
    Label.OPENING_HOURS: _opening_hours,
    Label.ACTIVITY_WHEN: _activity_when,
    Label.SIGN_UP: lambda said, _: SignUp(said.activity, said.days, said.seats),
    Label.CANCEL: lambda said, _: CancelSignUp(said.activity, said.days),
    Label.MY_BOOKINGS: lambda said, _: ListMySignUps(),
    Label.LOCATION: lambda said, _: ShowLocation(said.place, said.activity),
    Label.HELP_WITH_LETTERS: lambda said, _: GetHelpWithLetters(),
    Label.CONTACT_PERSON: lambda said, _: ContactPerson(),
    Label.VOLUNTEER: lambda said, _: OfferHelp(),
    Label.CHANGE_LANGUAGE: _change_language,
    Label.DELETE_DATA: _delete_data,
    Label.GREETING: lambda said, _: Greet(),
    Label.THANKS: lambda said, _: Thank(),
    Label.PRICE_OR_CHILDREN: lambda said, _: AskPractical(said.topic, said.activity),
    Label.REFERRAL: lambda said, _: AskReferral(said.need),
    Label.CRISIS: lambda said, _: _crisis(said),
    Label.OUT_OF_SCOPE: lambda said, _: AskOutOfScope(),
}
_OF_A_DAY = frozenset({Label.ACTIVITIES_ON, Label.OPENING_HOURS, Label.ACTIVITY_WHEN, Label.SIGN_UP, Label.CANCEL})
_ONE_ACTIVITY = frozenset({Label.ACTIVITY_WHEN, Label.SIGN_UP, Label.CANCEL, Label.PRICE_OR_CHILDREN})
