"""Writing to many people: who gets it, what is said, what is read back, and what nobody may."""

from datetime import timedelta
from html import escape

import pytest

import storage.roles
import views.replies
from domain.announcements import LONGEST, Readers, ReadersKind
from domain.intents import (
    Announce,
    AskReaders,
    AskText,
    AskTextLanguage,
    DropSketch,
    Join,
    MendField,
    RemovePicture,
    RemoveText,
    SendAnnouncement,
    SetLanguage,
    SetReaders,
    SetTextLanguage,
    ShowMyData,
    ShowSketch,
    ShowWho,
    Translate,
)
from domain.kinds import Category
from domain.languages import CODES
from domain.posting import Field
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.announcers import (
    THURSDAY,
    TODAY,
    Announcer,
    a_house,
    an_announcer,
    follower,
    newcomer,
    sends,
    signed_up,
)
from tests.handlers.postings import with_the_real_reader
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is
from tests.sabotage import sabotage

_DATE = Readers(ReadersKind.DATE, 1, 1, TODAY)


async def _asked_for_the_text(story: Story) -> Announcer:
    """Three are signed up for today; what the volunteer writes next is for them."""
    await a_house(story)
    for number in (101, 102, 103):
        await signed_up(story, number, "ar")
    volunteer = await an_announcer(story)
    await volunteer.announces()
    await volunteer.taps_first()
    await volunteer.taps_first()
    return volunteer


# --- step by step


