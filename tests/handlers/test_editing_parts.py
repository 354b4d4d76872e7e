"""Each part of an activity, by a tap and in words of many languages; texts, places, and whose they are."""

from datetime import date

import pytest

import storage.roles
from domain.intents import AskForPart, CarryOut, ChooseForPart, Code, Edit
from domain.parts import Part
from domain.programme import AssociationKind, Audience, Children
from domain.roles import Role
from tests.builders import a_programme_file, an_association
from tests.handlers.editing import activities, an_editor, changes, days, takes
from tests.handlers.postings import a_volunteer, with_the_real_reader
from tests.handlers.stories import Story, buttons, labels, said
from tests.handlers.teams import one_who_is, two_houses
from tests.sabotage import sabotage

_WORDS = [
    ("sv", "hours", "14-16", "start", "14:00"),
    ("ar", "hours", "١٤-١٦", "start", "14:00"),
    ("so", "seats", "12 kursi", "seats", 12),
    ("fa", "seats", "۱۲", "seats", 12),
    ("uk", "cost", "20 крон", "cost", 20),
    ("sv", "audience", "bara kvinnor", "audience", Audience.WOMEN),
    ("en", "children", "no", "children", Children.NO),
    ("sv", "sign_up", "nej", "sign_up", False),
    ("en", "languages", "Swedish and Arabic", "languages", ("sv", "ar")),
    ("sv", "until", "18 december", "until", date(2026, 12, 18)),
    ("sv", "except", "24 december", "except_on", frozenset({date(2026, 12, 24)})),
    ("en", "repeat", "every thursday", "repeat", "FREQ=WEEKLY;BYDAY=TH"),
]


@pytest.mark.parametrize(("tag", "part", "words", "name", "becomes"), _WORDS, ids=lambda one: str(one)[:12])
async def test_a_part_is_said_in_words(
    story: Story, tag: str, part: str, words: str, name: str, becomes: object
) -> None:
    volunteer = await an_editor(story, tag)
    await changes(volunteer, part, words)
    if volunteer.offers(ChooseForPart) and not isinstance(volunteer.first, CarryOut):
        await takes(volunteer, "scope", "all")
    assert isinstance(volunteer.first, CarryOut), said(volunteer.shown)
    await volunteer.taps_first()
    [one] = await activities(story)
    value = getattr(one, name)
    assert (f"{value:%H:%M}" if name == "start" else value) == becomes


# A picture can be taken away by a tap where there is one: see test_editing_pictures.
_TAPPED = [part for part in Part if part not in (Part.TITLE, Part.PLACE, Part.PICTURE)]


@pytest.mark.parametrize("part", _TAPPED)
async def test_every_part_but_a_name_can_be_changed_by_taps_alone(story: Story, part: Part) -> None:
    volunteer = await an_editor(
        story, until=date(2027, 1, 20), languages=("so",), except_on=frozenset({date(2026, 12, 7)})
    )
    before = await activities(story)
    await volunteer.taps(volunteer.wish(AskForPart, part=part.value))
    choices = [one.wish.choice for one in buttons(volunteer.shown) if isinstance(one.wish, ChooseForPart)]
    await takes(volunteer, part.value, choices[-1])
    if not isinstance(volunteer.first, CarryOut):
        await takes(volunteer, "scope", "all")
    await volunteer.taps_first()
    assert await activities(story) != before


async def test_a_known_name_becomes_its_name_in_every_language(story: Story) -> None:
    volunteer = await an_editor(story)
    await changes(volunteer, "title", "Sewing", "all")
    await volunteer.taps_first()
    [one] = await activities(story)
    assert one.title["en"] == "Sewing"
    assert len(one.title) > 5
    assert "Makhaayadda luqadda" not in one.title.values()


async def test_texts_of_other_languages_are_dropped_only_after_asking(story: Story) -> None:
    for choice, name, languages in (
        ("keep", "Bring a friend Monday talk", {"en", "sv", "ar", "so"}),
        ("drop", "Talk with your neighbour", {"en"}),
    ):
        volunteer = await an_editor(story)
        await changes(volunteer, "title", name)
        assert "Språkkafé" in said(volunteer.shown)
        assert "Are they still right?" in said(volunteer.shown)
        await takes(volunteer, "others", choice)
        await takes(volunteer, "scope", "all")
        await volunteer.taps_first()
        [one] = await activities(story)
        assert one.title["en"] == name
        assert set(one.title) == languages


@sabotage(test_texts_of_other_languages_are_dropped_only_after_asking, {"handlers.edits.others": lambda _found: []})
def test_if_nobody_asked_the_texts_of_others_would_be_gone() -> None: ...


