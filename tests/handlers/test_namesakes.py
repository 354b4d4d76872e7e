"""Several activities of one name: the day that was said chooses, one's own goes first, and buttons tell them apart."""

from datetime import date, datetime

from domain.days import Days
from domain.intents import ChooseActivity, Join, ListActivities
from domain.programme import Activity, Programme
from domain.replies import Reply
from domain.roles import Role
from tests.builders import a_municipality, a_place, a_programme_file, an_activity, wall
from tests.handlers.stories import MONDAY, Story, buttons, labels, lexicon, said
from tests.handlers.teams import one_who_is
from tests.sabotage import sabotage
from understanding.labels import Label
from understanding.understanding import Understanding

_TOMORROW = Days.one(date(2026, 11, 24))


def _chess(number: int, start: datetime) -> Activity:
    end = start.replace(hour=start.hour + 1)
    slug, title = f"chess-{number}", {"en": "Chess"}
    return an_activity(id=number, slug=slug, title=title, start=start, end=end, repeat=None, seats=5)


_THREE = (
    _chess(1, wall("2026-11-23 17:00")),
    _chess(2, wall("2026-11-24 10:00")),
    _chess(3, wall("2026-12-01 15:00")),
)
_ALL = (1, 2, 3)


def _of(reply: Reply, text: str) -> list[str]:
    return [one for one in labels(reply) if text in one]


async def test_the_day_that_was_said_chooses_among_activities_of_one_name(story: Story) -> None:
    await story.has(a_programme_file(activities=_THREE))
    amina = story.person()
    await amina.arrives()
    [time] = await story.times(2)
    story.understands(
        "chess tomorrow, me too", "en", Label.SIGN_UP, activity=1, activities=_ALL, days=_TOMORROW, seats=1
    )
    asked = await amina.writes("chess tomorrow, me too")
    assert Join(time, 1) in [button.wish for button in buttons(asked)]


@sabotage(
    test_the_day_that_was_said_chooses_among_activities_of_one_name,
    {"handlers.meant._on_the_day": lambda understood, _programme: understood},
)
def test_without_the_day_three_of_one_name_would_be_asked_about() -> None: ...


async def test_which_of_one_name_is_asked_with_day_and_hour_on_the_buttons(story: Story) -> None:
    await story.has(a_programme_file(activities=_THREE))
    amina = story.person()
    await amina.arrives()
    story.understands("chess, me too", "en", Label.SIGN_UP, activity=1, activities=_ALL)
    assert _of(await amina.writes("chess, me too"), "Chess") == [
        "✍️ Sign up: Chess · Monday 23 November 17:00",
        "✍️ Sign up: Chess · Tuesday 24 November 10:00",
        "✍️ Sign up: Chess · Tuesday 1 December 15:00",
    ]


async def test_in_every_list_those_of_one_name_are_told_apart(story: Story) -> None:
    await story.has(a_programme_file(activities=_THREE))
    coordinator = await one_who_is(story, Role.COORDINATOR)
    shown = [await coordinator.taps(ChooseActivity()), await coordinator.commands("edit")]
    amina = story.person(301)
    await amina.arrives()
    story.understands("I can't come", "en", Label.CANCEL)
    shown.append(await amina.writes("I can't come"))
    for reply in shown:
        assert len(set(_of(reply, "Chess"))) == len(_ALL), labels(reply)
        assert _of(reply, "Chess · Tuesday 1 December 15:00")
    week = await coordinator.taps(ListActivities(Days(date(2026, 11, 23), date(2026, 11, 29))))
    assert [one[2:] for one in _of(week, "Chess")] == ["Chess · Monday 17:00", "Chess · Tuesday 10:00"]


async def test_what_one_has_a_seat_at_is_meant_before_another_of_its_name(story: Story) -> None:
    await story.has(a_programme_file(activities=_THREE))
    amina = story.person(301)
    await amina.arrives()
    [time] = await story.times(3)
    await amina.taps(Join(time, 1))
    story.understands("when is chess", "en", Label.ACTIVITY_WHEN, activity=1, activities=(1,), perhaps=(3,))
    answer = await amina.writes("when is chess")
    assert "1 December" in answer.text
    assert "23 November" not in answer.text


@sabotage(
    test_what_one_has_a_seat_at_is_meant_before_another_of_its_name,
    {"handlers.meant._own": lambda understood, _mine: understood},
)
def test_without_ones_own_another_day_would_be_said() -> None: ...


def test_a_name_that_is_a_part_of_another_one_may_mean_either() -> None:
    titles = ({"en": "Sewing", "ar": "خياطة"}, {"en": "Sewing café", "ar": "مقهى الخياطة"})
    activities = tuple(an_activity(id=n, slug=f"a{n}", title=title) for n, title in enumerate(titles, 1))
    programme = Programme(1, (a_municipality(),), places=(a_place(),), activities=activities)
    for words, meant in (("وين الخياطة", {1, 2}), ("when is the sewing café", {2})):
        found = Understanding(lexicon()).understand(words, language=None, programme=programme, now=MONDAY)
        assert {*found.activities, *found.perhaps} == meant


async def test_the_day_chooses_which_of_one_name_is_called_off_or_looked_at(story: Story) -> None:
    await story.has(a_programme_file(activities=_THREE))
    coordinator = await one_who_is(story, Role.COORDINATOR)
    for command, words in (("cancel", "Chess tomorrow"), ("who", "Chess tomorrow")):
        story.understands(words, "en", Label.CANCEL, activity=1, activities=_ALL, days=_TOMORROW)
        shown = said(await coordinator.commands(command, words))
        assert "Tomorrow, Tuesday 24 November · 10:00–11:00" in shown, command


async def test_which_of_one_name_is_called_off_is_asked_where_no_day_was_said(story: Story) -> None:
    await story.has(a_programme_file(activities=_THREE))
    coordinator = await one_who_is(story, Role.COORDINATOR)
    story.understands("Chess", "en", Label.CANCEL, activity=1, activities=_ALL)
    assert len(_of(await coordinator.commands("cancel", "Chess"), "Chess")) == len(_ALL)


@sabotage(
    test_which_of_one_name_is_called_off_is_asked_where_no_day_was_said,
    {"handlers.running._of_one_name": lambda number, _programme: {number}},
)
def test_taken_by_its_number_the_first_of_one_name_would_be_asked_about() -> None: ...
