"""Lines that can't be as they stand, in several languages: a clear question back, the text kept, nothing published."""

from dataclasses import dataclass

import pytest

from domain.intents import ChooseForField, Code, MendField, Publish
from domain.posting import MOST_SEATS, Field, Trouble
from domain.replies import Html, Reply
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, buttons, said


@dataclass(frozen=True, slots=True)
class Phrases:
    """How one says it. `seats`: of a thousand; `room`: what stands before the name of one."""

    chess: str
    friday: str
    either: str
    february: str
    past: str
    seats: str
    room: str


_PHRASES = {
    "sv": Phrases("Schack", "fredag", "eller", "31 februari", "3 mars 2020", "1000 platser", "rum"),
    "en": Phrases("Chess", "friday", "or", "31 February", "3 March 2020", "1000 seats", "room"),
    "ar": Phrases("شطرنج", "الجمعة", "أو", "31 فبراير", "3 مارس 2020", "1000 مقعد", "غرفة"),
    "so": Phrases("Karinta", "Jimcaha", "ama", "31 Febraayo", "3 Maarso 2020", "1000 kursi", "qolka"),
    "uk": Phrases("Шахи", "п'ятниця", "або", "31 лютого", "3 березня 2020", "1000 місць", "кімната"),
    "ru": Phrases("Шахматы", "пятница", "или", "31 февраля", "3 марта 2020", "1000 мест", "комната"),
    "fa": Phrases("شطرنج", "جمعه", "یا", "31 فوریه", "3 مارس 2020", "1000 نفر", "اتاق"),
    "tr": Phrases("Satranç", "cuma", "veya", "31 Şubat", "3 Mart 2020", "1000 kişi", "oda"),
}

_ASKED = {
    Field.TITLE: "What is the activity called?",
    Field.DAY: "On which day?",
    Field.HOURS: "From when until when?",
    Field.SEATS: "How many people can come?",
}
_SAID = {
    Trouble.SEVERAL_HOURS: "I see more than one time. I need one.",
    Trouble.PAST_DAY: "This day is over.",
    Trouble.NO_SUCH_DAY: "There is no such day.",
    Trouble.TOO_MANY_SEATS: "That is too many. I can count up to {most} seats.",
    Trouble.TITLE_TOO_LONG: "This name is too long. Please write a short one.",
}


def _lines(say: Phrases) -> dict[str, tuple[str, Field, Trouble | None]]:
    """The line, what must be asked of it, and why."""
    return {
        "half a line": (say.chess, Field.DAY, None),
        "no hours": (f"{say.chess} {say.friday}", Field.HOURS, None),
        "two times": (f"{say.chess} {say.friday} 10-12 {say.either} 14-16", Field.HOURS, Trouble.SEVERAL_HOURS),
        "a past date": (f"{say.chess} {say.past} 10-12", Field.DAY, Trouble.PAST_DAY),
        "31 February": (f"{say.chess} {say.february} 10-12", Field.DAY, Trouble.NO_SUCH_DAY),
        "1000 seats": (f"{say.chess} {say.friday} 10-12, {say.seats}", Field.SEATS, Trouble.TOO_MANY_SEATS),
        "400 letters": (
            f"{(say.chess + ' ') * 80}"[:400] + f" {say.friday} 10-12",
            Field.TITLE,
            Trouble.TITLE_TOO_LONG,
        ),
        "an emoji": ("🎉", Field.TITLE, None),
        "emojis and when": (f"🎉🎉 {say.friday} 10-12", Field.TITLE, None),
    }


_CASES = [
    pytest.param(code, *case, id=f"{code}: {name}")
    for code, say in _PHRASES.items()
    for name, case in _lines(say).items()
]


@pytest.mark.parametrize(("code", "line", "field", "trouble"), _CASES)
async def test_what_can_not_be_is_asked_back_in_plain_words(
    story: Story, code: str, line: str, field: Field, trouble: Trouble | None
) -> None:
    volunteer = await _volunteer(story, code)
    shown, draft = said(await volunteer.posts(line)), await volunteer.draft()
    assert draft.asked is field
    assert draft.posting.trouble(field) is trouble
    for asked in (_ASKED[field], *([_SAID[trouble]] if trouble else [])):
        assert _in(code, asked, story) in shown
    assert volunteer.first == MendField(draft.id, field)
    assert not volunteer.offers(Publish)
    await volunteer.taps(Publish(draft.id, Code(draft.posting.mark)))
    assert await published(story) == []
    assert (await volunteer.draft()).posting == draft.posting
    await _every_part_can_be_asked(volunteer, field)


async def _every_part_can_be_asked(volunteer: Volunteer, field: Field) -> None:
    """The question has its own buttons, or one to leave it."""
    shown = await volunteer.taps(MendField((await volunteer.draft()).id, field))
    ways = [button for button in buttons(shown) if isinstance(button.wish, ChooseForField)]
    assert ways or field is Field.TITLE


@pytest.mark.parametrize("code", _PHRASES)
async def test_tags_in_a_room_are_asked_about_in_every_language(story: Story, code: str) -> None:
    say, volunteer = _PHRASES[code], await _volunteer(story, code)
    await volunteer.posts(f"{say.chess} {say.friday} 10-12, {say.room} <b>x</b> <script>alert(1)</script>")
    assert "<b>x" not in volunteer.shown.text
    assert "<script" not in volunteer.shown.text
    assert not volunteer.offers(Publish)
    await volunteer.taps(MendField((await volunteer.draft()).id, Field.ROOM))
    await volunteer.writes("attic & co")
    assert "attic &amp; co" in volunteer.shown.text
    await volunteer.taps(volunteer.wish(Publish))
    assert [one.room for one in await published(story)] == [{code: "attic & co"}]


async def _volunteer(story: Story, code: str) -> Volunteer:
    with_the_real_reader(story)
    await story.has()
    return await a_volunteer(story, tag=code)


def _in(code: str, sentence: str, story: Story) -> str:
    return said(Reply(Html(story.house.languages.of(code)(sentence, most=MOST_SEATS))))
