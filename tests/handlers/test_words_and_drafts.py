"""What a volunteer writes while they post: an answer, a mend of what was shown, a stop, or something else."""

from datetime import timedelta

import pytest

import handlers.arrivals
from domain.intents import ChooseToCallOff, MendField, Publish, ShowDraft
from domain.posting import Field
from domain.roles import Role, Roles
from tests.builders import a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

_CHESS = "Chess on friday 18-20, 10 seats"


async def _volunteer(story: Story, code: str = "en") -> Volunteer:
    with_the_real_reader(story)
    room = {"sv": "Stora salen", "en": "Great hall"}
    await story.has(a_programme_file(activities=(an_activity(room=room),)))
    return await a_volunteer(story, tag=code)


# --- a question is no name


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("so", "maxaa maanta jira?"),
        ("sv", "När har ni öppet idag?"),
        ("ar", "مرحبا"),
        ("sv", "tack"),
        ("en", "what is on today"),
        ("sv", "mina bokningar"),
    ],
)
@pytest.mark.parametrize("line", ["", "Chess 18-20"])
async def test_a_question_is_answered_and_the_text_waits(story: Story, code: str, words: str, line: str) -> None:
    volunteer = await _volunteer(story, code)
    await volunteer.posts(line)
    before = await volunteer.draft()
    await volunteer.writes(words)
    assert await volunteer.draft() == before
    assert volunteer.wish(ShowDraft) == ShowDraft(before.id)
    await volunteer.taps(ShowDraft(before.id))
    assert volunteer.first == MendField(before.id, before.posting.missing[0])


async def test_a_question_without_a_mark_is_no_name_either(story: Story) -> None:
    volunteer = await _volunteer(story, "sv")
    await volunteer.posts()
    await volunteer.writes("när har ni öppet idag")
    assert (await volunteer.draft()).posting.title is None


@sabotage(
    test_a_question_without_a_mark_is_no_name_either,
    {"handlers.drafted._SURE": 2.0, "handlers.drafted._SURE_OF_TALK": 2.0},
)
def test_if_nothing_were_sure_a_question_would_be_a_name() -> None: ...


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("sv", "Språkkafé"),
        ("sv", "Öppet hus"),
        ("sv", "Hjälp med brev och räkningar"),
        ("en", "Open council meeting"),
        ("en", "Men's evening"),
        ("en", "Sewing for women"),
        ("ar", "خياطة للنساء"),
        ("so", "Caawinta waraaqaha iyo biilasha"),
    ],
)
async def test_what_sounds_like_a_question_may_be_a_name(story: Story, code: str, name: str) -> None:
    volunteer = await _volunteer(story, code)
    await volunteer.posts()
    await volunteer.writes(name)
    assert (await volunteer.draft()).posting.title == name


_NAMES = [
    ("en", "Great hall"),
    ("en", "Super room"),
    ("en", "English course"),
    ("en", "Arabic"),
    ("sv", "Afghanska köket"),
    ("fa", "گروه پشتیبانی"),
    ("prs", "معلومات عمومی"),
    ("so", "Jooji sigaarka"),
    ("ru", "мастер-класс"),
    ("uk", "Курс англійської мови"),
    ("tr", "İngilizce kursu"),
]


@pytest.mark.parametrize(("code", "name"), _NAMES)
@pytest.mark.parametrize("field", [Field.TITLE, Field.ROOM])
async def test_what_sounds_like_talk_is_the_name_that_was_asked_for(
    story: Story, code: str, name: str, field: Field
) -> None:
    volunteer = await _volunteer(story, code)
    await volunteer.posts("2026-11-27 18-20")
    await volunteer.taps(MendField((await volunteer.draft()).id, field))
    await volunteer.writes(name)
    assert getattr((await volunteer.draft()).posting, field.value) == name


@sabotage(
    test_what_sounds_like_talk_is_the_name_that_was_asked_for,
    {"understanding.talk.is_all": lambda *_: True},
)
def test_by_how_it_sounds_alone_a_hall_would_be_a_thank_you() -> None: ...


async def test_a_day_that_is_asked_may_have_a_question_mark(story: Story) -> None:
    volunteer = await _volunteer(story)
    await volunteer.posts("Chess 18-20")
    assert "🗓 Friday 27 November" in said(await volunteer.writes("friday?"))


