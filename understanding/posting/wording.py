"""The words of a line that are neither numbers nor times: title, room, for whom, in which languages."""

from domain.posting import LONGEST_ROOM, LONGEST_TITLE, Trouble
from domain.programme import Programme
from understanding.posting.draft import Draft
from understanding.posting.lines import cutting
from understanding.posting.lines.line import Line, Span
from understanding.posting.titles import (
    frames,
    guards,
    known,
    leftovers,
    quoted,
    stretches,
    together,
    trimming,
    untitled,
    weighing,
)
from understanding.posting.where import (
    led_rooms,
    said_rooms,
    swedish_rooms,
    title_ends,
    turkish_rooms,
)
from understanding.posting.where.same_rooms import Rooms
from understanding.posting.whom import everyone, named_languages, people, speech
from understanding.vocabulary import Words

# "for those of 8 to 12"; what is longer is a story about somebody.
_LONGEST_AGE = 6


def words(
    line: Line, draft: Draft, lexicon: Words, programme: Programme, room: str | None, titles: weighing.Table
) -> None:
    """`room`: a known one that the line named."""
    house = Rooms(programme, draft.place, lexicon.posting)
    spoken = speech.read(line, lexicon.names_in(line.language), lexicon.forms.prefixes)
    people.soften(line)
    if room is None and (same := said_rooms.take(line, house, spoken)):
        room = same.name
        draft.doubt("room", when=not same.sure)
    elif room is None and (room := _named(line)):
        draft.doubt("room")
    speech.end_a_title(line, spoken)
    speech.begin_a_title(line, spoken)
    line.soft.update(word for span, _ in spoken for word in range(*span))
    span, guessed = stretches.title(line)
    if span is None and spoken:
        # "Svenska för mammor": what is spoken is what it is about.
        about = set(range(*spoken.pop(0)[0]))
        line.soft -= about
        line.taken -= about
        span, guessed = stretches.title(line)
    if span is None:
        span = untitled.whom(line) or untitled.strange_room(line, stretches.all_of(line, soft=False), house)
        guessed = True
    taken, named = set(line.taken), room
    if span:
        span, guessed = trimming.trimmed(line, draft, span, guessed=guessed)
        span, room = title_ends.parted(line, draft, span, room, house, programme)
    if room and room != named and house.same(room, line):
        taken |= line.taken
    before = set(line.taken)
    codes = _alone(line, lexicon, span)
    taken |= line.taken - before
    span, guessed = weighing.weighed(line, titles, taken, span, guessed=guessed)
    if span:
        span = together.ends_the_title(line, span, taken)
        # "Visit to the library": what looked like a room is a part of the title.
        room = named if (line.taken - taken) & set(range(*span)) else room
        line.take(*span)
        span = everyone.ends_no_title(line, span)
        draft.doubt("title", when=guessed)
    _audience(line, draft, span)
    codes = [*_languages(line, spoken), *codes]
    draft.say(languages=tuple(dict.fromkeys(codes)) or None)
    aged = _rest(line, draft, span, room, house)
    said = _without_asking(line, span) if span else ""
    title = quoted.bare(frames.booked_for(line, span, said)) if span else ""
    _say_title(line, draft, ", ".join(map(line.as_typed, filter(None, [title, *aged]))), programme)


def _named(line: Line) -> str | None:
    """A room that the house does not have, by how it is named."""
    return swedish_rooms.take(line) or led_rooms.take(line) or turkish_rooms.take(line)


def _audience(line: Line, draft: Draft, title: Span | None) -> None:
    audience, guessed = people.audience(line, title)
    if audience and not draft.has("audience"):
        draft.say(audience=audience)
        draft.doubt("audience", when=guessed)


def _languages(line: Line, spoken: speech.Spoken) -> list[str]:
    for span, _ in spoken:
        line.take(*span)
    return [code for _, codes in spoken for code in codes]


def _alone(line: Line, lexicon: Words, title: Span | None) -> list[str]:
    """ "svenska och arabiska" beside a title, and nothing else."""
    found: list[str] = []
    beside = [one for one in stretches.all_of(line, soft=False) if title and not set(range(*one)) & set(range(*title))]
    for first, last in beside:
        codes, end = named_languages.list_of(line, first, lexicon.names_in(line.language), lexicon.forms.prefixes)
        if codes and end >= last:
            line.take(first, end)
            found += codes
    return found


def _rest(line: Line, draft: Draft, title: Span | None, room: str | None, house: Rooms) -> list[str]:
    """A room is made of what is left over. More puts the title in doubt; ages, returned, go with it."""
    left = leftovers.rest(line, room_known=room is not None)
    if left.room:
        room = known.without_in(line.written(*left.room))
        draft.doubt("room", when=not left.room_sure)
    guards.doubt_what_is_left(line, draft, title, left)
    draft.doubt("title", when=bool(left.more) or left.excepts)
    # "ingen träff 25 december": the day may be that of the exception.
    draft.doubt("day", when=left.excepts and draft.has("repeat"))
    draft.doubt("except", when=left.excepts)
    _say_room(line, draft, room, house)
    aged = (span for span in left.more if not line.kept.isdisjoint(range(*span)))
    return [line.written(*span) for span in aged if span[1] - span[0] <= _LONGEST_AGE]


def _without_asking(line: Line, title: Span) -> str:
    """ "Can we have badminton?" asks, and the title does not."""
    asked = any(frames.is_of_one(line, word) for word in line.taken.difference(range(*title)))
    written = line.written(*title)
    return written.rstrip("?؟ ") if asked and line.titled.isdisjoint(range(*title)) else written


def _say_title(line: Line, draft: Draft, title: str, programme: Programme) -> None:
    if len(title) > LONGEST_TITLE or len(line.text) > cutting.LONGEST:
        draft.trouble("title", Trouble.TITLE_TOO_LONG)
        return
    draft.say(title=title or None, like=known.title(title, programme, draft.place))


def _say_room(line: Line, draft: Draft, room: str | None, house: Rooms) -> None:
    if room and len(room) > LONGEST_ROOM:
        draft.trouble("room", Trouble.ROOM_TOO_LONG)
        return
    if room is None:
        return
    same = house.same(room, line) or house.begun(room, line)
    draft.say(room=same.name if same else turkish_rooms.bare(line, room))
    draft.doubt("room", when=not same.sure if same else house.is_strange(room, line))