async def test_by_three_taps_and_a_sentence_it_is_read_back(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    assert "What do you want to say?" in said(volunteer.shown)
    shown = await volunteer.writes("Ta med pennor!")
    assert "Is this right? Nobody has got it yet." in said(shown)
    assert "Today, Monday 23 November" in said(shown)
    assert "3 people get it." in said(shown)
    assert "Written in Swedish" in said(shown)
    assert "Ta med pennor!" in said(shown)
    assert volunteer.first == sends(await volunteer.sketch())


async def test_in_every_direction_the_first_button_sends(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writer.taps(SetLanguage("ar"))
    shown = await volunteer.writes("خذوا أقلاما معكم")
    assert [type(button.wish) for button in shown.buttons[0]] == [SendAnnouncement]


async def test_days_later_and_after_a_restart_it_is_still_there(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    story.now += timedelta(days=2)
    shown = await volunteer.announces()
    assert "Ta med pennor!" in said(shown)
    # The date is over: it is asked anew who gets it.
    assert volunteer.first == AskReaders((await volunteer.sketch()).id)


async def test_what_is_written_an_hour_after_the_question_is_no_text(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    story.now += timedelta(minutes=31)
    await volunteer.writes("när har ni öppet idag")
    assert not (await volunteer.sketch()).texts


async def test_a_question_may_be_the_text(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Vem kan baka till i dag?")
    assert (await volunteer.sketch()).texts == {"sv": "Vem kan baka till i dag?"}


async def test_danger_stands_before_every_text(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    assert "112" in said(await volunteer.writes("det brinner i huset, hjälp!"))
    assert not (await volunteer.sketch()).texts


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("Delete my data", "Shall I erase"),
        ("Byt språk till arabiska", "باللغة العربية"),
    ],
)
async def test_what_is_about_oneself_is_no_text(story: Story, words: str, answer: str) -> None:
    volunteer = await _asked_for_the_text(story)
    shown = said(await volunteer.writes(words))
    assert not (await volunteer.sketch()).texts
    assert "What do you want to say?" not in shown
    assert answer in shown


def _nothing(*_: object) -> bool:
    return False


@sabotage(test_what_is_about_oneself_is_no_text, {"handlers.planned.is_about_oneself": _nothing})
def test_without_a_look_at_it_somebody_sends_their_wish_to_all() -> None: ...


async def test_a_second_one_loses_nothing_of_the_first(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    first = (await volunteer.sketch()).id
    await volunteer.announces("Vi har stängt")
    assert "Ta med pennor!" in said(await volunteer.taps(ShowSketch(first)))
    assert len(await volunteer.sketches()) == 2


async def test_thrown_away_it_is_gone_and_its_buttons_say_so(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    number = (await volunteer.sketch()).id
    assert "Nobody has seen it" in said(await volunteer.taps(DropSketch(number)))
    for wish in (ShowSketch(number), SendAnnouncement(number), AskText(number), DropSketch(number)):
        assert "not here any more" in said(await volunteer.taps(wish))


# --- what was written last takes the words


async def test_the_newest_question_takes_the_words(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    story.now += timedelta(minutes=1)
    await volunteer.posts("Schack på fredag 18-20")
    draft = await volunteer.draft()
    await volunteer.taps(MendField(draft.id, Field.ROOM))
    await volunteer.writes("Köket")
    assert not (await volunteer.sketch()).texts
    assert (await volunteer.draft()).posting.room == "Köket"
    story.now += timedelta(minutes=1)
    await volunteer.taps(AskText((await volunteer.sketch()).id))
    await volunteer.writes("Lilla salen")
    assert (await volunteer.sketch()).texts == {"sv": "Lilla salen"}
    assert (await volunteer.draft()).posting.room == "Köket"


# --- in one line


@pytest.mark.parametrize(
    ("line", "readers", "text"),
    [
        ("språkkafé torsdag: Ta med pennor", Readers(ReadersKind.DATE, 1, 1, THURSDAY), "Ta med pennor"),
        ("Språkkafé: Ta med pennor", Readers(ReadersKind.SERIES, 1, 1), "Ta med pennor"),
        ("مقهى اللغة: أحضروا أقلاما", Readers(ReadersKind.SERIES, 1, 1), "أحضروا أقلاما"),
        ("Godsmagasinet: Vi målar om", Readers(ReadersKind.PLACE, 1), "Vi målar om"),
        ("språkkafé idag", Readers(ReadersKind.DATE, 1, 1, TODAY), None),
        ("Språkkaféet på torsdag är i köket", Readers(ReadersKind.DATE, 1, 1, THURSDAY), None),
        ("Obs: vi har fått en ny soffa", Readers(ReadersKind.PLACE, 1), "Obs: vi har fått en ny soffa"),
    ],
)
async def test_whom_the_words_name_is_suggested(
    story: Story, line: str, readers: Readers | None, text: str | None
) -> None:
    await a_house(story)
    volunteer = await an_announcer(story)
    await volunteer.announces(line)
    sketch = await volunteer.sketch()
    assert sketch.readers == readers
    if text is not None:
        assert list(sketch.texts.values()) == [text]


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("till volontärerna: möte torsdag kl 9", "möte torsdag kl 9"),
        ("Alla volontärer: glöm inte nycklarna", "glöm inte nycklarna"),
        ("Alla volontärer, kom i tid", "Alla volontärer, kom i tid"),
        ("To all volunteers: meeting on Thursday at 9", "meeting on Thursday at 9"),
        ("للمتطوعين: اجتماع يوم الخميس الساعة 9", "اجتماع يوم الخميس الساعة 9"),
        ("إلى جميع المتطوعين: اجتماع يوم الخميس", "اجتماع يوم الخميس"),
        ("للمتطوعين اجتماع يوم الخميس الساعة 9", "للمتطوعين اجتماع يوم الخميس الساعة 9"),
        ("Mutadawiciinta: shir khamiista", "shir khamiista"),
        ("به داوطلب‌ها: جلسه پنجشنبه", "جلسه پنجشنبه"),
        ("به رضاکاران: جلسه پنجشنبه", "جلسه پنجشنبه"),
        ("رضاکارانو ته: غونډه د پنجشنبې په ورځ", "غونډه د پنجشنبې په ورځ"),
        ("ንወለንተኛታት: ኣኼባ ሓሙስ", "ኣኼባ ሓሙስ"),
        ("ለበጎ ፈቃደኞች: ስብሰባ ሐሙስ", "ስብሰባ ሐሙስ"),
        ("Волонтерам: зустріч у четвер", "зустріч у четвер"),
        ("Всем волонтёрам: встреча в четверг", "встреча в четверг"),
        ("بۆ خۆبەخشان: کۆبوونەوە پێنجشەممە", "کۆبوونەوە پێنجشەممە"),
        ("Ji bo dilxwazan: civîn roja pêncşemê", "civîn roja pêncşemê"),
        ("Gönüllülere: toplantı perşembe", "toplantı perşembe"),
    ],
)
async def test_said_to_be_for_the_volunteers_it_is_for_them_alone(story: Story, line: str, text: str) -> None:
    await _with_a_meeting_elsewhere(story)
    coordinator = await an_announcer(story, Role.COORDINATOR)
    await coordinator.announces(line)
    sketch = await coordinator.sketch()
    assert (sketch.readers, list(sketch.texts.values())) == (Readers(ReadersKind.TEAM, 1), [text])


async def _with_a_meeting_elsewhere(story: Story) -> None:
    """What sounds like the first word of the text is an activity of another place."""
    places = (a_place(), a_place(id=2, slug="two", name={"sv": "Huset"}))
    title = {"sv": "Möte för volontärer", "en": "Meeting for volunteers", "ar": "اجتماع المتطوعين"}
    meeting = an_activity(id=2, slug="meeting", place=2, title=title, also_called=("volontärer",))
    await story.has(a_programme_file(places=places, activities=(an_activity(), meeting)))
    with_the_real_reader(story)


@sabotage(
    test_said_to_be_for_the_volunteers_it_is_for_them_alone,
    {"understanding.addressing.read": lambda said, *, parted: None},
)
def test_unheard_a_note_to_the_volunteers_goes_to_all_visitors() -> None: ...


@pytest.mark.parametrize(
    "line", ["Volontärer behövs på lördag", "volunteers are wanted", "Till föräldrarna: ta med mössor"]
)
async def test_who_is_meant_but_not_understood_is_asked_for(story: Story, line: str) -> None:
    await a_house(story)
    volunteer = await an_announcer(story)
    assert "Who gets your message?" in said(await volunteer.announces(line))
    assert (await volunteer.sketch()).readers is None


@pytest.mark.parametrize("line", ["volontärmöte blir det i maj", "Meeting for volunteers"])
async def test_words_that_name_something_elsewhere_are_the_text(story: Story, line: str) -> None:
    await _with_a_meeting_elsewhere(story)
    volunteer = await an_announcer(story)
    await volunteer.announces(line)
    assert list((await volunteer.sketch()).texts.values()) == [line]


@sabotage(
    test_words_that_name_something_elsewhere_are_the_text,
    {"handlers.meaning.handlers.workplaces.named": lambda understood, roles, programme: understood},
    raises=IndexError,
)
def test_taken_for_a_name_they_are_refused() -> None: ...


async def test_a_time_or_an_address_is_no_end_of_a_name(story: Story) -> None:
    await a_house(story)
    volunteer = await an_announcer(story)
    for line in ("Språkkafé 13:00 är i köket", "Språkkafé https://example.com/a"):
        await volunteer.announces(line)
        assert list((await volunteer.sketch()).texts.values()) == [line]


async def test_of_several_times_that_day_one_is_asked_for(story: Story) -> None:
    await a_house(story)
    volunteer = await an_announcer(story)
    shown = await volunteer.announces("torsdag: Ta med pennor")
    assert {type(button.wish) for button in buttons(shown)} >= {SetReaders}
    assert (await volunteer.sketch()).texts == {"sv": "Ta med pennor"}


async def test_from_the_list_of_who_comes_one_writes_to_them(story: Story) -> None:
    await a_house(story)
    await signed_up(story, 101)
    volunteer = await an_announcer(story)
    await volunteer.taps(ShowWho(TODAY))
    await volunteer.taps(volunteer.wish(Announce))
    assert (await volunteer.sketch()).readers == _DATE
    assert "What do you want to say?" in said(volunteer.shown)


# --- who gets it


async def _reached(story: Story, *readers: Readers) -> list[str]:
    volunteer = await an_announcer(story)
    found = []
    for one in readers:
        await volunteer.announces("Hej alla")
        sketch = (await volunteer.sketch()).id
        wish = SetReaders(sketch, one.kind, one.occurrence, one.activity, one.place, one.category, one.waiting)
        found.append(
            next(line for line in said(await volunteer.taps(wish)).split("\n") if "get" in line or "🤷" in line)
        )
    return found


async def test_each_kind_of_readers_has_its_own_people(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=1),)))
    with_the_real_reader(story)
    for number in (101, 102, 103):
        await signed_up(story, number)
    await signed_up(story, 104, occurrence=THURSDAY)
    await follower(story, 105, "en", Category.LANGUAGE)
    await follower(story, 106)
    await one_who_is(story, Role.COORDINATOR, 107)
    kinds = [
        Readers(ReadersKind.DATE, 1, occurrence=TODAY),
        Readers(ReadersKind.DATE, 1, occurrence=TODAY, waiting=True),
        Readers(ReadersKind.SERIES, 1, activity=1),
        Readers(ReadersKind.SERIES, 1, activity=1, waiting=True),
        Readers(ReadersKind.PLACE, 1),
        Readers(ReadersKind.CATEGORY, 1, category=Category.LANGUAGE),
        Readers(ReadersKind.TEAM, 1),
    ]
    assert [line.split()[1] for line in await _reached(story, *kinds)] == ["1", "3", "2", "4", "2", "1", "1"]


async def test_whoever_follows_a_kind_elsewhere_is_not_written_to(story: Story) -> None:
    await a_house(story)
    await follower(story, 101, "en", Category.LANGUAGE, place=2)
    [line] = await _reached(story, Readers(ReadersKind.CATEGORY, 1, category=Category.LANGUAGE))
    assert "Nobody" in line


async def test_languages_that_few_read_are_not_told(story: Story) -> None:
    await a_house(story)
    for number, language in enumerate(["ar"] * 4 + ["so"] * 3 + ["ti", "ti", "uk"]):
        await follower(story, 100 + number, language)
    volunteer = await an_announcer(story)
    await volunteer.announces("Godsmagasinet: Vi målar om")
    shown = said(volunteer.shown)
    assert "10 people get it." in shown
    assert "Arabic 4, Somali 3, others: 3" in shown
    assert "Tigrinya" not in shown


@sabotage(test_languages_that_few_read_are_not_told, {"domain.announcements._FEW": 1})
def test_without_that_limit_one_person_could_be_told_from_it() -> None: ...


async def test_to_nobody_it_can_not_be_sent(story: Story) -> None:
    await a_house(story)
    volunteer = await an_announcer(story)
    shown = await volunteer.announces("språkkafé torsdag: Ta med pennor")
    assert "Nobody is among them now." in said(shown)
    assert not volunteer.offers(SendAnnouncement)
    sketch = await volunteer.sketch()
    assert "Nobody is among them now." in said(await volunteer.taps(sends(sketch)))


async def test_a_host_writes_to_those_who_come_and_to_nobody_else(story: Story) -> None:
    await a_house(story)
    host = await an_announcer(story, Role.HOST)
    await host.announces("Hej alla")
    offered = [button.wish.to for button in buttons(host.shown) if isinstance(button.wish, AskReaders)]
    assert offered == [ReadersKind.DATE, ReadersKind.SERIES]
    shown = await host.taps(AskReaders((await host.sketch()).id, ReadersKind.SERIES))
    assert [one.wish for one in buttons(shown) if isinstance(one.wish, SetReaders)] == [
        SetReaders((await host.sketch()).id, ReadersKind.SERIES, activity=1)
    ]


async def test_what_is_confidential_is_for_its_hosts_and_without_a_title(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(confidential=True),)))
    with_the_real_reader(story)
    await signed_up(story, 101)
    boss, host = await an_announcer(story, Role.COORDINATOR, 4712), await an_announcer(story, Role.HOST)
    await boss.announces("Hej alla")
    assert not {ReadersKind.DATE, ReadersKind.SERIES} & _kinds(boss.shown)
    wish = SetReaders((await boss.sketch()).id, ReadersKind.DATE, occurrence=TODAY)
    await boss.taps(wish)
    assert (await boss.sketch()).readers == Readers(ReadersKind.PLACE, 1)
    await host.announces("språkkafé idag: Ta med pennor")
    assert "1 person gets it." in said(host.shown)
    assert "Your activity" in said(host.shown)
    assert "Language café" not in said(host.shown)


