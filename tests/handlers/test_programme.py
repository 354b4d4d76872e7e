"""What visitors ask about the programme, from the database to the words."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import storage.places
import storage.programme
from domain.days import Days
from domain.intents import (
    AskPractical,
    AskReferral,
    ChooseActivity,
    ChoosePlaces,
    ContactPerson,
    FollowPlace,
    GetHelpWithLetters,
    ListActivities,
    ListTimes,
    SaveToCalendar,
    ShareActivity,
    ShowActivity,
    ShowLocation,
    ShowOpeningHours,
    SignUp,
    Topic,
)
from domain.programme import Audience, Category, Hours, HoursException, LaterWeek, Need
from domain.reasons import Reason
from tests.builders import a_municipality, a_place, a_programme_file, a_referral, an_activity
from tests.handlers.stories import Story, buttons, five_places, labels, said

_SWIMMING = an_activity(
    id=2,
    slug="simning",
    title={"en": "Swimming"},
    category=Category.SPORT,
    audience=Audience.WOMEN,
    start=datetime(2026, 11, 24, 18),  # noqa: DTZ001 -- the wall time of the place
    end=datetime(2026, 11, 24, 19),  # noqa: DTZ001
    repeat="FREQ=WEEKLY",
    sign_up=False,
)
_BOTH = a_programme_file(activities=(an_activity(), _SWIMMING))


async def test_what_is_on_today(story: Story) -> None:
    await story.has(_BOTH)
    answer = said(await story.person().taps(ListActivities()))
    assert "Today, Monday 23 November" in answer
    assert "13:00–15:00 Language café" in answer
    assert "Swimming" not in answer


async def test_by_kind_and_for_whom(story: Story) -> None:
    await story.has(_BOTH)
    amina = story.person()
    await amina.arrives()
    for wish in (ListActivities(category=Category.SPORT), ListActivities(audience=Audience.WOMEN)):
        answer = said(await amina.taps(wish))
        assert "I find nothing like this." in answer
        assert "Next time: Tuesday 24 November." in answer
        assert "Swimming" in said(await amina.taps(replace(wish, days=Days.one(date(2026, 11, 24)))))


async def test_what_is_over_is_not_told_again(story: Story) -> None:
    await story.has(_BOTH)
    story.now += timedelta(hours=5)
    answer = said(await story.person().taps(ListActivities()))
    assert "All of this is over:" in answer
    assert "Next time: Tuesday 24 November." in answer


async def test_a_day_that_is_past_says_so(story: Story) -> None:
    await story.has(_BOTH)
    answer = said(await story.person().taps(ListActivities(Days.one(date(2026, 11, 2)))))
    assert "That time is over." in answer


async def test_who_follows_a_place_is_told_about_that_one(story: Story) -> None:
    [file] = five_places()
    elsewhere = replace(_SWIMMING, place=2, start=an_activity().start, end=an_activity().end)
    await story.has(replace(file, activities=(an_activity(), elsewhere)))
    hodan = story.person()
    assert "Huset 1" in said(await hodan.taps(ListActivities()))
    await hodan.taps(FollowPlace(2))
    answer = said(await hodan.taps(ListActivities()))
    assert "Swimming" in answer
    assert "Language café" not in answer
    assert "Huset" not in answer


async def test_a_place_that_is_gone_is_said_to_be_gone(story: Story) -> None:
    await story.has()
    amina = story.person()
    for wish in (ListActivities(place=99), ShowOpeningHours(place=99), ShowLocation(place=99)):
        assert "This place is not here any more." in said(await amina.taps(wish))


async def test_an_activity_that_is_gone_is_said_to_be_gone(story: Story) -> None:
    await story.has()
    amina = story.person()
    for wish in (
        ShowActivity(99),
        ListTimes(99),
        ShareActivity(99),
        SaveToCalendar(99),
        ShowLocation(activity=99),
        AskPractical(Topic.COST, 99),
        SignUp(99),
    ):
        assert "This activity is not here any more." in said(await amina.taps(wish))


async def test_open_now_and_the_coming_week(story: Story) -> None:
    await story.has()
    answer = said(await story.person().taps(ShowOpeningHours()))
    assert "🟢 Open now, until 16:00." in answer
    assert "Friday 27 November: closed" in answer
    assert answer.count("November: ") == 7


async def test_an_exception_closes_the_house_with_its_reason(story: Story) -> None:
    day = date(2026, 11, 24)
    closed = HoursException(day, day, (), {"en": "Cleaning"})
    short = HoursException(date(2026, 12, 23), date(2026, 12, 23), (Hours(time(9), time(12)),), {})
    await story.has(a_programme_file(places=(a_place(exceptions=(closed, short)),)))
    amina = story.person()
    await amina.arrives()
    answer = said(await amina.taps(ShowOpeningHours(Days.one(day))))
    assert "Tomorrow, Tuesday 24 November: closed (Cleaning)" in answer
    assert "Next open: Wednesday 25 November, 09:00–16:00." in answer
    assert "Open now" not in answer
    assert "🔴 Godsmagasinet is closed (Cleaning)." in said(await amina.taps(ListActivities(Days.one(day))))
    assert "09:00–12:00" in said(await amina.taps(ShowOpeningHours(Days.one(date(2026, 12, 23)))))


async def test_other_hours_are_told_four_weeks_before_they_begin(story: Story) -> None:
    soon, late = (LaterWeek(day, a_place().week) for day in (date(2026, 12, 21), date(2026, 12, 22)))
    await story.has(a_programme_file(places=(a_place(later=(soon,)),)))
    assert "🔄 From Monday 21 December other hours." in said(await story.person().taps(ShowOpeningHours()))
    async with story.database.writing() as db:
        await storage.places.change(db, a_place(later=(late,)))
        await storage.programme.raise_version(db)
    async with story.database.reading() as db:
        await story.snapshot.watch(db)
    assert "other hours" not in said(await story.person().taps(ShowOpeningHours()))


async def test_a_known_reason_is_said_in_every_language_and_a_holiday_by_its_name(story: Story) -> None:
    ill, feast = date(2026, 11, 24), date(2026, 12, 24)
    exceptions = (HoursException(ill, ill, (), Reason.ILLNESS), HoursException(feast, feast, (), Reason.HOLIDAY))
    await story.has(a_programme_file(places=(a_place(exceptions=exceptions),)))
    amina = story.person()
    await amina.arrives()
    assert "closed (Illness)" in said(await amina.taps(ShowOpeningHours(Days.one(ill))))
    assert "closed (Illness)" in said(await amina.taps(ListActivities(Days.one(ill))))
    assert "closed (Christmas Eve)" in said(await amina.taps(ShowOpeningHours(Days.one(feast))))


async def test_many_places_tell_one_day_in_a_line_each(story: Story) -> None:
    await story.has(*five_places())
    week = Days(date(2026, 11, 30), date(2026, 12, 6))
    amina = story.person()
    await amina.arrives()
    answer = await amina.taps(ShowOpeningHours(week))
    assert said(answer).count("\n🟢 Huset") == 5
    assert "Monday 30 November" in said(answer)
    assert ShowOpeningHours(week, 5) in [button.wish for button in buttons(answer)]


async def test_of_many_places_everybody_to_call_is_told_in_a_line(story: Story) -> None:
    await story.has(*five_places())
    amina = story.person()
    await amina.arrives()
    answer = await amina.taps(ContactPerson())
    assert said(answer).count("\n📞 Huset") == 5
    assert ChoosePlaces() in [button.wish for button in buttons(answer)]
    await amina.taps(FollowPlace(2))
    assert "🟢 Open now" in said(await amina.taps(ContactPerson()))


async def test_days_beyond_the_programme_are_unknown_and_not_empty(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    march = Days(date(2027, 3, 1), date(2027, 3, 31))
    for wish in (ListActivities(march), ListTimes(1, march)):
        answer = said(await amina.taps(wish))
        assert "I know the programme until Sunday 17 January." in answer
        assert "Nothing is planned." not in answer
        assert "It does not take place then." not in answer


async def test_where_ramps_are_asked_for_the_directions_help(story: Story) -> None:
    await story.has()
    amina = story.person()
    for wish in (AskPractical(Topic.ACCESS), AskPractical(Topic.ACCESS, 1)):
        assert "🚶 Two minutes from the station" in said(await amina.taps(wish))


async def test_the_coming_dates_of_an_activity(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    assert "🗓 Thursday 26 November · 13:00–15:00" in said(await amina.taps(ListTimes(1)))
    on_tuesday = said(await amina.taps(ListTimes(1, Days.one(date(2026, 11, 24)))))
    assert "It does not take place then." in on_tuesday
    assert "🗓 Today, Monday 23 November · 13:00–15:00" in on_tuesday


async def test_where_it_is_comes_with_the_map(story: Story) -> None:
    await story.has()
    amina = story.person()
    for wish in (ShowLocation(), ShowLocation(place=1), ShowLocation(activity=1)):
        answer = await amina.taps(wish)
        assert answer.venue is not None
        assert "Stationsgatan 2, Ljungby" in said(answer)
        assert "Two minutes from the station" in said(answer)


async def test_of_several_places_each_has_a_button(story: Story) -> None:
    await story.has(*five_places())
    answer = await story.person().taps(ShowLocation())
    assert ShowLocation(5) in [button.wish for button in buttons(answer)]


async def test_activities_with_dates_come_first(story: Story) -> None:
    over = {"start": datetime(2026, 1, 1, 9), "end": datetime(2026, 1, 1, 10), "repeat": None}  # noqa: DTZ001
    never = an_activity(id=3, slug="saga", title={"en": "A once upon a time"}, **over)
    await story.has(a_programme_file(activities=(never, an_activity(), _SWIMMING)))
    found = labels(await story.person().taps(ChooseActivity()))
    assert found[:3] == ["💬 Language café", "⚽ Swimming", "💬 A once upon a time"]


async def test_the_cost_of_the_house_is_said_only_if_it_is_true(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(cost=20),)))
    amina = story.person()
    await amina.arrives()
    assert "Some activities cost money." in said(await amina.taps(AskPractical(Topic.COST)))
    assert "It costs 20 kr." in said(await amina.taps(AskPractical(Topic.COST, 1)))


async def test_an_actor_that_several_municipalities_name_is_said_once(story: Story) -> None:
    vimmerby = a_municipality(name="Vimmerby kommun")
    own = a_referral(id=2, slug="bo", name={"sv": "Vimmerby bostäder"}, needs=frozenset({Need.HOUSING, Need.WORK}))
    second = a_programme_file(municipality=vimmerby, referrals=(a_referral(), own))
    await story.has(a_programme_file(), second)
    amina = story.person()
    answer = said(await amina.taps(AskReferral(Need.WORK)))
    assert answer.count("Arbetsförmedlingen") == 1
    assert answer.index("Arbetsförmedlingen") < answer.index("Vimmerby kommun") < answer.index("Vimmerby bostäder")
    await amina.taps(FollowPlace(1))
    assert "Vimmerby" not in said(await amina.taps(AskReferral(Need.WORK)))


async def test_a_need_that_nobody_answers_leads_to_the_house(story: Story) -> None:
    await story.has()
    assert "+46 8 465 004 01" in said(await story.person().taps(AskReferral(Need.HOUSING)))


async def test_help_with_letters_is_what_is_arranged_for_it_or_the_people_there(story: Story) -> None:
    await story.has()
    amina = story.person()
    assert "Ask the people at the house:" in said(await amina.taps(GetHelpWithLetters()))
    assert "🟢 Open now" in said(await amina.taps(ContactPerson()))


async def test_help_with_letters_says_when(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(category=Category.HELP),)))
    answer = said(await story.person().taps(GetHelpWithLetters()))
    assert "🗓 Today, Monday 23 November · 13:00–15:00" in answer
    assert "Languages there: Swedish" in answer


async def test_drop_in_needs_no_sign_up(story: Story) -> None:
    await story.has(_BOTH)
    amina = story.person()
    assert "Just come." in said(await amina.taps(SignUp(2)))
    assert "Which day do you want to come?" in said(await amina.taps(SignUp(1)))
