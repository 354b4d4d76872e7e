"""One part of a posting said anew: the person was asked about it and wrote an answer."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from domain.posting import LONGEST_ROOM, LONGEST_TITLE, MOST_COST, MOST_SEATS, Field, Posting, Trouble
from domain.programme import Audience, Children, Programme
from understanding import text as texts
from understanding.posting import mended_times
from understanding.posting.answer import Answer, troubled
from understanding.posting.lines import cutting
from understanding.posting.numbers import cost, seats
from understanding.posting.numbers.amount import Amount
from understanding.posting.reading import moment
from understanding.posting.titles import known
from understanding.posting.whom import named_languages, people

if TYPE_CHECKING:
    from understanding.understanding import Understanding


def mend(
    posting: Posting,
    field: Field,
    text: str,
    understanding: "Understanding",
    *,
    language: str | None,
    programme: Programme,
    place: int | None,
    now: datetime,
) -> Posting:
    """The posting with `field` as `text` says it; the same where that says nothing of it.

    What can't be comes back as a trouble of the field. `place`: of the volunteer, where the posting has none.
    """
    here = posting.place if posting.place is not None else place
    answer = Answer(
        line=cutting.cut(text, understanding.lexicon, language, answer=True),
        text=texts.clean(text),
        words=understanding.lexicon.words,
        programme=programme,
        place=here,
        now=moment(programme, here, now),
    )
    return _MENDERS[field](posting, answer)


def _title(posting: Posting, answer: Answer) -> Posting:
    if not any(sign.isalpha() for sign in answer.text):
        return posting
    if len(answer.text) > LONGEST_TITLE:
        return troubled(posting, Field.TITLE, Trouble.TITLE_TOO_LONG, title=None, like=None)
    like = known.title(answer.text, answer.programme, answer.place)
    return posting.mended(Field.TITLE, title=answer.text, like=like, translated=None)


def _place(posting: Posting, answer: Answer) -> Posting:
    place, several = known.place(answer.line, answer.programme, answer.words)
    return posting if place is None or several else posting.mended(Field.PLACE, place=place)


def _seats(posting: Posting, answer: Answer) -> Posting:
    if answer.is_no_number:
        return posting
    found = seats.read(answer.line)
    if answer.says("none") or (found and found == Amount()):
        return posting.mended(Field.SEATS, seats=None)
    number = found.number if found else answer.whole_number
    if (found and found.trouble) or (number or 0) > MOST_SEATS:
        return troubled(posting, Field.SEATS, Trouble.TOO_MANY_SEATS, seats=None)
    return posting.mended(Field.SEATS, seats=number) if number else posting


def _cost(posting: Posting, answer: Answer) -> Posting:
    if answer.is_no_number:
        return posting
    said = cost.read(answer.line)
    if said and said.trouble:
        return troubled(posting, Field.COST, said.trouble, cost=None)
    number = 0 if answer.says("none") else answer.whole_number if said is None else said.number
    if (number or 0) > MOST_COST:
        return troubled(posting, Field.COST, Trouble.TOO_DEAR, cost=None)
    return posting if number is None else posting.mended(Field.COST, cost=number)


def _sign_up(posting: Posting, answer: Answer) -> Posting:
    said = people.sign_up(answer.line)
    if said is None and (answer.says("yes") or answer.says("none")):
        said = answer.says("yes")
    return posting if said is None else posting.mended(Field.SIGN_UP, sign_up=said)


def _room(posting: Posting, answer: Answer) -> Posting:
    if answer.says("none"):
        return posting.mended(Field.ROOM, room=None)
    if not answer.line.words:
        return posting
    if len(answer.text) > LONGEST_ROOM:
        return troubled(posting, Field.ROOM, Trouble.ROOM_TOO_LONG, room=None)
    room = known.room(answer.line, answer.programme, answer.place)
    whole = answer.line.taken.issuperset(range(len(answer.line.words)))
    return posting.mended(Field.ROOM, room=room if room and whole else answer.text)


def _audience(posting: Posting, answer: Answer) -> Posting:
    said = people.only(answer.line) or people.audience(answer.line, None)[0]
    if said is None and answer.says("none"):
        said = Audience.EVERYONE
    return posting if said is None else posting.mended(Field.AUDIENCE, audience=said)


def _children(posting: Posting, answer: Answer) -> Posting:
    said = people.children(answer.line)
    if said is None and (answer.says("yes") or answer.says("none")):
        said = Children.WELCOME if answer.says("yes") else Children.NO
    return posting if said is None else posting.mended(Field.CHILDREN, children=said)


def _languages(posting: Posting, answer: Answer) -> Posting:
    codes = named_languages.all_of(
        answer.line, answer.words.names_in(answer.line.language), answer.words.forms.prefixes
    )
    if codes or answer.says("none"):
        return posting.mended(Field.LANGUAGES, languages=codes)
    return posting


_MENDERS: Mapping[Field, Callable[[Posting, Answer], Posting]] = {
    Field.TITLE: _title,
    Field.PLACE: _place,
    Field.DAY: mended_times.day,
    Field.HOURS: mended_times.hours,
    Field.REPEAT: mended_times.repeat,
    Field.UNTIL: mended_times.until,
    Field.EXCEPT: mended_times.excepted,
    Field.SEATS: _seats,
    Field.SIGN_UP: _sign_up,
    Field.ROOM: _room,
    Field.AUDIENCE: _audience,
    Field.CHILDREN: _children,
    Field.COST: _cost,
    Field.LANGUAGES: _languages,
}
