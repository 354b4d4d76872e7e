"""What a volunteer's line says about an activity, as far as it was understood."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

import domain.dates
from domain.programme import Audience, Children
from domain.texts import Texts

LONGEST_TITLE = 80
LONGEST_ROOM = 60
LONGEST_DESCRIPTION = 800
MOST_SEATS = 500
# In kronor. A camp of a week costs that, and nothing that takes place at such a house: more is a slip of the finger.
MOST_COST = 5000


class Field(StrEnum):
    """A part of a posting that can be missing, guessed, or mended by itself."""

    TITLE = "title"
    PLACE = "place"
    DAY = "day"
    HOURS = "hours"
    REPEAT = "repeat"
    UNTIL = "until"
    EXCEPT = "except"
    SEATS = "seats"
    SIGN_UP = "sign_up"
    ROOM = "room"
    AUDIENCE = "audience"
    CHILDREN = "children"
    COST = "cost"
    LANGUAGES = "languages"
    HOST = "host"
    DESCRIPTION = "description"
    PICTURE = "picture"


class Trouble(StrEnum):
    """Something was said that can't be: it is asked about, never guessed away."""

    PAST_DAY = "past_day"
    PAST_HOURS = "past_hours"
    TOO_FAR = "too_far"
    NO_SUCH_DAY = "no_such_day"
    SEVERAL_DAYS = "several_days"
    SEVERAL_HOURS = "several_hours"
    WHICH_CLOCK = "which_clock"
    NO_SUCH_HOURS = "no_such_hours"
    ENDS_BEFORE_IT_BEGINS = "ends_before_it_begins"
    TOO_MANY_SEATS = "too_many_seats"
    TOO_DEAR = "too_dear"
    UNCLEAR_NUMBER = "unclear_number"
    TITLE_TOO_LONG = "title_too_long"
    ROOM_TOO_LONG = "room_too_long"
    ROOM_HAS_TAGS = "room_has_tags"
    UNTIL_BEFORE_START = "until_before_start"
    DESCRIPTION_TOO_LONG = "description_too_long"


@dataclass(frozen=True, slots=True)
class Posting:
    """None: not said. `day`, `begins`, `ends`: the first occurrence, wall time of the place.

    `like`: the id of an activity that goes by this title: its title in all languages is taken over.
    `translated`: whether a known name stands for the title in other languages; None: nobody chose.
    `repeat`: an RFC 5545 rule as the programme file has it (`FREQ=WEEKLY;BYDAY=TH`), None: once.
    `host`: the id of the association that arranges it. `description`: more about it, by language.
    `picture`: Telegram's file_id; `album`: the id of the album that it came in. `copied`: the id of the activity that
    this one goes back to. `confidential`: taken over from that one; nobody says it.
    `doubts`: fields that were guessed. `troubles`: what can't be, by the field it was said of; such a field is None.
    """

    title: str | None = None
    like: int | None = None
    translated: bool | None = None
    place: int | None = None
    day: date | None = None
    begins: time | None = None
    ends: time | None = None
    repeat: str | None = None
    until: date | None = None
    except_on: frozenset[date] = frozenset()
    seats: int | None = None
    sign_up: bool | None = None
    room: str | None = None
    audience: Audience = Audience.EVERYONE
    children: Children | None = None
    cost: int | None = None
    languages: tuple[str, ...] = ()
    host: int | None = None
    description: Texts = field(default_factory=dict)
    picture: str | None = None
    album: str | None = None
    copied: int | None = None
    confidential: bool = False
    doubts: frozenset[Field] = frozenset()
    troubles: "tuple[tuple[Field, Trouble], ...]" = ()

    @property
    def start(self) -> datetime | None:
        return datetime.combine(self.day, self.begins) if self.day and self.begins else None

    @property
    def end(self) -> datetime | None:
        """On the next day where it ends at midnight or after it."""
        if self.day is None or self.ends is None:
            return None
        late = self.begins is not None and self.ends <= self.begins
        return datetime.combine(self.day + timedelta(days=late), self.ends)

    @property
    def missing(self) -> tuple[Field, ...]:
        """What must still be asked before it can be published, in this order."""
        wanted = {
            Field.TITLE: self.title,
            Field.PLACE: self.place,
            Field.DAY: self.day,
            Field.HOURS: self.begins and self.ends,
        }
        open_ = [field for field, said in wanted.items() if said is None]
        return (*open_, *(field for field, _ in self.troubles if field not in open_))

    @property
    def mark(self) -> str:
        """What would be published. Sets and texts come in any order."""
        said = replace(self, except_on=frozenset(), description={}, doubts=frozenset(), troubles=())
        return domain.dates.mark_of(said, sorted(self.except_on), sorted(self.description.items()))

    def trouble(self, field: Field) -> Trouble | None:
        return next((trouble for one, trouble in self.troubles if one is field), None)

    def troubled(self, field: Field, trouble: Trouble) -> "Posting":
        """With `field`, which says nothing now, asked about once more."""
        mended = self.mended(field)
        return replace(mended, troubles=(*mended.troubles, (field, trouble)))

    def mended(self, field: Field, **said: object) -> "Posting":
        """With `field` said by somebody: it is neither guessed nor troubled any more."""
        troubles = tuple(one for one in self.troubles if one[0] is not field)
        return replace(self, doubts=self.doubts - {field}, troubles=troubles, **said)  # type: ignore[arg-type]
