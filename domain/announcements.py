"""Announcements: what somebody of the house writes to many, who gets it, and what has become of it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

import domain.dates
from domain.drafts import ANSWERED_WITHIN
from domain.kinds import Category
from domain.roles import Where
from domain.texts import Texts

# Telegram takes 4,096; the rest is for our own lines around it.
LONGEST = 3000
USEFUL = timedelta(hours=24)
MOST_SKETCHES = 5
# What the next words are for: the text itself. Else it is the language of a translation.
TEXT = "text"
# Fewer readers of one language than these are not told apart from others.
_FEW = 3


class ReadersKind(StrEnum):
    DATE = "date"  # those signed up for one time of an activity
    SERIES = "series"  # … for any of its times to come
    PLACE = "place"
    CATEGORY = "category"  # those who follow a kind of activities at the place
    TEAM = "team"


@dataclass(frozen=True, slots=True)
class Readers:
    """Who gets an announcement. `place`: whose it is. `waiting`: of those signed up, also who waits for a seat."""

    kind: ReadersKind
    place: int
    activity: int | None = None
    occurrence: int | None = None
    category: Category | None = None
    waiting: bool = False

    @property
    def where(self) -> Where:
        """Where one must have a role to reach them."""
        return Where(self.place, self.activity)


@dataclass(frozen=True, slots=True)
class Sketch:
    """An announcement that somebody is half-way through. `asked`: what their next words are for; see `TEXT`.

    `texts`: by language, the first as it was written. `picture`: Telegram's number of a photo. `changed_at`: aware UTC.
    """

    id: int
    readers: Readers | None
    texts: Texts
    picture: str | None
    asked: str | None
    changed_at: datetime

    def awaits_words(self, now: datetime) -> bool:
        return self.asked is not None and now - self.changed_at <= ANSWERED_WITHIN

    @property
    def is_begun(self) -> bool:
        """Something was said of it: to lose it would be a loss."""
        return bool(self.texts or self.picture)

    @property
    def mark(self) -> str:
        """What somebody has read back: who gets it, and all that is said."""
        return domain.dates.mark_of(self.readers, tuple(self.texts.items()), self.picture)

    @property
    def language(self) -> str | None:
        """The one that it was written in."""
        return next(iter(self.texts), None)

    @property
    def too_long(self) -> str | None:
        """The first language whose text does not fit."""
        return next((language for language, text in self.texts.items() if size(text) > LONGEST), None)

    @property
    def is_whole(self) -> bool:
        return self.is_begun and self.too_long is None

    def written(self, text: str, language: str) -> "Sketch":
        """With another text in the place of the one that was written; translations stay."""
        others = {code: said for code, said in self.texts.items() if code not in (self.language, language)}
        return replace(self, texts={language: text, **others} if text else others)

    def translated(self, text: str, language: str) -> "Sketch":
        return replace(self, texts={**self.texts, language: text})


@dataclass(frozen=True, slots=True)
class Announcement:
    """One that was sent. `texts`: {} once they are forgotten. `message`: what the sender sees its progress in.

    `number`: how many people it was for. `sketch`: what it was before. `person`: None, the sender was erased.
    """

    id: int
    person: int | None
    sketch: int
    readers: Readers
    texts: Texts
    picture: str | None
    message: int | None
    number: int
    sent_at: datetime
    done_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Counts:
    """What has become of an announcement, in people. `left`: who was not among its readers any more."""

    number: int
    sent: int = 0
    unreachable: int = 0
    late: int = 0
    stopped: int = 0
    left: int = 0
    waiting: int = 0

    @property
    def is_over(self) -> bool:
        return self.waiting == 0


@dataclass(frozen=True, slots=True)
class Reached:
    """Whom it reaches, so that nobody can be told from it. `languages`: how many read each, the most first.

    `others`: those of languages that few of them read.
    """

    number: int
    languages: Mapping[str, int] = field(default_factory=dict)
    others: int = 0

    @classmethod
    def of(cls, people: Mapping[int, str | None]) -> "Reached":
        """`people`: their languages by person; None: not chosen yet."""
        counted = Counter(language for language in people.values() if language is not None)
        many = {language: number for language, number in counted.most_common() if number >= _FEW}
        return cls(len(people), many, len(people) - sum(many.values()))


def size(text: str) -> int:
    """As Telegram counts, UTF-16 units; and a mark of direction that each line may need."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2 + text.count("\n") + 1
