"""Why the house is closed: known reasons in the reader's language, others as they were written."""

from collections.abc import Mapping

from domain.holidays import Holiday
from domain.reasons import Because, Reason
from views.holidays import NAMES
from views.language import Language, msgid

EMOJI: Mapping[Reason, str] = {
    Reason.HOLIDAY: "🎉",
    Reason.ILLNESS: "🤒",
    Reason.MEETING: "👥",
    Reason.REPAIR: "🔧",
}

_NAMES: Mapping[Reason, str] = {
    # Translators: why the house is closed: a day off for everybody.
    Reason.HOLIDAY: msgid("Holiday"),
    # Translators: why the house is closed: somebody who works there is ill.
    Reason.ILLNESS: msgid("Illness"),
    # Translators: why the house is closed: those who work there meet.
    Reason.MEETING: msgid("Staff meeting"),
    # Translators: why the house is closed: something in it is mended.
    Reason.REPAIR: msgid("Repair"),
}


def reason(why: Because, longest: int, _: Language, holiday: Holiday | None = None) -> str:
    """In a few words; "" where none is given. `holiday`: the one on that day: its name says more than "holiday"."""
    if not isinstance(why, Reason):
        return _.pick(why, longest)
    return _.plain(NAMES[holiday] if why is Reason.HOLIDAY and holiday is not None else _NAMES[why])