def _kinds(shown: Reply) -> set[ReadersKind | None]:
    return {button.wish.to for button in buttons(shown) if isinstance(button.wish, AskReaders)}


async def test_a_forged_number_reaches_no_other_place(story: Story) -> None:
    """One's own time opens the door, but the place that stands beside it is another."""
    await a_house(story)
    await one_who_is(story, Role.COORDINATOR, 107, places=(2,))
    volunteer = await an_announcer(story)
    await volunteer.announces("Hej alla")
    sketch = (await volunteer.sketch()).id
    forged = [
        SetReaders(sketch, ReadersKind.TEAM, occurrence=TODAY, place=2),
        SetReaders(sketch, ReadersKind.PLACE, activity=1, place=2),
        SetReaders(sketch, ReadersKind.SERIES, occurrence=TODAY, activity=3),
        SetReaders(sketch, ReadersKind.CATEGORY, occurrence=TODAY, place=2, category=Category.LANGUAGE),
    ]
    for wish in forged:
        await volunteer.taps(wish)
        assert (await volunteer.sketch()).readers == Readers(ReadersKind.PLACE, 1), wish


def _believed(wish: SetReaders, _visit: Visit) -> Readers:
    return Readers(wish.to, wish.place or 2, wish.activity, None, wish.category)