# --- a stop loses nothing


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("sv", "avbryt"),
        ("sv", "Sluta!"),
        ("sv", "tillbaka"),
        ("en", "cancel"),
        ("en", "stop"),
        ("ar", "الغاء"),
        ("ar", "ارجع"),
        ("so", "jooji"),
    ],
)
@pytest.mark.parametrize("field", [Field.TITLE, Field.ROOM, Field.SEATS])
async def test_a_stop_shows_the_text_as_it_is(story: Story, code: str, word: str, field: Field) -> None:
    volunteer = await _volunteer(story, code)
    lines = {"sv": "Schack fredag 18-20", "ar": "خياطة الجمعة ١٠-١٢", "so": "Karinta Jimcaha 16-18"}
    before = said(await volunteer.posts(lines.get(code, _CHESS)))
    await volunteer.taps(volunteer.wish(MendField, field=field))
    assert said(await volunteer.writes(word)) == before
    assert isinstance(volunteer.first, Publish)
    assert (await volunteer.draft()).asked is None


# --- a mend of what was just shown


_MENDS = [
    ("en", "15-17", "🕘 15:00–17:00"),
    ("en", "20 seats", "🪑 20 seats"),
    ("en", "change the time to 15-17", "🕘 15:00–17:00"),
    ("en", "saturday instead", "🗓 Saturday 28 November"),
    ("en", "15-17 on saturday", "🕘 15:00–17:00"),
    ("en", "Great hall", "Godsmagasinet · Great hall"),
    ("sv", "20 platser", "🪑 20 platser"),
    ("sv", "ändra tiden till 15-17", "🕘 15:00–17:00"),
    ("ar", "من ٣ إلى ٥", "🕘 15:00–17:00"),
    ("so", "20 qof", "🪑 20"),
]


@pytest.mark.parametrize(("code", "words", "shown"), _MENDS)
async def test_words_behind_a_preview_mend_it(story: Story, code: str, words: str, shown: str) -> None:
    volunteer = await _volunteer(story, code)
    lines = {"sv": "Schack fredag 18-20", "ar": "خياطة الجمعة ١٠-١٢", "so": "Karinta Jimcaha 16-18"}
    await volunteer.posts(lines.get(code, _CHESS))
    assert shown in said(await volunteer.writes(words))
    assert isinstance(volunteer.first, Publish)
    assert await published(story) == []


@pytest.mark.parametrize(
    "words", ["what is on friday?", "is there yoga on friday", "book 2 seats", "hello", "when is the language café"]
)
async def test_ordinary_words_behind_a_preview_are_answered_as_ever(story: Story, words: str) -> None:
    volunteer = await _volunteer(story)
    await volunteer.posts(_CHESS)
    before = await volunteer.draft()
    assert "Nobody sees it yet." not in said(await volunteer.writes(words))
    assert await volunteer.draft() == before


async def test_what_is_on_on_a_day_moves_nothing(story: Story) -> None:
    volunteer = await _volunteer(story)
    await volunteer.posts(_CHESS)
    before = await volunteer.draft()
    await volunteer.writes("what is on on saturday")
    assert await volunteer.draft() == before


@sabotage(
    test_what_is_on_on_a_day_moves_nothing,
    {"handlers.mending._is_no_question": lambda *_: True},
)
def test_without_a_look_at_what_they_mean_a_question_moves_the_day() -> None: ...


async def test_half_an_hour_later_words_mend_nothing(story: Story) -> None:
    volunteer = await _volunteer(story)
    await volunteer.posts(_CHESS)
    before = await volunteer.draft()
    story.now += timedelta(minutes=31)
    await volunteer.writes("15-17")
    assert await volunteer.draft() == before


# --- what was published can be taken back


async def test_what_was_published_can_be_called_off_from_there(story: Story) -> None:
    volunteer = await _volunteer(story)
    await volunteer.posts(_CHESS)
    await volunteer.taps_first()
    assert "Shall I cancel this?" in said(await volunteer.taps(volunteer.wish(ChooseToCallOff)))


# --- a role that was taken back


async def test_words_are_no_answer_at_a_place_where_one_has_no_role_any_more(story: Story) -> None:
    volunteer = await _volunteer(story)
    await volunteer.posts("Chess 18-20")
    draft = await volunteer.draft()
    assert handlers.arrivals._in_hand(draft, Roles({1: Role.VOLUNTEER})) is draft
    assert handlers.arrivals._in_hand(draft, Roles({2: Role.VOLUNTEER})) is None
