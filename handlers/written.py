"""What a button says, written by hand: as good as a tap."""

from collections.abc import Mapping
from functools import cache

import understanding.text
import views.labels
from domain.intents import (
    AskPractical,
    AskReferral,
    ChooseActivity,
    ChooseLanguage,
    ChoosePlaces,
    ContactPerson,
    EraseMe,
    GetHelpWithLetters,
    Intent,
    ListMySignUps,
    OfferHelp,
    ShowHelp,
    ShowLocation,
    ShowMenu,
    ShowMyData,
    ShowOpeningHours,
    ShowPrivacy,
    ShowSettings,
    StopPicking,
    Topic,
)
from domain.programme import Need, Programme
from views.language import Language

# Their buttons say all that they carry. "Work" and such are kinds of activities, too: those are for the understanding.
_WISHES: tuple[Intent, ...] = (
    *(AskPractical(topic) for topic in Topic),
    *(AskReferral(need) for need in (Need.STUDY, Need.HOUSING, Need.RESIDENCE, Need.POLICE, Need.LAW, Need.LANGUAGE)),
    ShowOpeningHours(),
    ShowLocation(),
    ChooseActivity(),
    AskReferral(),
    GetHelpWithLetters(),
    ContactPerson(),
    OfferHelp(),
    ListMySignUps(),
    ChooseLanguage(),
    ChoosePlaces(),
    ShowSettings(),
    ShowPrivacy(),
    ShowMyData(),
    EraseMe(),
    ShowHelp(),
    ShowMenu(),
    StopPicking(),
)


def wish(text: str, _: Language) -> Intent | None:
    """The intent of the button that says exactly this in the person's language, None where none does."""
    return _wishes(_).get(understanding.text.folded(text[: understanding.text.SENTENCE]))


@cache
def _wishes(_: Language) -> Mapping[tuple[str, ...], Intent]:
    said = ((views.labels.label(one, Programme(), _), one) for one in _WISHES)
    return {understanding.text.folded(label): one for label, one in said}