async def test_a_description_is_written_and_left_out(story: Story) -> None:
    volunteer = await an_editor(story, description={})
    await changes(volunteer, "description", "Bring your own cup, we have the rest.", "all")
    await volunteer.taps_first()
    assert (await activities(story))[0].description == {"en": "Bring your own cup, we have the rest."}
    await volunteer.taps(Edit(1))
    await changes(volunteer, "description", "x" * 900)
    assert "This is too long." in said(volunteer.shown)
    await takes(volunteer, "description", "none")
    await takes(volunteer, "scope", "all")
    await volunteer.taps_first()
    assert (await activities(story))[0].description == {}


async def test_who_arranges_it_is_named_in_words(story: Story) -> None:
    with_the_real_reader(story)
    sewers = an_association(id=2, slug="sy", name={"sv": "Syföreningen"}, kind=AssociationKind.ASSOCIATION)
    await story.has(a_programme_file(associations=(an_association(), sewers)))
    volunteer = await a_volunteer(story)
    await volunteer.taps(Edit(1))
    await changes(volunteer, "host", "syföreningen", "all")
    await volunteer.taps_first()
    assert (await activities(story))[0].host == 2


async def test_another_place_is_one_of_their_own_and_a_room_stays_behind(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    both = await a_volunteer(story, 4711, places=(1, 2))
    await both.taps(Edit(1))
    await both.taps(both.wish(AskForPart, part="place"))
    await takes(both, "place", "2")
    await takes(both, "scope", "all")
    await both.taps_first()
    one = (await activities(story))[0]
    assert (one.place, one.room) == (2, {})


async def test_who_works_at_one_place_moves_nothing_to_another(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    one = await a_volunteer(story, 4711)
    shown = await one.taps(Edit(1))
    assert "📍 Place" not in labels(shown)
    number = one.wish(AskForPart, part="seats").plan
    for wish in (ChooseForPart(number, Code("place"), Code("2")), AskForPart(number, Code("place"))):
        await one.taps(wish)
        assert not isinstance(one.first, CarryOut)
    assert {each.place for each in await activities(story) if each.id == 1} == {1}


async def test_a_place_whose_role_was_taken_back_meanwhile_is_none_any_more(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    both = await a_volunteer(story, 4711, places=(1, 2))
    await both.taps(Edit(1))
    await both.taps(both.wish(AskForPart, part="place"))
    await takes(both, "place", "2")
    await takes(both, "scope", "all")
    async with story.database.writing() as db:
        [member] = await storage.roles.team(db, 2, story.now)
        await storage.roles.take_back(db, member.id)
    await both.taps_first()
    assert (await activities(story))[0].place == 1


@sabotage(
    test_a_place_whose_role_was_taken_back_meanwhile_is_none_any_more,
    {"handlers.edits._is_allowed": lambda _said, _found, _visit: True},
)
def test_without_another_look_at_roles_it_would_be_moved_to_a_place_of_others() -> None: ...


async def test_a_host_changes_what_they_host_and_nothing_else(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    host = await one_who_is(story, Role.HOST)
    shown = await host.commands("edit")
    assert [one.wish for one in buttons(shown) if isinstance(one.wish, Edit)] == [Edit(1)]
    assert "Only volunteers, coordinators and the hosts of this activity" in said(await host.taps(Edit(2)))
    assert "What shall be different?" in said(await host.taps(Edit(1)))


async def test_a_host_of_the_series_may_change_what_was_cut_off(story: Story) -> None:
    with_the_real_reader(story)
    await story.has()
    host = await a_volunteer(story, role=Role.HOST)
    await host.taps(Edit(1))
    await changes(host, "cost", "50", "date")
    await host.taps_first()
    assert "What shall be different?" in said(await host.taps(Edit(2)))


async def test_words_behind_the_command_name_the_activity_and_the_date(story: Story) -> None:
    with_the_real_reader(story)
    await two_houses(story)
    volunteer = await a_volunteer(story)
    shown = await volunteer.writer.commands("edit", "sewing 30 november")
    volunteer.shown = shown
    assert "Sewing" in said(shown)
    await changes(volunteer, "seats", "7", "date")
    assert "Only Monday 30 November" in said(volunteer.shown)
    listed = await volunteer.writer.commands("edit", "judo")
    assert "I find nothing like this." in said(listed)
    assert [one.wish for one in buttons(listed) if isinstance(one.wish, Edit)] == [Edit(1), Edit(2)]
    assert await days(story, 2)
