"""Every answer there is, made of given texts."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import tests.views.announcements
import tests.views.closings
import tests.views.mine
import tests.views.picking
import tests.views.seats
import tests.views.teams
import views.activities
import views.agenda
import views.closed
import views.contact
import views.crisis
import views.help
import views.letters
import views.menu
import views.opening
import views.people
import views.places
import views.practical
import views.problems
import views.referrals
import views.sharing
import views.times
import views.unclear
import views.work
from domain.days import Days, week_of
from domain.holidays import Holiday
from domain.intents import (
    ChooseActivity,
    ChooseToCallOff,
    Close,
    Danger,
    Intent,
    ListActivities,
    ListTimes,
    SignUp,
    Topic,
)
from domain.programme import Audience, Category, Hours, Listed, Need, Occurrence, OccurrenceState, Programme
from domain.replies import Reply
from domain.roles import Role
from tests.builders import a_place, a_referral, an_activity, an_association
from views.activities import Shown
from views.contact import Reachable
from views.language import Language
from views.opening import OpenDay, OpenPlace

TODAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
KNOWN = date(2027, 1, 17)
LINK = "https://t.me/a_bot?start=x"


class Answers:
    """`written`: what stands in every place where people of the house write something."""

    def __init__(self, _: Language, written: str = "Språkkafé") -> None:
        self._ = _
        texts = {"sv": written}
        self.place = a_place(name=texts, address=written, directions=texts, phone=written)
        self.activity = an_activity(title=texts, description=texts, room=texts, languages=("sv", "ar"), cost=20)
        self.times = (self.listed(1, 0, 12), self.listed(2, 3, 12), self.listed(3, 7, 12, OccurrenceState.CANCELLED))
        self.shown = Shown(self.activity, self.place, an_association(name=texts), self.times)
        self.opening = self.open_place(written)
        self.reachable = Reachable(self.place, self.opening, TODAY)
        self.programme = Programme(places=(self.place,), activities=(self.activity,))

    def listed(self, number: int, after: int, hour: int, state: OccurrenceState = OccurrenceState.PLANNED) -> Listed:
        starts = datetime(2026, 11, 23, hour, tzinfo=UTC) + timedelta(days=after)
        occurrence = Occurrence(number, 1, starts, starts + timedelta(hours=2), 20, state, {})
        return Listed.of(occurrence, self.activity, self.place)

    def open_place(self, written: str) -> OpenPlace:
        hours = (Hours(time(9), time(12)), Hours(time(13), time(0)))
        days = (OpenDay(TODAY, hours, {}, None), OpenDay(TODAY, (), {"sv": written}, Holiday.CHRISTMAS_EVE))
        return OpenPlace(self.place, None, datetime(2026, 11, 24, 9, tzinfo=UTC), days, None)

    def all(self) -> Iterator[tuple[str, Reply]]:
        yield from self.agendas()
        yield from self.openings()
        yield from self.of_one_activity()
        yield from tests.views.seats.answers(self.shown, self._)
        yield from tests.views.announcements.answers(self.shown, self._)
        yield from tests.views.picking.answers(self.shown, self._)
        yield from tests.views.teams.answers(self.shown, self._)
        yield from tests.views.closings.answers(self.place, self.activity, self.times, self._)
        yield from self.of_people()
        yield from self.of_help()
        yield from self.of_problems()

    def agendas(self) -> Iterator[tuple[str, Reply]]:
        today, week = Days.one(TODAY), week_of(TODAY)
        closed = (views.closed.Closed(self.place, self.place.name), views.closed.Closed(self.place, {}))
        usual = views.agenda.Agenda(
            ListActivities(), today, TODAY, self.times, (), None, KNOWN, closed, self.place, True
        )
        filtered = ListActivities(week, Category.SPORT, Audience.WOMEN, 1)
        many = tuple(self.listed(n, 0, 12) for n in range(30))
        for name, found in {
            "today": usual,
            "full, and some free": replace(usual, free={1: 0, 2: 7}),
            "week": replace(usual, wish=filtered, days=week),
            "nothing": replace(usual, coming=(), next_day=date(2026, 12, 24)),
            "nothing at all": replace(usual, wish=filtered, coming=()),
            "all over": replace(usual, coming=(), over=self.times),
            "too far ahead": replace(usual, coming=(), days=Days.one(date(2027, 6, 1))),
            "further than known": replace(usual, days=Days(TODAY, date(2027, 6, 1))),
            "long past": replace(usual, coming=(), days=Days.one(date(2026, 11, 1))),
            "many": replace(usual, coming=many, over=self.times, wish=ListActivities(page=9)),
        }.items():
            yield f"agenda: {name}", views.agenda.agenda(found, self._)

    def openings(self) -> Iterator[tuple[str, Reply]]:
        unusual = replace(self.opening, days=self.opening.days[1:], next_open=self.opening.days[0])
        for name, one in {
            "closed, opens tomorrow": self.opening,
            "opens today": replace(self.opening, opens=datetime(2026, 11, 23, 18, tzinfo=UTC)),
            "opens later": replace(self.opening, opens=datetime(2026, 12, 3, 9, tzinfo=UTC)),
            "opens never": replace(self.opening, opens=None),
            "open": replace(self.opening, until=time(0), opens=None),
            "closed that day": unusual,
        }.items():
            yield f"opening: {name}", views.opening.opening_hours([one], True, TODAY, self._)
        yield "opening: another day", views.opening.opening_hours([unusual], False, TODAY, self._)
        for asked, now in ((None, True), (Days.one(TODAY), False)):
            yield f"opening: many {asked}", views.opening.in_short([self.opening] * 30, asked, now, TODAY, self._)

    def of_one_activity(self) -> Iterator[tuple[str, Reply]]:
        never = replace(self.shown, times=())
        for shown in (self.shown, replace(self.shown, free={1: 0, 2: 7}), never):
            yield "details", views.activities.details(shown, TODAY, self._)
            yield "times", views.times.times(shown, ListTimes(1), NOW, TODAY, KNOWN, self._)
            for day in (TODAY, date(2026, 11, 24), date(2027, 6, 1)):
                wish = ListTimes(1, Days.one(day))
                yield f"times on {day}", views.times.times(shown, wish, NOW, TODAY, KNOWN, self._)
            yield "calendar", views.sharing.calendar(shown, LINK, datetime(2026, 11, 23, tzinfo=UTC), self._)
            yield "share", views.sharing.share(shown, LINK, self._)
        for topic in (None, *Topic):
            yield f"practical {topic}", views.practical.of_activity(self.shown, topic, TODAY, self._)
        yield "choose", views.activities.choose([self.activity] * 40, {1: self.place}, ChooseActivity(2), self._)
        two = {1: self.place, 2: self.place}
        yield "choose at several places", views.activities.choose([self.activity] * 40, two, ChooseActivity(), self._)
        yield "choose none", views.activities.choose([], {}, ChooseActivity(), self._)
        yield "where", views.places.of_activity(self.shown, self._)

    def of_people(self) -> Iterator[tuple[str, Reply]]:
        _ = self._
        yield "which language", views.people.which_language([_, _, _], _)
        yield "choose language", views.people.choose_language([_, _, _], _)
        yield "language set", views.people.language_set(TODAY, _)
        yield "language missing", views.people.language_missing([_, _], _)
        for several in (True, False):
            yield "welcome", views.people.welcome(several, TODAY, _, keeps_sentences=several)
        yield from tests.views.mine.answers(self.place, self.activity, _)
        first = views.people.with_privacy(views.menu.thanks(_), _, keeps_sentences=False)
        yield "first question", views.people.with_switch(first, _)

    def of_help(self) -> Iterator[tuple[str, Reply]]:
        _, asked = self._, [self.reachable]
        actor = a_referral(name=self.place.name, phone=self.place.address, url=self.place.address)
        actors = [views.referrals.Actors(self.place.address, (actor, actor)), views.referrals.Actors(None, (actor,))]
        for need in Need:
            yield f"referral {need}", views.referrals.referral(need, actors, _)
            yield f"nobody {need}", views.referrals.nobody(need, asked, _)
        for danger in Danger:
            yield f"crisis {danger}", views.crisis.crisis(danger, _)
        for truth in (True, False):
            house = views.practical.House(truth, truth, truth, truth, tuple(asked))
            for topic in (None, *Topic):
                yield f"practical of the house {topic}", views.practical.of_house(house, topic, _)
        yield "referrals", views.referrals.choose(_)
        yield "letters", views.letters.letters([self.shown], asked, TODAY, _)
        yield "letters, none", views.letters.letters([], asked, TODAY, _)
        for places in (asked, asked * 40):
            yield "contact", views.contact.people(places, _)
            yield "volunteer", views.contact.volunteer(places, _)

    def of_problems(self) -> Iterator[tuple[str, Reply]]:
        _, asked, place = self._, [self.reachable] * 5, self.place
        guesses: list[Intent] = [ListActivities(Days.one(TODAY)), SignUp(1), ListTimes(1)]
        names = {1: place.address}
        unsure = views.unclear.guesses(guesses, self.programme, NOW, _)
        yield "guesses", unsure
        yield "guesses, at work", views.work.below(views.work.above(unsure, ChooseToCallOff(), _), Close(), _)
        yield "lost", views.help.lost(asked, TODAY, _)
        for private in (True, False):
            yield "help", views.help.help_(TODAY, private, _)
        yield "out of scope", views.help.out_of_scope(_)
        for kind in ("photo", "voice", "sticker"):
            yield kind, views.help.without_words(kind, _)
        for role in Role:
            yield f"menu: {role.name}", views.menu.menu(TODAY, role, _)
            yield f"hello: {role.name}", views.menu.greeting(TODAY, role, _)
        yield "location", views.places.location(place, _)
        yield "locations", views.places.all_of([place] * 40, _)
        yield "follow", views.places.choose([place] * 40, names, frozenset({1}), 1, _)
        yield from self._refusals()

    def _refusals(self) -> Iterator[tuple[str, Reply]]:
        _ = self._
        yield "old button", views.problems.old_button(TODAY, _)
        yield "private only", views.problems.private_only(LINK, _)
        yield "gone", views.activities.gone(_)
        yield "place gone", views.places.gone(_)
        yield "no place", views.places.none(_)
        for needs, role in ((Role.VOLUNTEER, Role.VISITOR), (Role.VOLUNTEER, Role.HOST), (Role.COORDINATOR, Role.HOST)):
            yield f"not yours {needs.name} {role.name}", views.problems.not_yours(needs, role, _)
        yield "not yours, of a host", views.problems.not_yours(Role.HOST, Role.HOST, _, hosted=True)
        yield "failed", views.problems.failed(_)