@sabotage(test_a_forged_number_reaches_no_other_place, {"handlers.readers.chosen": _believed})
def test_without_a_look_at_what_is_theirs_another_place_is_reached() -> None: ...


async def test_nobody_elses_text_is_shown_changed_or_sent(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    mine = await volunteer.sketch()
    other = await an_announcer(story, Role.COORDINATOR, 4799, (1, 2))
    for wish in (ShowSketch(mine.id), sends(mine), DropSketch(mine.id), AskText(mine.id)):
        shown = await other.taps(wish)
        assert "not here any more" in said(shown)
        assert "pennor" not in said(shown)
    assert await volunteer.sketch() == mine


async def test_a_role_taken_back_takes_its_readers_along(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    sketch = await volunteer.sketch()
    async with story.database.writing() as db:
        for member in await storage.roles.team(db, 1, story.now):
            await storage.roles.take_back(db, member.id)
    shown = await volunteer.taps(sends(sketch))
    assert "Only those who work at the house" in said(shown)


# --- what is said


async def test_the_language_is_told_from_the_words_and_can_be_another(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Waxaan ku kulmeynaa jikada maanta")
    sketch = await volunteer.sketch()
    assert "Written in Somali" in said(volunteer.shown)
    await volunteer.taps(AskTextLanguage(sketch.id))
    await volunteer.taps(SetTextLanguage(sketch.id, "tr"))
    assert (await volunteer.sketch()).texts == {"tr": "Waxaan ku kulmeynaa jikada maanta"}


async def test_translations_are_added_changed_and_taken_away(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    sketch = (await volunteer.sketch()).id
    await volunteer.taps(AskTextLanguage(sketch, more=True))
    await volunteer.taps(Translate(sketch, "ar"))
    await volunteer.writes("أحضروا أقلاما")
    assert "Also in: Arabic" in said(volunteer.shown)
    assert (await volunteer.sketch()).texts == {"sv": "Ta med pennor!", "ar": "أحضروا أقلاما"}
    assert "أحضروا أقلاما" in said(await volunteer.taps(Translate(sketch, "ar")))
    assert volunteer.wish(RemoveText) == RemoveText(sketch, "ar")
    await volunteer.taps(RemoveText(sketch, "ar"))
    await volunteer.taps(RemoveText(sketch, "sv"))
    assert (await volunteer.sketch()).texts == {"sv": "Ta med pennor!"}


async def test_every_translation_is_read_back_before_it_is_sent(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    sketch = (await volunteer.sketch()).id
    for code, text in (("ar", "أحضروا أقلاما"), ("en", "Bring pens and paper")):
        await volunteer.taps(Translate(sketch, code))
        await volunteer.writes(text)
    _, arabic, english = said(volunteer.shown).split("Ta med pennor!")[1].split("———")
    assert ("🔤 Arabic" in arabic, "أحضروا أقلاما" in arabic) == (True, True)
    assert ("🔤 English" in english, "Bring pens and paper" in english) == (True, True)


@sabotage(
    test_every_translation_is_read_back_before_it_is_sent,
    {"views.translations.with_translations": lambda answer, *_: answer},
    raises=(AssertionError, ValueError),
)
def test_without_it_something_is_published_that_was_not_read_back() -> None: ...


async def test_of_many_long_translations_a_part_is_read_back_and_each_is_shown_whole(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor! " * 100)
    sketch = (await volunteer.sketch()).id
    long = {code: f"{code} " * 700 for code in ("so", "ti", "uk")}
    for code, text in long.items():
        await volunteer.taps(Translate(sketch, code))
        shown = await volunteer.writes(text)
        assert views.replies.length(shown.text) <= views.replies.LONGEST
    assert [said(shown).count(f"{code} {code} {code}") > 50 for code in long] == [True] * 3
    assert long["uk"].strip() in said(await volunteer.taps(Translate(sketch, "uk")))


async def test_what_most_of_them_read_is_offered_first(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    await volunteer.taps(volunteer.wish(AskTextLanguage, more=True))
    assert labels(volunteer.shown)[0] == "🌐 Arabic"


async def test_a_picture_with_words_and_one_without(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.sends_a_photo("Så här ser det ut", "first")
    sketch = await volunteer.sketch()
    assert (sketch.picture, sketch.texts) == ("first", {"sv": "Så här ser det ut"})
    assert "With a picture" in said(volunteer.shown)
    await volunteer.taps(RemovePicture(sketch.id))
    assert (await volunteer.sketch()).picture is None
    await volunteer.taps(AskText(sketch.id))
    await volunteer.sends_a_photo(photo="second")
    assert (await volunteer.sketch()).picture == "second"
    assert volunteer.first == sends(await volunteer.sketch())


async def test_a_picture_alone_can_be_sent(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.sends_a_photo()
    sketch = await volunteer.sketch()
    assert (sketch.texts, volunteer.first) == ({}, sends(sketch))


# --- bad input


@pytest.mark.parametrize("text", ["", "  \n ", "\u200f\u202e", "\u0000"])
async def test_nothing_written_is_asked_again(story: Story, text: str) -> None:
    volunteer = await _asked_for_the_text(story)
    shown = await volunteer.writes(text)
    assert "What do you want to say?" in said(shown)
    assert not volunteer.offers(SendAnnouncement)


@pytest.mark.parametrize("text", ["👍🎉", "<b>Hej</b> & <script>", "?", "12"])
async def test_whatever_is_written_is_read_back_as_it_is(story: Story, text: str) -> None:
    volunteer = await _asked_for_the_text(story)
    shown = await volunteer.writes(text)
    assert volunteer.offers(SendAnnouncement)
    assert escape(text, quote=False) in shown.text


async def test_marks_that_turn_the_reading_round_are_taken_out(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("\u202eKom\u2066 i dag\u0007 klockan tre")
    assert list((await volunteer.sketch()).texts.values()) == ["Kom i dag klockan tre"]


async def test_what_is_too_long_is_kept_and_not_sent(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    shown = await volunteer.writes_long("Vi ses på torsdag. " * 264)
    assert "Your text is too long." in said(shown)
    sketch = await volunteer.sketch()
    assert len(sketch.texts["sv"]) > LONGEST
    assert volunteer.first == AskText(sketch.id)
    assert not volunteer.offers(SendAnnouncement)
    # What Telegram made a second message of does not take the place of the first.
    await volunteer.writes("och så vidare")
    assert await volunteer.sketch() == sketch
    assert "Your text is too long." in said(await volunteer.taps(sends(sketch)))


@sabotage(test_what_is_too_long_is_kept_and_not_sent, {"domain.announcements.LONGEST": 10_000})
def test_without_a_limit_its_end_would_be_lost() -> None: ...


@pytest.mark.parametrize(
    "text", ["å" * (LONGEST - 1), "🦊" * ((LONGEST - 1) // 2), "a\n" * (LONGEST // 3 - 1), "ب" * 2990]
)
async def test_the_longest_text_is_read_back_whole(story: Story, text: str) -> None:
    await a_house(story)
    for number, code in enumerate(CODES * 3):
        await follower(story, 100 + number, code)
    volunteer = await an_announcer(story)
    await volunteer.announces("Godsmagasinet: Hej alla")
    await volunteer.taps(volunteer.wish(AskText))
    shown = await volunteer.writes_long(text)
    assert volunteer.offers(SendAnnouncement)
    assert views.replies.length(shown.text) <= views.replies.LONGEST
    assert said(shown).endswith(text.strip())


# --- who wrote it


async def test_whoever_wrote_it_sees_it_among_what_is_kept(story: Story) -> None:
    volunteer = await _asked_for_the_text(story)
    await volunteer.writes("Ta med pennor!")
    shown = await volunteer.taps(ShowMyData())
    assert "A message to others that you began to write: Ta med pennor!" in said(shown)
    assert shown.document is not None
    assert "Ta med pennor!" in shown.document.content.decode()


async def test_a_visitor_is_told_kindly(story: Story) -> None:
    await a_house(story)
    visitor = await newcomer(story, 4711, "en")
    assert "Only those who work at the house" in said(await visitor.commands("announce", "Hej alla"))
    await visitor.taps(Join(TODAY, 1))
    assert "Only those who work at the house" in said(await visitor.taps(Announce(anew=True)))
