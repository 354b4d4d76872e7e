"""Slash commands: the standard ones in Latin letters, and each language's own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from domain.days import Days, today, week_of
from domain.intents import (
    AskWhichDay,
    ChangeHours,
    ChooseActivity,
    ChooseLanguage,
    ChoosePlaces,
    ChooseToCallOff,
    ChooseWho,
    Close,
    Edit,
    EraseMe,
    Intent,
    Invite,
    ListActivities,
    ListMySignUps,
    ListTimes,
    MoveByWords,
    Post,
    SetLanguage,
    ShowActivity,
    ShowHelp,
    ShowLog,
    ShowMyData,
    ShowOpeningHours,
    ShowPrivacy,
    ShowSettings,
    ShowTeam,
    Start,
    UseLaterTool,
)
from domain.languages import CODES
from domain.programme import Programme
from understanding import announcing
from understanding.text import folded
from understanding.understanding import Understanding, zone
from understanding.understood import Understood


@dataclass(frozen=True, slots=True)
class _Asked:
    """What stands behind the command, understood; `day`: the local day."""

    understood: Understood | None
    argument: str
    names: Mapping[str, str]
    day: date

    @property
    def days(self) -> Days | None:
        return self.understood.days if self.understood else None

    @property
    def activity(self) -> int | None:
        return self.understood.activity if self.understood else None

    @property
    def place(self) -> int | None:
        return self.understood.place if self.understood else None


def wish(
    name: str,
    argument: str,
    understanding: Understanding,
    *,
    language: str | None,
    programme: Programme,
    now: datetime,
    long: str = "",
    near: Callable[[Understood], Understood] = lambda understood: understood,
) -> Intent | None:
    """The intent of `/name argument` (`name` with or without "@bot"), None for an unknown command.

    `long`: see `domain.messages.Commanded`. `near`: of what a text to many names, only what can be meant.
    """
    plain = name.partition("@")[0].lower()
    words = understanding.lexicon.words
    standard = plain if plain in _COMMANDS else words.aliases.get(plain, "")
    if standard not in _COMMANDS:
        return None
    understood = None
    if argument.strip():
        said = announcing.head(argument) if standard == "announce" else argument
        understood = understanding.understand(said, language=language, programme=programme, now=now)
        understood = near(understood) if standard == "announce" else understood
    if understood and understood.impossible and standard in _OF_A_DAY:
        return AskWhichDay(impossible=True)
    argument = long if standard == "announce" and long else argument
    return _COMMANDS[standard](_Asked(understood, argument, words.language_names, today(now, zone(programme))))


def _today(asked: _Asked) -> Intent:
    return ListActivities(Days.one(asked.day), place=asked.place)


def _week(asked: _Asked) -> Intent:
    return ListActivities(asked.days or Days(asked.day, week_of(asked.day).last), place=asked.place)


def _activities(asked: _Asked) -> Intent:
    """Alone the list of all; with a name that activity; with a kind or a day what there is of it."""
    said = asked.understood
    if said is None:
        return ChooseActivity()
    if said.activity is not None:
        return ListTimes(said.activity, said.days) if said.days else ShowActivity(said.activity)
    if said.days or said.category or said.audience or said.place:
        days = said.days or Days(asked.day, week_of(asked.day + timedelta(days=7)).last)
        return ListActivities(days, said.category, said.audience, said.place)
    return ChooseActivity()


def _language(asked: _Asked) -> Intent:
    wanted = " ".join(folded(asked.argument))
    code = wanted if wanted in CODES else asked.names.get(wanted)
    return SetLanguage(code) if code else ChooseLanguage()


# Kept for what is to come: nobody shall get used to another meaning.
_LATER = ("checkin", "proposals", "translate")
_OF_A_DAY = ("week", "open", "activities", "cancel", "who")

_COMMANDS: Mapping[str, Callable[[_Asked], Intent]] = {
    "start": lambda _: Start(),
    "today": _today,
    "week": _week,
    "open": lambda asked: ShowOpeningHours(asked.days, asked.place),
    "activities": _activities,
    "my": lambda _: ListMySignUps(),
    "language": _language,
    "places": lambda _: ChoosePlaces(),
    "settings": lambda _: ShowSettings(),
    "help": lambda _: ShowHelp(),
    "privacy": lambda _: ShowPrivacy(),
    "mydata": lambda _: ShowMyData(),
    "deleteme": lambda _: EraseMe(),
    "new": lambda asked: Post(asked.argument),
    "announce": lambda asked: announcing.wish(asked.argument, asked.understood),
    "cancel": lambda asked: ChooseToCallOff(asked.activity, asked.days),
    "move": lambda asked: MoveByWords(asked.argument),
    "edit": lambda asked: Edit(line=asked.argument),
    "close": lambda asked: Close(asked.argument, asked.place),
    "hours": lambda asked: ChangeHours(asked.argument, asked.place),
    "who": lambda asked: ChooseWho(asked.activity, asked.days),
    "invite": lambda asked: Invite(asked.place),
    "team": lambda asked: ShowTeam(asked.place),
    "log": lambda asked: ShowLog(asked.place, activity=asked.activity),
    **dict.fromkeys(_LATER, lambda _: UseLaterTool()),
}
