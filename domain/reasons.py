"""Why a house has other hours than usual. What is known is a value: it is said in every reader's language."""

from enum import StrEnum

from domain.texts import Texts


class Reason(StrEnum):
    HOLIDAY = "holiday"
    ILLNESS = "illness"
    MEETING = "meeting"  # of those who work there
    REPAIR = "repair"


# One that is known, or what people wrote; {}: none is given.
Because = Reason | Texts
