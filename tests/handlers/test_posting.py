"""A volunteer posts an activity: what is read back, what is asked, and that only this is published."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

import storage.roles
from domain.intents import (
    AddPicture,
    AnswerField,
    BeginAnew,
    ChooseForField,
    Code,
    DropDraft,
    Intent,
    ListTimes,
    MendField,
    Publish,
    ShowActivity,
    ShowDraft,
    TakeUp,
)
from domain.pictures import Picture
from domain.posting import Field
from domain.programme import Audience, Category
from domain.replies import Reply
from domain.roles import Role
from handlers.visit import Visit
from tests.builders import a_place, a_programme_file, an_activity
from tests.handlers.postings import Volunteer, a_volunteer, published, with_the_real_reader
from tests.handlers.stories import Story, said
from tests.handlers.teams import roles, trail, two_houses
from tests.sabotage import sabotage
from tests.storage.stories import opened

_COOKING = "Cooking on 4 December 16–18:30, kitchen, 10 seats, women only"


@pytest.fixture
async def volunteer(story: Story) -> Volunteer:
    with_the_real_reader(story)
    await story.has()
    return await a_volunteer(story)


# --- one line

_LINES = {
    "sv": ("Stickcafé torsdagar 13-15 Stora salen 20 platser", "Stickcafé", date(2026, 11, 26), "13:00–15:00", 20),
    "ar": ("خياطة كل ثلاثاء من ١٠ إلى ١٢ القاعة الصغيرة ٨ أماكن", "خياطة", date(2026, 11, 24), "10:00–12:00", 8),
    "en": (_COOKING, "Cooking", date(2026, 12, 4), "16:00–18:30", 10),
    "so": ("Karinta Arbaco kasta 16-18", "Karinta", date(2026, 11, 25), "16:00–18:00", None),
}


@pytest.mark.parametrize("code", _LINES)
async def test_one_line_is_read_back_published_by_the_first_button_and_found_by_visitors(
    story: Story, code: str
) -> None:
    line, title, day, hours, seats = _LINES[code]
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag=code)
    shown = said(await volunteer.posts(line))
    assert title in shown
    assert hours in shown
    assert plain_date(story, code, day) in shown.lower()
    assert await published(story) == []
    assert isinstance(volunteer.first, Publish)
    await volunteer.taps_first()
    [activity] = await published(story)
    assert next(iter(activity.title.items())) == (code, title)
    assert (activity.seats, activity.sign_up) == (seats, seats is not None)
    visitor = await a_volunteer(story, 4712, code, Role.VISITOR)
    assert plain_date(story, code, day) in said(await visitor.taps(ListTimes(activity.id))).lower()


def plain_date(story: Story, code: str, day: date) -> str:
    return story.house.languages.of(code).date(day).strip("\u2066\u2069").lower()


async def test_the_preview_reads_back_every_part_in_words(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts(_COOKING))
    for part in (
        "🍲 Cooking",
        "📍 Godsmagasinet · kitchen",
        "🗓 Friday 4 December",
        "🕘 16:00–18:30",
        "🪑 10 seats",
        "✍️ You need to sign up.",
        "👥 For women",
        "🧸 You can bring your children.",
        "💰 It is free.",
        "⚠️ Friday 4 December: the house is closed.",
    ):
        assert part in shown


async def test_a_series_is_read_back_with_its_next_three_dates(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Sewing every tuesday 10-12 until 10 june"))
    assert "🔁 Every week: Tuesday" in shown
    assert "🏁 Last day: Thursday 10 June" in shown
    dates = "The next dates:\n🗓 Tuesday 24 November\n🗓 Tuesday 1 December\n🗓 Tuesday 8 December\n"
    assert dates in shown


async def test_what_was_guessed_is_asked(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Chess on sunday 3-5"))
    assert "🕘 15:00–17:00" in shown
    assert "I guessed: Time. Is that right?" in shown


async def test_a_known_name_is_used_in_all_languages(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Language café on friday 10-12"))
    assert "I use its name in every language." in shown
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert dict(activity.title) | an_activity().title == activity.title
    assert activity.category is Category.LANGUAGE


@pytest.mark.parametrize(
    ("code", "line", "elsewhere"),
    [
        ("ar", "كرة قدم يوم الجمعة 18-20", {"sv": "Fotboll", "en": "Football"}),
        ("sv", "Sygrupp på fredag 10-12", {"ar": "خياطة", "en": "Sewing"}),
        ("en", "Homework hlep on friday 15-17", {"sv": "Läxhjälp"}),
    ],
)
async def test_a_common_name_in_any_language_is_published_in_all(
    story: Story, code: str, line: str, elsewhere: dict[str, str]
) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag=code)
    await volunteer.posts(line)
    await volunteer.taps_first()
    [activity] = await published(story)
    assert {language: activity.title[language] for language in elsewhere} == elsewhere
    assert next(iter(activity.title)) == code


async def test_an_own_name_stays_in_its_language(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("The blue elephants on friday 15-17"))
    assert "in every language" not in shown
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.title == {"en": "The blue elephants"}


async def test_a_known_room_is_named_as_it_is_known(story: Story) -> None:
    with_the_real_reader(story)
    room = {"sv": "Stora salen", "en": "Great hall"}
    await story.has(a_programme_file(activities=(an_activity(room=room),)))
    volunteer = await a_volunteer(story)
    await volunteer.posts("Chess on friday 18-20, great hall")
    await volunteer.taps_first()
    [activity] = await published(story)
    assert activity.room == room


async def test_the_host_is_whoever_posted_and_the_trail_knows(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert (await roles(volunteer.writer)).hosted == {activity.id}
    [change] = await trail(volunteer.story)
    assert (change.action, change.kind, change.object, change.place) == ("publish", "activity", activity.id, 1)
    assert change.role == "volunteer"


# --- once, and only what was read back


async def test_tapped_twice_it_is_published_once(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    publish = volunteer.first
    await volunteer.taps(publish)
    assert "It is published already." in said(await volunteer.taps(publish))
    [activity] = await published(volunteer.story)
    assert volunteer.wish(ShowActivity) == ShowActivity(activity.id)


async def _nothing(*_args: object) -> None:
    """In the place of what removes a draft."""


@sabotage(
    test_tapped_twice_it_is_published_once,
    {"storage.drafts.remove": _nothing},
)
def test_a_draft_that_stays_is_published_twice() -> None: ...


async def test_what_is_missing_is_not_published_by_a_forged_button(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess on friday")
    draft = await volunteer.draft()
    assert "From when until when?" in said(await volunteer.taps(Publish(draft.id, Code(draft.posting.mark))))
    assert await published(volunteer.story) == []


async def test_a_weekday_on_which_the_house_is_always_closed_is_not_said_of_one_date(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Sewing every friday 13-15"))
    assert "⚠️ Every week · Friday: the house is closed." in shown
    assert "27 November: the house is closed." not in shown


@pytest.mark.parametrize("line", ["Chess on friday 18-20", "Chess every friday 18-20"])
async def test_after_a_week_the_day_is_looked_at_again(volunteer: Volunteer, line: str) -> None:
    await volunteer.posts(line)
    publish = volunteer.first
    volunteer.story.now += timedelta(days=7)
    shown = said(await volunteer.taps(publish))
    assert await published(volunteer.story) == []
    if "every" in line:
        # Another first date is another posting: it is read back before it is published.
        assert "🗓 Friday 4 December" in shown
        assert "27 November" not in shown
        await volunteer.taps(volunteer.first)
        assert len(await published(volunteer.story)) == 1
    else:
        assert "This day is over." in shown
        assert volunteer.first == MendField((await volunteer.draft()).id, Field.DAY)


@sabotage(
    test_after_a_week_the_day_is_looked_at_again, {"domain.settling._ahead": lambda posting, _now, _zone: posting}
)
def test_without_a_look_at_the_clock_yesterday_is_published() -> None: ...


async def test_a_draft_lives_through_a_restart(volunteer: Volunteer, url: str) -> None:
    await volunteer.posts(_COOKING)
    before, draft = said(volunteer.shown), await volunteer.draft()
    assert draft is not None
    async with opened(url) as again:
        volunteer.story.house = replace(volunteer.story.house, database=again)
        assert said(await volunteer.taps(ShowDraft(draft.id))) == before


async def test_the_same_at_the_same_time_is_said_and_may_be_published_all_the_same(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("Language café on thursday 13-15"))
    assert "This is in the programme already." in shown
    assert isinstance(volunteer.first, Publish)
    assert volunteer.offers(ShowActivity)
    await volunteer.taps_first()
    assert len(await published(volunteer.story)) == 1


async def test_thrown_away_it_is_gone(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    publish = volunteer.first
    assert "Nobody has seen it." in said(await volunteer.taps(volunteer.wish(DropDraft)))
    assert not await volunteer.has_draft()
    assert "This text is not here any more." in said(await volunteer.taps(publish))
    assert await published(volunteer.story) == []


# --- step by step


async def test_alone_it_is_asked_part_by_part_and_ends_with_the_preview(volunteer: Volunteer) -> None:
    assert "What is the activity called?" in said(await volunteer.posts())
    assert "On which day?" in said(await volunteer.writes("Chess"))
    assert "From when until when?" in said(await volunteer.writes("friday"))
    shown = said(await volunteer.writes("18-20"))
    assert "Is this right?" in shown
    assert "🗓 Friday 27 November" in shown
    assert isinstance(volunteer.first, Publish)


async def test_by_buttons_alone_beside_the_name(volunteer: Volunteer) -> None:
    await volunteer.posts()
    await volunteer.writes("Chess")
    await volunteer.taps(volunteer.wish(ChooseForField, choice="20261127"))
    await volunteer.taps(volunteer.wish(ChooseForField, choice="18_20"))
    await volunteer.taps(volunteer.wish(Publish))
    [activity] = await published(volunteer.story)
    assert (activity.start.date(), activity.start.time()) == (date(2026, 11, 27), time(18))


async def test_what_is_not_understood_is_asked_again_and_nothing_is_lost(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess 18-20")
    shown = said(await volunteer.writes("hm, I do not know"))
    assert "I am sorry, I do not understand this." in shown
    assert "Chess" in shown
    assert "On which day?" in shown
    await volunteer.writes("friday")
    assert isinstance(volunteer.first, Publish)


async def test_half_an_hour_later_words_are_a_question_again(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess 18-20")
    volunteer.story.now += timedelta(minutes=31)
    assert "Language café" in said(await volunteer.writes("what is on today"))
    draft = await volunteer.draft()
    assert draft.posting.day is None


@pytest.mark.parametrize(
    ("field", "answer", "shown"),
    [
        (Field.TITLE, "Chess for all", "Chess for all"),
        (Field.DAY, "monday 7 december", "🗓 Monday 7 December"),
        (Field.HOURS, "10-11.30", "🕘 10:00–11:30"),
        (Field.REPEAT, "every week", "🔁 Every week: Friday"),
        (Field.ROOM, "the attic", "Godsmagasinet · the attic"),
        (Field.SEATS, "12", "🪑 12 seats"),
        (Field.SEATS, "10", "🪑 10 seats"),
        (Field.SIGN_UP, "no", "Just come."),
        (Field.AUDIENCE, "men", "👥 For men"),
        (Field.CHILDREN, "no", "You cannot bring children."),
        (Field.COST, "20 kr", "It costs 20 kr."),
    ],
)
async def test_each_part_is_mended_by_words(volunteer: Volunteer, field: Field, answer: str, shown: str) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.taps(volunteer.wish(MendField, field=field))
    assert shown in said(await volunteer.writes(answer))
    assert isinstance(volunteer.first, Publish)


@pytest.mark.parametrize(
    ("field", "choice", "shown"),
    [
        (Field.REPEAT, "two_weeks", "🔁 Every second week: Friday"),
        (Field.SEATS, "none", "🪑 No limit"),
        (Field.SIGN_UP, "0", "Just come."),
        (Field.AUDIENCE, "seniors", "👥 For seniors"),
        (Field.CHILDREN, "childcare", "Somebody looks after your children"),
        (Field.ROOM, "0", "Godsmagasinet · Stora salen"),
        (Field.COST, "50", "It costs 50 kr."),
    ],
)
async def test_each_part_is_mended_by_a_button(volunteer: Volunteer, field: Field, choice: str, shown: str) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.taps(volunteer.wish(MendField, field=field))
    assert shown in said(await volunteer.taps(volunteer.wish(ChooseForField, field=field, choice=choice)))
    assert isinstance(volunteer.first, Publish)


async def test_an_old_preview_publishes_nothing_else_than_it_shows(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    old = volunteer.first
    await volunteer.taps(volunteer.wish(MendField, field=Field.COST))
    await volunteer.taps(volunteer.wish(ChooseForField, field=Field.COST, choice="50"))
    shown = said(await volunteer.taps(old))
    assert "Is this right? Nobody sees it yet." in shown
    assert "It costs 50 kr." in shown
    assert await published(volunteer.story) == []
    await volunteer.taps_first()
    assert [one.cost for one in await published(volunteer.story)] == [50]


@sabotage(
    test_an_old_preview_publishes_nothing_else_than_it_shows, {"domain.dates.mark_of": lambda *_: "always-the-same"}
)
def test_without_a_mark_of_it_something_else_is_published() -> None: ...


async def test_a_button_from_before_there_were_marks_shows_it_again(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    shown = said(await volunteer.taps(Publish((await volunteer.draft()).id)))
    assert "Is this right? Nobody sees it yet." in shown
    await volunteer.taps_first()
    assert len(await published(volunteer.story)) == 1


async def test_going_back_changes_nothing(volunteer: Volunteer) -> None:
    before = said(await volunteer.posts(_COOKING))
    await volunteer.taps(volunteer.wish(MendField, field=Field.SEATS))
    assert said(await volunteer.taps(volunteer.wish(ChooseForField, choice="keep"))) == before
    draft = await volunteer.draft()
    assert draft.asked is None


async def test_a_choice_that_nobody_offered_asks_again(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    draft = await volunteer.draft()
    shown = said(await volunteer.taps(ChooseForField(draft.id, Field.SEATS, Code("499"))))
    assert "How many people can come?" in shown
    assert (await volunteer.draft()).posting == draft.posting


async def test_for_women_only_is_published_so(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.audience is Audience.WOMEN


# --- whose place


async def test_of_several_places_the_place_is_asked(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    volunteer = await a_volunteer(story, places=(1, 2))
    assert "At which meeting place?" in said(await volunteer.posts("Chess on friday 18-20"))
    await volunteer.taps_first()
    await volunteer.taps(volunteer.wish(ChooseForField, choice="2"))
    await volunteer.taps(volunteer.wish(Publish))
    [activity] = await published(story)
    assert activity.place == 2


async def test_at_a_place_that_is_named_but_not_theirs_it_is_theirs_that_is_read_back(story: Story) -> None:
    volunteer = await _beside_emilkraften(story)
    shown = said(await volunteer.posts("Chess on friday 18-20 at Emilkraften"))
    assert "📍 Godsmagasinet" in shown
    assert "I guessed: Place. Is that right?" in shown


async def test_at_a_place_that_is_not_theirs_nobody_publishes(story: Story) -> None:
    volunteer = await _beside_emilkraften(story)
    await volunteer.posts("Chess on friday 18-20")
    draft = await volunteer.draft()
    await volunteer.taps(ChooseForField(draft.id, Field.PLACE, Code("2")))
    await volunteer.taps(Publish(draft.id, Code((await volunteer.draft()).posting.mark)))
    assert {one.place for one in await published(story)} <= {1}


async def _whatever_they_are(_wish: Intent, _visit: Visit) -> Role:
    return Role.COORDINATOR


@sabotage(
    test_at_a_place_that_is_not_theirs_nobody_publishes,
    {
        "handlers.drafts.places": lambda visit: visit.programme.places,
        "handlers.whereabouts.role": _whatever_they_are,
    },
)
def test_without_a_look_at_the_roles_somebody_publishes_anywhere() -> None: ...


async def _beside_emilkraften(story: Story) -> Volunteer:
    with_the_real_reader(story)
    houses = (a_place(), a_place(id=2, slug="two", name={"sv": "Emilkraften"}))
    await story.has(a_programme_file(places=houses))
    return await a_volunteer(story)


async def test_whose_role_was_taken_back_publishes_nothing(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    async with volunteer.story.database.writing() as db:
        [member] = await storage.roles.team(db, 1, volunteer.story.now)
        await storage.roles.take_back(db, member.id)
    assert "Only those who work at the house" in said(await volunteer.taps_first())
    assert await published(volunteer.story) == []


async def test_nobody_touches_the_draft_of_somebody_else(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    other = await a_volunteer(volunteer.story, 4712)
    draft = await volunteer.draft()
    for wish in (
        Publish(draft.id),
        DropDraft(draft.id),
        ShowDraft(draft.id),
        BeginAnew(draft.id),
        TakeUp(draft.id),
        AnswerField(draft.id, "12"),
        MendField(draft.id, Field.SEATS),
        ChooseForField(draft.id, Field.SEATS, Code("10")),
    ):
        assert "This text is not here any more." in said(await other.taps(wish))
    assert await volunteer.draft() == draft
    assert await published(volunteer.story) == []


# --- what can't be


_WRONG = [
    ("en", "Chess", "On which day?"),
    ("en", "Chess on friday 10-12 or 14-16", "I see more than one time. I need one."),
    ("en", "Chess on 3 March 2020 10-12", "This day is over."),
    ("en", "Chess today 9-10", "That time is over."),
    ("en", "Chess on 31 February 10-12", "There is no such day."),
    ("en", "Chess on friday 10-12, 1000 seats", "That is too many. I can count up to {most} seats."),
    ("en", "Chess " * 70 + "on friday 10-12", "This name is too long. Please write a short one."),
    ("en", "🎉🎉🎉", "What is the activity called?"),
    ("sv", "Schack", "On which day?"),
    ("sv", "Schack fredag 10-12 eller 14-16", "I see more than one time. I need one."),
    ("sv", "Schack 3 mars 2020 10-12", "This day is over."),
    ("sv", "Schack i dag 9-10", "That time is over."),
    ("sv", "Schack 31 februari 10-12", "There is no such day."),
    ("sv", "Schack fredag 10-12, 1000 platser", "That is too many. I can count up to {most} seats."),
    ("sv", "Schack " * 60 + "fredag 10-12", "This name is too long. Please write a short one."),
    ("sv", "😀", "What is the activity called?"),
]


@pytest.mark.parametrize(("code", "line", "asked"), _WRONG, ids=[f"{code}-{line[:30]}" for code, line, _ in _WRONG])
async def test_what_can_not_be_is_asked_back_and_never_published(
    story: Story, code: str, line: str, asked: str
) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag=code)
    wanted = Reply(story.house.languages.of(code)(asked, most=500))
    assert said(wanted) in said(await volunteer.posts(line))
    assert isinstance(volunteer.first, MendField)
    assert not volunteer.offers(Publish)
    draft = await volunteer.draft()
    await volunteer.taps(Publish(draft.id, Code(draft.posting.mark)))
    assert await published(story) == []
    assert await volunteer.has_draft()


async def test_signs_in_a_room_are_letters(volunteer: Volunteer) -> None:
    await volunteer.posts("Chess on friday 10-12, room blue")
    await volunteer.taps(MendField((await volunteer.draft()).id, Field.ROOM))
    await volunteer.writes("attic & co <3")
    assert "attic &amp; co &lt;3" in volunteer.shown.text
    await volunteer.taps_first()
    [activity] = await published(volunteer.story)
    assert activity.room == {"en": "attic & co <3"}


async def test_tags_in_a_room_are_asked_about_and_the_draft_is_kept(volunteer: Volunteer) -> None:
    shown = said(await volunteer.posts("bingo Friday 14-16 room <b>big</b> & <script>alert(1)</script>"))
    assert "There is computer code in the name of the room." in shown
    assert not volunteer.offers(Publish)
    assert "There is computer code" in said(await volunteer.writes("<i>attic</i>"))
    await volunteer.writes("attic")
    await volunteer.taps(volunteer.wish(Publish))
    [activity] = await published(volunteer.story)
    assert (activity.title["en"], activity.room) == ("bingo", {"en": "attic"})


@sabotage(
    test_tags_in_a_room_are_asked_about_and_the_draft_is_kept,
    {"domain.settling._roomed": lambda posting: posting},
)
def test_if_nobody_looked_tags_would_be_read_back_as_a_room() -> None: ...


async def test_what_was_wrong_is_not_said_of_what_came_later(volunteer: Volunteer) -> None:
    too_long = "This name is too long."
    assert too_long in said(await volunteer.posts("Chess " * 70 + "on friday 10-12"))
    shown = said(await volunteer.writes("🎲"))
    assert "I am sorry, I do not understand this." in shown
    assert too_long not in shown
    draft = (await volunteer.draft()).id
    assert too_long not in said(await volunteer.taps(AddPicture(draft, Picture("AgACAgQAAx"))))


_FREE = {
    "sv": "gratis",
    "en": "free of charge",
    "ar": "مجانا",
    "so": "lacag la'aan",
    "fa": "رایگان",
    "prs": "رایگان",
    "ps": "وړیا",
    "ti": "ብናጻ",
    "am": "በነፃ",
    "uk": "безкоштовно",
    "ru": "бесплатно",
    "tr": "ücretsiz",
    "kmr": "bêpere",
    "ckb": "بەخۆڕایی",
}


@pytest.mark.parametrize("code", _FREE)
async def test_a_price_changes_what_was_just_shown_in_every_language(story: Story, code: str) -> None:
    with_the_real_reader(story)
    await story.has()
    volunteer = await a_volunteer(story, tag=code)
    await volunteer.posts("Karaoke 27/11 10-12")
    await volunteer.writes("20 kr")
    assert (await volunteer.draft()).posting.cost == 20
    await volunteer.writes(_FREE[code])
    assert (await volunteer.draft()).posting.cost == 0


async def test_whether_it_is_free_is_a_question(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.writes("20 kr")
    await volunteer.writes("is it free?")
    assert (await volunteer.draft()).posting.cost == 20


async def test_who_asks_for_a_new_one_may_write_its_name_and_the_other_is_kept(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.posts()
    shown = said(await volunteer.writes("Cooking Eritrean food"))
    assert "On which day?" in shown
    draft = await volunteer.draft()
    assert draft.posting.title == "Cooking Eritrean food"
    assert [one.posting.title for one in draft.aside] == ["Cooking"]


async def test_what_mends_the_one_that_is_shown_is_for_that_one(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.posts()
    await volunteer.writes("17-19")
    draft = await volunteer.draft()
    assert (draft.posting.title, draft.posting.begins, draft.aside) == ("Cooking", time(17), ())


async def test_a_question_names_no_new_one(volunteer: Volunteer) -> None:
    await volunteer.posts(_COOKING)
    await volunteer.posts()
    await volunteer.writes("what's on today?")
    assert (await volunteer.draft()).posting.title == "Cooking"
