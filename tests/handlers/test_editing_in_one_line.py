"""What shall be changed stands behind the activity's name: the words are read, and what can't be read is asked."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

import domain.programme_file
import handlers.edit_choice
import understanding.renaming
from domain.intents import ChooseForPart, Edit, SetLanguage
from domain.languages import CODES
from domain.parts import Part
from handlers.visit import Visit
from tests.builders import an_activity
from tests.handlers.editing import activities, an_editor, takes
from tests.handlers.postings import Volunteer, a_volunteer, with_the_real_reader
from tests.handlers.programme_changes import at_work, carries_out, sewing
from tests.handlers.stories import Story, buttons, said
from tests.sabotage import sabotage
from tests.views.languages import languages
from views.parts import label

_LJUNGBY = Path(__file__).parent.parent.parent / "programmes" / "ljungby.toml"


async def _edits(volunteer: Volunteer, line: str) -> str:
    volunteer.shown = await volunteer.writer.commands("edit", line)
    return said(volunteer.shown)


@pytest.mark.parametrize("code", CODES)
async def test_in_every_language_the_button_s_word_names_the_part(story: Story, code: str) -> None:
    volunteer = await an_editor(story, code)
    _ = languages().of(code)
    await _edits(volunteer, f"Språkkafé {label(Part.SEATS, _)} 8")
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    assert [one.seats for one in await activities(story)] == [8]


def _nothing(*_: object) -> None:
    return None


@sabotage(
    test_in_every_language_the_button_s_word_names_the_part,
    {"handlers.edit_line.read": _nothing},
    raises=(AssertionError, StopIteration, RuntimeError),
)
def test_unread_the_words_would_be_lost() -> None: ...


@pytest.mark.parametrize(
    ("line", "part", "value"),
    [
        ("language café seats 8", "seats", 8),
        ("language café: 8 seats", "seats", 8),
        ("langauge café seats: 8", "seats", 8),
        ("Språkkafé 8 platser", "seats", 8),
        ("language café thursday seats 8", "seats", 8),
        ("language café price 20 kr", "cost", 20),
        ("language café 20 kr", "cost", 20),
        ("language café only women", "audience", "women"),
        ("language café for whom only women", "audience", "women"),
        ("language café name Tea with Ada", "title", {"en": "Tea with Ada"}),
        ("language café room the kitchen", "room", {"en": "the kitchen"}),
    ],
)
async def test_the_part_and_its_value_are_read(story: Story, line: str, part: str, value: object) -> None:
    volunteer = await an_editor(story)
    await _edits(volunteer, line)
    if part == "title":
        await takes(volunteer, "others", "drop")
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    [one] = await activities(story)
    changed = getattr(one, part)
    assert (dict(changed) if isinstance(changed, dict) else changed) == value


async def _at_godsmagasinet(story: Story, **changes: object) -> Volunteer:
    """All that takes place there, and sewing."""
    file = domain.programme_file.read(_LJUNGBY.name, _LJUNGBY.read_text("utf-8")).content
    assert file is not None
    one = sewing(id=100, also_called=(), **changes)
    await with_the_real_reader(story).has(replace(file, activities=(*file.activities, one)))
    return await a_volunteer(story)


@pytest.mark.parametrize("line", ["Sömnad rum Stora salen"])
async def test_a_room_beside_the_name_does_not_drown_it(story: Story, line: str) -> None:
    volunteer = await _at_godsmagasinet(story)
    shown = await _edits(volunteer, line)
    assert "I find nothing like this." not in shown
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    assert "Stora salen" in (await activities(story))[-1].room.values()


@sabotage(
    test_a_room_beside_the_name_does_not_drown_it,
    {
        "handlers.edit_choice._named": lambda line, understood, theirs, visit: handlers.edit_choice._among(
            understood, theirs, visit
        )
    },
    raises=(AssertionError, StopIteration, RuntimeError),
)
def test_drowned_the_activity_is_not_found() -> None: ...


@pytest.mark.parametrize(
    "line",
    ["مقهى اللغة من ٢ لل ٤", "مقهى اللغة الساعة 2 الى 4", "language café from 2 to 4", "language café 14-16"],
)
async def test_a_time_as_people_say_it_is_read_back(story: Story, line: str) -> None:
    volunteer = await an_editor(story, "en")
    await _edits(volunteer, line)
    await takes(volunteer, "scope", "all")
    assert "14:00–16:00" in said(volunteer.shown)


async def test_its_last_day_needs_no_name(story: Story) -> None:
    volunteer = await an_editor(story)
    shown = await _edits(volunteer, "language café until 3 December")
    assert "Thursday 3 December" in shown
    await carries_out(volunteer)
    assert [one.until for one in await activities(story)] == [date(2026, 12, 3)]


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("language café something else", "something else"),
        ("language café 8 seats 20 kr", "8 seats 20 kr"),
        ("مقهى اللغة شي تاني", "شي تاني"),
    ],
)
async def test_what_was_not_understood_is_said_back(story: Story, line: str, rest: str) -> None:
    volunteer = await an_editor(story)
    shown = await _edits(volunteer, line)
    assert "I am sorry, I do not understand this." in shown
    assert f"💬 {rest}" in shown
    assert "What shall be different?" in shown


@sabotage(test_what_was_not_understood_is_said_back, {"handlers.edit_line.missed": lambda line, found, visit: ""})
def test_without_that_words_are_dropped_in_silence() -> None: ...


@pytest.mark.parametrize("line", ["language café", "langauge café", "language café thursday", "Språkkafé"])
async def test_the_name_and_the_day_alone_are_understood(story: Story, line: str) -> None:
    volunteer = await an_editor(story)
    shown = await _edits(volunteer, line)
    assert "What shall be different?" in shown
    assert "I do not understand" not in shown


async def test_a_day_says_which_date_is_meant(story: Story) -> None:
    volunteer = await an_editor(story)
    assert "Thursday 26 November" in await _edits(volunteer, "language café thursday 14-16")
    await takes(volunteer, "scope", "date")
    assert "14:00–16:00" in said(volunteer.shown)


async def test_a_day_behind_its_own_name_is_the_new_day(story: Story) -> None:
    volunteer = await an_editor(story)
    assert "Monday 23 November" in await _edits(volunteer, "language café day friday")


@pytest.mark.parametrize(
    ("line", "question"),
    [
        ("language café seats", "How many people can come?"),
        ("language café seats many", "How many people can come?"),
        ("language café seats 100000", "That is too many."),
        ("language café", "What shall be different?"),
        ("language café something else", "What shall be different?"),
        ("language café 8 seats 20 kr", "What shall be different?"),
    ],
)
async def test_what_can_not_be_read_is_asked_for(story: Story, line: str, question: str) -> None:
    volunteer = await an_editor(story)
    assert question in await _edits(volunteer, line)


@pytest.mark.parametrize(
    "line",
    [
        "language café seats 8 cost 20",
        "language café price 20 women only",
        "language café room library, 8 seats",
    ],
)
async def test_of_two_changes_in_one_line_none_is_lost_without_a_word(story: Story, line: str) -> None:
    volunteer = await an_editor(story)
    assert "What shall be different?" in await _edits(volunteer, line)


@sabotage(
    test_of_two_changes_in_one_line_none_is_lost_without_a_word,
    {"handlers.edit_line._says_more": lambda *_: False},
)
def test_without_a_look_at_the_rest_the_price_is_lost() -> None: ...


async def test_the_answer_to_the_question_is_taken(story: Story) -> None:
    volunteer = await an_editor(story)
    await _edits(volunteer, "language café seats many")
    await volunteer.writes("9")
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    assert [one.seats for one in await activities(story)] == [9]


async def test_what_was_said_before_the_activity_is_chosen_is_kept(story: Story) -> None:
    volunteer = await an_editor(story)
    shown = await _edits(volunteer, "seats 8")
    assert "What do you want to change?" in shown
    assert "I find nothing like this." not in shown
    await volunteer.taps(Edit(1))
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    assert [one.seats for one in await activities(story)] == [8]


@sabotage(
    test_what_was_said_before_the_activity_is_chosen_is_kept,
    {"handlers.edit_choice._waiting": lambda wish, visit: ""},
    raises=RuntimeError,
)
def test_unkept_the_words_are_to_be_said_again() -> None: ...


async def test_it_is_kept_from_page_to_page_and_back_again(story: Story) -> None:
    many = (an_activity(), *(sewing(id=n, slug=f"sewing-{n}") for n in range(2, 11)))
    volunteer = await at_work(story, *many)
    await _edits(volunteer, "seats 8")
    for page in (1, 0, 1):
        await volunteer.taps(volunteer.wish(Edit, page=page))
    await volunteer.taps(volunteer.wish(Edit, activity=10))
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    assert (await activities(story))[-1].seats == 8


@pytest.mark.parametrize("minutes", [0, 31])
async def test_what_was_said_is_not_taken_for_what_they_change_later(story: Story, minutes: int) -> None:
    volunteer = await an_editor(story)
    await _edits(volunteer, "seats 8")
    if minutes:
        story.now += timedelta(minutes=minutes)
    else:
        await _edits(volunteer, "")
    await volunteer.taps(Edit(1))
    assert "What shall be different?" in said(volunteer.shown)


def _for_ever(wish: Edit, visit: Visit) -> str:
    return str(visit.plan.said.get("line", "")) if visit.plan else ""


async def _left(_visit: Visit) -> None:
    """Nothing is forgotten."""


@sabotage(
    test_what_was_said_is_not_taken_for_what_they_change_later,
    {"handlers.edit_choice._waiting": _for_ever, "handlers.edit_choice._forget": _left},
)
def test_kept_for_ever_the_seats_of_yesterday_would_be_asked_about() -> None: ...


@pytest.mark.parametrize(
    ("code", "line", "name"),
    [
        ("sv", "byt namn på Koox akhris till Bokcirkel", "Bokcirkel"),
        ("sv", "Koox akhris ska heta Bokcirkel i stället", "Bokcirkel"),
        ("en", "rename Koox akhris to Book circle", "Book circle"),
        ("ar", "Koox akhris الاسم الجديد حلقة القراءة", "حلقة القراءة"),
        ("so", "Koox akhris magaca cusub Kooxda akhriska", "Kooxda akhriska"),
        ("fa", "Koox akhris اسم جدید حلقه کتاب باشد", "حلقه کتاب"),
        ("prs", "Koox akhris نام نو حلقه کتاب", "حلقه کتاب"),
        ("ti", "Koox akhris ሓድሽ ስም ጉጅለ ንባብ", "ጉጅለ ንባብ"),
        ("uk", "Koox akhris нова назва Книжковий клуб", "Книжковий клуб"),
        ("ru", "Переименовать Koox akhris в Книжный клуб", "Книжный клуб"),
        ("ckb", "Koox akhris ناوی نوێ بازنەی کتێب", "بازنەی کتێب"),
        ("kmr", "Koox akhris navê nû Koma xwendinê", "Koma xwendinê"),
        ("tr", "Koox akhris adını Kitap kulübü yap", "Kitap kulübü"),
    ],
)
async def test_a_new_name_is_no_other_activity_nor_are_the_words_before_it_a_part_of_it(
    story: Story, code: str, line: str, name: str
) -> None:
    await _renames(story, code, line, name)


@pytest.mark.parametrize(
    ("code", "line", "name"),
    [
        ("sv", "Koox akhris namn Bokcirkel", "Bokcirkel"),
        ("sv", "Koox akhris namn Schack", "Schack"),
        ("ps", "Koox akhris نوی نوم د کتاب حلقه", "د کتاب حلقه"),
        ("am", "Koox akhris አዲስ ስም የመጽሐፍ ቡድን", "የመጽሐፍ ቡድን"),
    ],
)
async def test_a_title_that_stands_whole_in_the_line_is_found_beside_the_new_one(
    story: Story, code: str, line: str, name: str
) -> None:
    await _renames(story, code, line, name)


async def _renames(story: Story, code: str, line: str, name: str) -> None:
    volunteer = await _at_godsmagasinet(story, title={"sv": "Koox akhris"})
    await volunteer.taps(SetLanguage(code))
    await _edits(volunteer, line)
    if "others" in _asked(volunteer):
        await takes(volunteer, "others", "drop")
    await takes(volunteer, "scope", "all")
    assert name in said(volunteer.shown)
    await carries_out(volunteer)
    assert (await activities(story))[-1].title[code] == name


def _asked(volunteer: Volunteer) -> set[str]:
    return {one.wish.part for one in buttons(volunteer.shown) if isinstance(one.wish, ChooseForPart)}


@sabotage(
    test_a_new_name_is_no_other_activity_nor_are_the_words_before_it_a_part_of_it,
    {"understanding.renaming.read": _nothing},
    raises=(AssertionError, StopIteration, RuntimeError),
)
def test_unread_the_new_name_is_looked_up_among_the_old_ones() -> None: ...


@pytest.mark.parametrize("code", CODES)
def test_what_the_button_says_leads_to_a_new_name_in_every_language(code: str) -> None:
    assert label(Part.TITLE, languages().of(code)).casefold() in understanding.renaming.words()[code]["before"]


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("sv", "utan anmälan"),
        ("sv", "ingen anmälan behövs"),
        ("en", "without sign-up"),
        ("ar", "بدون تسجيل"),
        ("so", "isdiiwaangelin la'aan"),
        ("so", "uma baahna isdiiwaangelin"),
        ("fa", "بدون ثبت نام"),
        ("prs", "بدون راجستر"),
        ("ps", "بې نوم لیکنې"),
        ("ti", "ብዘይ ምዝገባ"),
        ("uk", "без запису"),
        ("ru", "запись не обязательна"),
        ("ckb", "بەبێ خۆتۆمارکردن"),
        ("kmr", "bê qeydkirin"),
        ("tr", "kayıt gerekmez"),
        ("am", "ያለ ምዝገባ"),
    ],
)
async def test_that_nobody_has_to_sign_up_needs_no_name(story: Story, code: str, words: str) -> None:
    volunteer = await an_editor(story, code, sign_up=True)
    await _edits(volunteer, f"Språkkafé {words}")
    await takes(volunteer, "scope", "all")
    await carries_out(volunteer)
    assert [one.sign_up for one in await activities(story)] == [False]


@sabotage(
    test_that_nobody_has_to_sign_up_needs_no_name,
    {"handlers.edit_line._KNOWN_BY_ITSELF": (Part.SEATS,)},
    raises=(AssertionError, StopIteration, RuntimeError),
)
def test_known_by_its_name_alone_it_is_not_understood() -> None: ...


@pytest.mark.parametrize("words", ["utan anmälan, 8 platser", "anmälan krävs 20 kr"])
async def test_signing_up_and_something_else_are_asked_for_rather_than_half_of_it_lost(
    story: Story, words: str
) -> None:
    volunteer = await an_editor(story)
    assert "I am sorry, I do not understand this." in await _edits(volunteer, f"Språkkafé {words}")
