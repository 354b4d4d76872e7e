"""The words of a line that are neither numbers nor times: title, room, for whom, in which languages."""

from domain.posting import LONGEST_ROOM, LONGEST_TITLE, Trouble
from domain.programme import Programme
from understanding.posting import cutting, guards, known, people, rooms, stretches
from understanding.posting.draft import Draft
from understanding.posting.line import Line, Span
from understanding.vocabulary import Words

_Spoken = list[tuple[Span, tuple[str, ...]]]


def words(line: Line, draft: Draft, lexicon: Words, programme: Programme, room: str | None) -> None:
    """`room`: a known one that the line named."""
    spoken = list(people.spoken(line, lexicon.language_names, lexicon.forms.prefixes))
    line.soft.update(word for span, _ in spoken for word in range(*span))
    people.soften(line)
    span, guessed = stretches.title(line)
    if span is None and spoken:
        # "Svenska för mammor": what is spoken is what it is about.
        line.soft.difference_update(range(*spoken.pop(0)[0]))
        span, guessed = stretches.title(line)
    if span and room is None and line.titled.isdisjoint(range(*span)):
        span, room = _parted(line, draft, span, programme)
    if span:
        line.take(*span)
        draft.doubt("title", when=guessed)
    _audience(line, draft, span)
    codes = _languages(line, spoken, span)
    codes += _alone(line, lexicon)
    draft.say(languages=tuple(dict.fromkeys(codes)) or None)
    _rest(line, draft, span, room, programme)


def _parted(line: Line, draft: Draft, span: Span, programme: Programme) -> tuple[Span, str | None]:
    """A title that ends with a room, as two."""
    place = draft.fields.get("place")
    if known.title(line.written(*span), programme, place if isinstance(place, int) else None) is not None:
        return span, None
    parted = rooms.split(line, span)
    if parted is None or any(rooms.is_room(line, one) for one in stretches.all_of(line, soft=False) if one != span):
        return span, None
    title, room, sure = parted
    line.take(title[1], span[1])
    draft.doubt("room", when=not sure)
    return title, line.written(*room)


def _audience(line: Line, draft: Draft, title: Span | None) -> None:
    audience, guessed = people.audience(line, title)
    if audience and not draft.has("audience"):
        draft.say(audience=audience)
        draft.doubt("audience", when=guessed)


def _languages(line: Line, spoken: _Spoken, title: Span | None) -> list[str]:
    found: list[str] = []
    for (first, last), codes in spoken:
        inside = title is not None and title[0] <= first and last <= title[1]
        if inside or line.is_free(first, last):
            line.take(first, last)
            found += codes
    return found


def _alone(line: Line, lexicon: Words) -> list[str]:
    """ "svenska och arabiska" beside a title, and nothing else."""
    found: list[str] = []
    for first, last in stretches.all_of(line, soft=False):
        codes, end = people.list_of_languages(line, first, lexicon.language_names, lexicon.forms.prefixes)
        if codes and end == last:
            line.take(first, last)
            found += codes
    return found


def _rest(line: Line, draft: Draft, title: Span | None, room: str | None, programme: Programme) -> None:
    left = stretches.rest(line, room_known=room is not None)
    if left.room:
        room = known.without_in(line.written(*left.room))
        draft.doubt("room", when=not left.room_sure)
    guards.doubt_what_is_left(line, draft, title, left)
    more = [line.written(*span) for span in left.more]
    draft.doubt("title", when=bool(more))
    _say_title(line, draft, ", ".join([*([line.written(*title)] if title else []), *more]), programme)
    _say_room(draft, room)


def _say_title(line: Line, draft: Draft, title: str, programme: Programme) -> None:
    if len(title) > LONGEST_TITLE or len(line.text) > cutting.LONGEST:
        draft.trouble("title", Trouble.TITLE_TOO_LONG)
        return
    place = draft.fields.get("place")
    draft.say(
        title=line.as_typed(title) or None,
        like=known.title(title, programme, place if isinstance(place, int) else None),
    )


def _say_room(draft: Draft, room: str | None) -> None:
    if room and len(room) > LONGEST_ROOM:
        draft.trouble("room", Trouble.ROOM_TOO_LONG)
        return
    draft.say(room=room)
