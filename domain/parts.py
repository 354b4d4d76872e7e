"""The parts of an activity that can be changed, and how far a change of one can reach."""

from enum import StrEnum

from domain.posting import Field
from domain.programme import Activity


class Scope(StrEnum):
    DATE = "date"
    LATER = "later"
    ALL = "all"


class Part(StrEnum):
    """What can be changed. All but two are the fields of a posting, by the same names."""

    TITLE = Field.TITLE.value
    DAY = Field.DAY.value
    HOURS = Field.HOURS.value
    ROOM = Field.ROOM.value
    SEATS = Field.SEATS.value
    SIGN_UP = Field.SIGN_UP.value
    AUDIENCE = Field.AUDIENCE.value
    CHILDREN = Field.CHILDREN.value
    COST = Field.COST.value
    LANGUAGES = Field.LANGUAGES.value
    REPEAT = Field.REPEAT.value
    UNTIL = Field.UNTIL.value
    EXCEPT = Field.EXCEPT.value
    PLACE = Field.PLACE.value
    DESCRIPTION = "description"
    HOST = "host"
    PICTURE = Field.PICTURE.value

    @property
    def field(self) -> Field | None:
        return None if self in (Part.DESCRIPTION, Part.HOST) else Field(self.value)


# What belongs to a single time as well: there it is changed by hand.
OF_A_TIME = (Part.DAY, Part.HOURS, Part.ROOM, Part.SEATS)
# Whose change is a change of the rows that people sign up for.
OF_THE_RULE = (*OF_A_TIME, Part.REPEAT, Part.UNTIL, Part.EXCEPT)
# What people wrote themselves, in one or several languages.
WRITTEN = (Part.TITLE, Part.DESCRIPTION)
# Said of all its dates or of none. A picture for one date alone would make that date an activity of its own.
_OF_THE_WHOLE = (Part.UNTIL, Part.EXCEPT, Part.PICTURE)


def scopes(part: Part, one: Activity) -> tuple[Scope, ...]:
    """What can be meant, the least first."""
    if one.repeat is None or part in _OF_THE_WHOLE:
        return (Scope.ALL,)
    return (Scope.LATER, Scope.ALL) if part is Part.REPEAT else tuple(Scope)


def parts(one: Activity, *, several_places: bool) -> tuple[Part, ...]:
    """Those that it has, or can have."""
    left = {Part.UNTIL, Part.EXCEPT} if one.repeat is None else set()
    return tuple(part for part in Part if part not in left and (several_places or part is not Part.PLACE))
