"""Every letter that goes out by itself, in every language, whatever people have written into the programme."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time, timedelta

import pytest

import tests.views.telegram_html
import views.activities
import views.changes
import views.digest
import views.neutral
import views.offers
import views.reminders
from domain.days import Days
from domain.facts import Facts
from domain.intents import ListActivities
from domain.programme import HoursException, Listed
from domain.reasons import Reason
from domain.replies import Html, Reply
from domain.signups import Claim, State
from tests.builders import NOW
from tests.sabotage import sabotage
from tests.views.answers import TODAY, Answers
from tests.views.languages import CODES, language
from views.changes import Change
from views.language import Language
from views.standing import Standing

_HOSTILE = "<b>&amp;</i> \u05d0<script> {title} %s &lt; 1 < 2 & \n line > \"quote'"
_LONG = "👨‍👩‍👧 مقهى & <kafé> " * 400
# Nothing that is said of any activity has these letters in it.
_SECRET = "Ŵŷẃ"


def letters(_: Language, written: str, *, confidential: bool = False) -> Iterator[tuple[str, Reply]]:
    """Each kind of letter, and each way that it can read."""
    answers = Answers(_, written)
    activity = replace(answers.activity, confidential=confidential)
    listed = replace(answers.times[0], activity=activity)
    for today in (TODAY, TODAY - timedelta(days=1), TODAY - timedelta(days=6)):
        yield f"reminder on {today}", views.reminders.reminder(listed, 3, today, _)
        yield from _offers(listed, today, _)
        for name, change in _changes(listed):
            yield f"{name} on {today}", views.changes.changed(change, today, _)


def weeks(_: Language, written: str) -> Iterator[tuple[str, Reply]]:
    week = ListActivities(Days(TODAY, TODAY + timedelta(days=6)))
    answers = Answers(_, written)
    many = [answers.listed(number, number // 3, 12) for number in range(1, 22)]
    elsewhere = replace(many[0], place=replace(answers.place, id=2))
    for times in ([many[0]], many, [elsewhere, *many]):
        yield f"week of {len(times)}", views.digest.digest(times, week, TODAY, _)


def _offers(listed: Listed, today: date, _: Language) -> Iterator[tuple[str, Reply]]:
    waiting = Claim(7, 1, 3, State.WAITLISTED, NOW)
    for hours in (1, 5):
        until = listed.occurrence.starts_at - timedelta(hours=24 * hours)
        claim = replace(waiting, state=State.OFFERED, offered_until=until)
        yield f"offered {hours}", views.offers.offered(listed, claim, today, _)
    yield "fewer", views.offers.fewer(listed, waiting, 2, today, _)
    yield "withdrawn", views.offers.withdrawn(Standing(listed, waiting, 1, 1, 0, begun=False), today, _)
    yield "ended", views.offers.ended(listed, 3, today, _)


def _changes(listed: Listed) -> Iterator[tuple[str, Change]]:
    holds = Facts.of(listed.occurrence, listed.activity)
    hour = timedelta(hours=1)
    elsewhere = replace(listed.place, id=2)
    earlier = replace(holds, starts_at=holds.starts_at - hour, ends_at=holds.ends_at - hour)
    yield "time", Change(listed, earlier, holds, listed.place)
    yield "room", Change(listed, replace(holds, room={"sv": "Köket"}), holds, listed.place)
    yield "first room", Change(listed, replace(holds, room={}), holds, listed.place)
    yield "no room", Change(listed, holds, replace(holds, room={}), listed.place)
    yield "place", Change(listed, replace(holds, place=2), holds, elsewhere)
    yield "place gone", Change(listed, replace(earlier, place=3), holds, None)
    yield "put back", Change(listed, replace(earlier, cancelled=True), holds, listed.place)
    for was_at in (listed.place, None):
        yield "cancelled", Change(listed, earlier, replace(holds, cancelled=True), was_at)
    for because in (*Reason, {}, {"so": "Biyo", "ar": "تسرب مياه"}):
        for begins, ends in ((None, None), (time(12), time(15)), (time(12), None), (None, time(12))):
            closing = HoursException(listed.day, listed.day, (), because, 7, begins, ends)
            cancelled = replace(holds, cancelled=True)
            yield f"closed {because} {begins} {ends}", Change(listed, earlier, cancelled, listed.place, closing)


@pytest.mark.parametrize("written", ["Språkkafé", _HOSTILE, _LONG])
@pytest.mark.parametrize("code", CODES)
def test_every_letter_is_html_that_telegram_takes_and_reads_from_the_right_side(code: str, written: str) -> None:
    _ = language(code)
    for name, reply in (*letters(_, written), *letters(_, written, confidential=True), *weeks(_, written)):
        tests.views.telegram_html.check(reply, right_to_left=_.right_to_left)
        assert reply.anew, name


@pytest.mark.parametrize("code", CODES)
def test_no_placeholder_is_left_unfilled(code: str) -> None:
    for name, reply in (*letters(language(code), "Språkkafé"), *weeks(language(code), "Språkkafé")):
        assert "{" not in reply.text, name


@pytest.mark.parametrize("code", CODES)
def test_of_a_confidential_activity_nothing_is_read_but_when_and_at_which_place(code: str) -> None:
    for name, reply in letters(language(code), _SECRET, confidential=True):
        # Place, address, room, title and text are all called the same here: only the place's name may be read.
        lines = [*reply.text.split("\n"), *(button.label for row in reply.buttons for button in row)]
        assert all(line.count(_SECRET) <= ("📍" in line) for line in lines), name
        assert "💬" not in "".join(lines), name


def _by_its_name(listed: Listed, _: Language) -> Html:
    return views.activities.title(listed.activity, _)


@sabotage(
    test_of_a_confidential_activity_nothing_is_read_but_when_and_at_which_place,
    {"views.neutral.title": _by_its_name},
)
def test_its_name_would_be_noticed() -> None: ...


@sabotage(
    test_of_a_confidential_activity_nothing_is_read_but_when_and_at_which_place,
    {"views.neutral.where": lambda listed, _: _.text(listed.activity.room["sv"])},
)
def test_its_room_would_be_noticed() -> None: ...


def test_a_name_of_the_room_in_one_more_language_is_no_other_room() -> None:
    answers = Answers(language("en"), "Köket")
    listed = answers.times[0]
    holds = Facts.of(listed.occurrence, listed.activity)
    told = replace(holds, room={"sv": "Köket"}, starts_at=holds.starts_at - timedelta(hours=1))
    holds = replace(holds, room={"sv": "Köket", "en": "Kitchen"})
    said = views.changes.changed(Change(listed, told, holds, listed.place), TODAY, language("en")).text
    assert said.endswith("🚪 Kitchen")
