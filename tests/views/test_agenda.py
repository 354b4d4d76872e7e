"""The answer to "what's on?" in English, as it is read."""

from dataclasses import replace
from datetime import date

from domain.days import Days, week_of
from domain.intents import ListActivities, ShowActivity
from domain.programme import Audience, Category
from domain.replies import Reply
from tests.views.answers import KNOWN, TODAY, Answers
from tests.views.languages import language
from views.agenda import Agenda, agenda
from views.closed import Closed

_ = language("en")
_ANSWERS = Answers(_, "Language café")
_USUAL = Agenda(
    wish=ListActivities(),
    days=Days.one(TODAY),
    today=TODAY,
    coming=_ANSWERS.times[:1],
    over=(),
    next_day=None,
    known_until=KNOWN,
    closed=(),
    place=None,
    several_places=False,
)


def _labels(answer: Reply) -> list[str]:
    return [button.label for row in answer.buttons for button in row]


def test_it_says_the_day_and_for_each_time_hours_title_room_and_seats() -> None:
    assert agenda(_USUAL, _).text == (
        "📅 <b>Today, Monday 23 November</b>\n\n💬 13:00–15:00 <b>Language café</b>\nLanguage café · 20 seats"
    )


def test_each_activity_has_a_button() -> None:
    [first, *_rest] = [button for row in agenda(_USUAL, _).buttons for button in row]
    assert (first.label, first.wish) == ("💬 Language café", ShowActivity(1))


def test_the_next_day_is_one_tap_away_and_yesterday_is_not() -> None:
    assert _labels(agenda(_USUAL, _)) == ["💬 Language café", "Tuesday ›", "🏠 Menu"]
    tomorrow = replace(_USUAL, days=Days.one(date(2026, 11, 24)))
    assert _labels(agenda(tomorrow, _)) == ["💬 Language café", "‹ Monday", "Wednesday ›", "🏠 Menu"]


def test_a_cancelled_time_is_shown_as_cancelled() -> None:
    said = agenda(replace(_USUAL, coming=_ANSWERS.times[2:]), _).text
    assert "❌ <s>13:00–15:00 Language café</s> <b>Cancelled</b>" in said


def test_what_is_over_today_is_counted_while_something_is_left() -> None:
    said = agenda(replace(_USUAL, over=_ANSWERS.times[1:2]), _).text
    assert said.endswith("1 activity is already over today.")


def test_when_all_is_over_it_is_shown_with_the_next_day() -> None:
    answer = agenda(replace(_USUAL, coming=(), over=_ANSWERS.times[:1], next_day=date(2026, 11, 26)), _)
    assert "All of this is over:\n\n💬 13:00–15:00" in answer.text
    assert answer.text.endswith("Next time: Thursday 26 November.")
    assert "Thursday ›" in _labels(answer)


def test_when_nothing_is_on_it_says_so_and_why() -> None:
    closed = (Closed(_ANSWERS.place, {"en": "Cleaning"}),)
    said = agenda(replace(_USUAL, coming=(), closed=closed), _).text
    assert "🔴 Language café is closed (Cleaning)." in said
    assert said.endswith("Nothing is planned.\n\nI see nothing more in the coming weeks.")


def test_a_reason_in_another_language_says_in_which() -> None:
    closed = (Closed(_ANSWERS.place, {"sv": "Vattenläcka"}),)
    said = agenda(replace(_USUAL, coming=(), closed=closed), _).text
    assert "is closed (Vattenläcka).\n🌐 Written in Swedish" in said


def test_what_was_asked_for_is_said_in_words() -> None:
    wish = ListActivities(category=Category.SPORT, audience=Audience.WOMEN)
    said = agenda(replace(_USUAL, wish=wish, coming=()), _).text
    assert said.startswith("📅 <b>Today, Monday 23 November</b>\nSport · For women\n\nI find nothing like this.")


def test_a_week_is_told_day_by_day() -> None:
    said = agenda(replace(_USUAL, days=week_of(TODAY), coming=_ANSWERS.times[:2]), _).text
    assert said.startswith("📅 <b>This week, Monday 23 November – Sunday 29 November</b>")
    assert said.index("<b>Today, Monday 23 November</b>") < said.index("<b>Thursday 26 November</b>")


def test_what_is_left_of_the_week_is_this_week_too() -> None:
    left = Days(date(2026, 11, 25), date(2026, 11, 29))
    said = agenda(replace(_USUAL, today=date(2026, 11, 25), days=left), _).text
    assert said.startswith("📅 <b>This week, Wednesday 25 November – Sunday 29 November</b>")


def test_many_are_told_in_pages() -> None:
    many = replace(_USUAL, coming=tuple(_ANSWERS.listed(n, 0, 12) for n in range(20)))
    assert "More ›" in _labels(agenda(many, _))
    week = replace(many, days=week_of(TODAY))
    assert "Later ›" not in _labels(agenda(week, _))
    assert "Later ›" in _labels(agenda(replace(week, wish=ListActivities(page=2)), _))
    last = replace(many, wish=ListActivities(page=2))
    assert agenda(last, _).text.count("13:00–15:00") == 4
    assert "‹ Back" in _labels(agenda(last, _))
    assert "More ›" not in _labels(agenda(last, _))


def test_every_wish_of_a_button_keeps_the_filters() -> None:
    wish = ListActivities(category=Category.SPORT, place=1)
    buttons = [button for row in agenda(replace(_USUAL, wish=wish), _).buttons for button in row]
    assert buttons[1].wish == ListActivities(Days.one(date(2026, 11, 24)), Category.SPORT, None, 1)


def test_where_nothing_of_a_kind_is_on_all_that_is_on_then_is_one_tap_away() -> None:
    wish = ListActivities(Days.one(TODAY), Category.SPORT, Audience.WOMEN, 1)
    [first, *_rest] = [b for row in agenda(replace(_USUAL, wish=wish, coming=()), _).buttons for b in row]
    assert (first.label, first.wish) == ("📅 What is on", ListActivities(Days.one(TODAY), place=1))


def test_where_nothing_more_is_coming_no_button_leads_there() -> None:
    assert _labels(agenda(replace(_USUAL, coming=()), _)) == ["🏠 Menu"]


def test_days_that_nobody_knows_yet_are_not_said_to_be_empty() -> None:
    later = Days.one(date(2027, 3, 1))
    answer = agenda(replace(_USUAL, days=later, coming=()), _)
    assert answer.text == (
        "📅 <b>Monday 1 March</b>\n\nI know the programme until Sunday 17 January. Please ask me again later."
    )
    assert _labels(answer) == ["‹ Sunday", "🏠 Menu"]


def test_of_days_that_are_known_in_part_what_is_known_is_told() -> None:
    said = agenda(replace(_USUAL, days=Days(TODAY, date(2027, 1, 31))), _).text
    assert "13:00–15:00" in said
    assert said.endswith("I know the programme until Sunday 17 January. Please ask me again later.")


def test_children_are_not_said_twice() -> None:
    wish = ListActivities(category=Category.CHILDREN, audience=Audience.CHILDREN)
    assert agenda(replace(_USUAL, wish=wish), _).text.split("\n")[1] == "For children"


def test_of_two_activities_of_one_name_at_one_place_each_button_says_when() -> None:
    other = replace(_ANSWERS.times[1], activity=replace(_ANSWERS.activity, id=2))
    labels = _labels(agenda(replace(_USUAL, coming=(_ANSWERS.times[0], other)), _))
    assert labels[:2] == ["💬 Language café · Monday 13:00", "💬 Language café · Thursday 13:00"]
