"""A posting mended by words: the part that was asked for, or whatever the words can only be about."""

from dataclasses import dataclass, replace
from datetime import datetime

import handlers.own_words
import understanding.closed_times
import understanding.posting
import understanding.text
from domain.closings import Closed, Trouble
from domain.posting import Field, Posting
from domain.programme import Programme
from domain.texts import COMMON
from handlers.visit import Visit
from understanding.labels import Label
from understanding.understanding import Understanding
from understanding.understood import Understood
from understanding.wishes import SURE

# With one of these blank an answer can't say what is there already.
_BLANK = Posting()
_WITH_ROOM = Posting(room="-")
_SAID_IN = {
    Field.TITLE: ("title", "like", "translated"),
    Field.HOURS: ("begins", "ends"),
    Field.EXCEPT: ("except_on",),
}
# Whoever says more than that speaks of something else.
_SURELY_ASKS = 0.85
_MOST_WORDS = 6
# "20 places" looks like a wish for seats, too; from here on it surely is one.
_SURELY_SEATS = 0.85


@dataclass(frozen=True, slots=True)
class Reader:
    """By what words are read. `language`: the person's own; `now`: aware UTC."""

    understanding: Understanding
    language: str | None
    programme: Programme
    now: datetime

    @classmethod
    def of(cls, visit: Visit) -> "Reader":
        return cls(visit.understanding, visit.language.code, visit.programme, visit.now)

    def read(self, line: str, place: int | None) -> Posting:
        return understanding.posting.read(
            line, self.understanding, language=self.language, programme=self.programme, place=place, now=self.now
        )

    def closed(self, text: str, place: int | None) -> Closed | Trouble:
        """When a house is closed."""
        return understanding.closed_times.read(
            text, self.understanding, language=self.language, programme=self.programme, place=place, now=self.now
        )

    def mend(self, posting: Posting, field: Field, text: str) -> Posting:
        if field in handlers.own_words.FIELDS:
            return self._own_words(posting, field, text)
        return self._read(posting, field, text)

    def _own_words(self, posting: Posting, field: Field, text: str) -> Posting:
        # What means "no room" means "no such thing", whatever was asked.
        room = self._read(_WITH_ROOM, Field.ROOM, text)
        if room.room is None and not room.troubles:
            return handlers.own_words.without(posting, field)
        return handlers.own_words.mend(posting, field, text, self.language or COMMON[0], self.programme)

    def _read(self, posting: Posting, field: Field, text: str) -> Posting:
        return understanding.posting.mend(
            posting,
            field,
            text,
            self.understanding,
            language=self.language,
            programme=self.programme,
            place=posting.place,
            now=self.now,
        )

    def understand(self, text: str) -> Understood:
        return self.understanding.understand(text, language=self.language, programme=self.programme, now=self.now)

    def stops(self, text: str) -> bool:
        return understanding.posting.stops(text, self.understanding, self.language)


def mended(posting: Posting, field: Field, text: str, reader: Reader) -> Posting | None:
    """None: nothing was understood of it."""
    changed = reader.mend(posting, field, text)
    if changed != posting:
        return changed
    # What says again what is there changes nothing either; with that part blank it does.
    blank = _blank(posting, field)
    return posting if reader.mend(blank, field, text) != blank else None


def by_words(posting: Posting, text: str, reader: Reader) -> Posting | None:
    """A few words about when, how many or a known room, and nothing else. None: they are about something else."""
    sentence = understanding.text.clean(text)
    words, understood = understanding.text.words(sentence), reader.understand(text)
    if len(words) > _MOST_WORDS or understanding.text.asks(sentence) or understood.danger or understood.activities:
        return None
    times = [field for field in (Field.HOURS, Field.DAY) if mended(posting, field, text, reader) is not None]
    if times:
        # "change the time to 15-17" and "are you open 15-17" have much in common.
        surely = _SURELY_ASKS if Field.HOURS in times else SURE
        return _all_of(times, posting, text, reader) if _is_no_question(understood, surely) else None
    if (priced := _priced(posting, text, understood, reader)) is not None:
        return priced
    if len(words) > 1 and any(map(str.isdecimal, sentence)) and _may_count_seats(understood, len(words)):
        return mended(posting, Field.SEATS, text, reader)
    return _room(posting, text, reader)


def _all_of(fields: list[Field], posting: Posting, text: str, reader: Reader) -> Posting:
    for field in fields:
        posting = reader.mend(posting, field, text)
    return posting


def _priced(posting: Posting, text: str, understood: Understood, reader: Reader) -> Posting | None:
    """ "lacag la'aan", "20 kr": a price as a posting line says it, and nothing else."""
    said = reader.read(text, posting.place)
    is_price = said.title is None and (said.cost is not None or said.trouble(Field.COST) is not None)
    if not is_price or {"is_there", "on"} & understood.cues:
        return None
    return mended(posting, Field.COST, text, reader)


def _room(posting: Posting, text: str, reader: Reader) -> Posting | None:
    said = reader.read(text, posting.place)
    return posting.mended(Field.ROOM, room=said.room) if said.room and said.title is None else None


def _is_no_question(understood: Understood, surely: float = SURE) -> bool:
    """A day alone may be one: behind a preview it is not."""
    return understood.confidence < surely or (understood.bare and "is_there" not in understood.cues)


def _may_count_seats(understood: Understood, words: int) -> bool:
    if understood.label is not Label.SIGN_UP or understood.confidence < SURE:
        return _is_no_question(understood)
    return "join" not in understood.cues and (words == 2 or understood.confidence < _SURELY_SEATS)


def says_nothing(posting: Posting, field: Field) -> bool:
    """It can be skipped: nothing was said of it, and nobody has to."""
    return field not in posting.missing and _blank(posting, field) == posting


def _blank(posting: Posting, field: Field) -> Posting:
    names = _SAID_IN.get(field, (field.value,))
    return replace(posting, **{name: getattr(_BLANK, name) for name in names})
