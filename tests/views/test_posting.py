"""What volunteers read about their postings and their times, in every language, whatever somebody wrote."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest

import domain.choices
import tests.views.telegram_html
import views.calling_off
import views.copies
import views.drafts
import views.posting
import views.publishing
import views.rhythm
import views.who
from domain.cautions import Caution, Why
from domain.choices import Around
from domain.coming import Coming
from domain.holidays import Holiday
from domain.intents import ChooseToCallOff, ChooseToCopy, ChooseWho, ShowDraft, ShowWho, TakeUp
from domain.overlaps import Clash, What
from domain.posting import Field, Posting, Trouble
from domain.programme import Hours, Listed, Occurrence, OccurrenceState
from domain.replies import Reply
from domain.signups import Claim, Line, State
from tests.builders import a_place, an_activity, an_association
from tests.sabotage import sabotage
from tests.views.languages import CODES, language
from views.drafts import Question, Waiting
from views.language import Language
from views.posting import Preview
from views.running import Running
from views.who import Who

_TODAY = date(2026, 11, 23)
_START = datetime(2026, 11, 23, 12, tzinfo=UTC)
_HOSTILE = "<b>&amp;</i> \u05d0<script> {title} %s &lt; 1 < 2 & \n line > \"quote'"
_RULES = (
    None,
    "FREQ=DAILY",
    "FREQ=WEEKLY",
    "FREQ=WEEKLY;BYDAY=MO,TH",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR",
    "FREQ=WEEKLY;INTERVAL=3;BYDAY=FR",
    "FREQ=MONTHLY;BYDAY=-1FR",
    "FREQ=MONTHLY;BYMONTHDAY=15",
    "FREQ=YEARLY",
)


def _preview(posting: Posting, written: str) -> Preview:
    texts = {"sv": written}
    activity = an_activity(
        title=texts, room=texts, description=texts, languages=("sv", "ar"), cost=20, confidential=True
    )
    cautions = (
        Caution(Why.CLOSED, _TODAY, (), texts),
        Caution(Why.CLOSED, _TODAY, (), {}),
        Caution(Why.OUTSIDE, _TODAY, (Hours(time(9), time(12)), Hours(time(13), time(0))), {}),
        Caution(Why.CLOSED, _TODAY, (), {}, weekdays=(4, 5)),
        Caution(Why.OUTSIDE, _TODAY, (Hours(time(9), time(12)),), {}, weekdays=tuple(range(7))),
        Caution(Why.HOLIDAY, _TODAY, (), {}, Holiday.CHRISTMAS_EVE),
        Caution(Why.FAR, _TODAY, (), {}),
    )
    dates = tuple(_TODAY + timedelta(weeks=n) for n in range(5))
    return Preview(
        7,
        posting,
        activity,
        a_place(name=texts),
        dates,
        cautions,
        activity,
        several_places=True,
        aside=Waiting(texts, TakeUp(7)),
        more_cautions=2,
        clashes=(
            Clash(What.ROOM, activity, dates[:3], 2),
            Clash(What.TITLE, activity, dates[:1]),
        ),
        host=an_association(name=texts),
        has_hosts=True,
    )


def _postings(written: str) -> Iterator[Posting]:
    whole = Posting(
        title=written,
        like=1,
        place=1,
        day=_TODAY,
        begins=time(13),
        ends=time(0),
        until=date(2027, 6, 10),
        except_on=frozenset({_TODAY, date(2026, 12, 24)}),
        languages=("sv",),
        doubts=frozenset(Field),
    )
    yield from (replace(whole, repeat=rule) for rule in _RULES)
    yield replace(whole, day=None, troubles=tuple((Field.DAY, trouble) for trouble in Trouble))
    yield Posting()


def _of_postings(written: str, _: Language) -> Iterator[Reply]:
    for posting in _postings(written):
        shown = _preview(posting, written)
        yield views.posting.preview(shown, _)
        yield views.posting.preview(replace(shown, twin=None), _)
    again = (_TODAY, time(13), time(0))
    around = Around(_TODAY, (1, 2), (written, written), hosts=(1, 2), again=again)
    told = Posting(host=1, description={"sv": written}, picture="AgACAgQAAx")
    names = {1: {"sv": written}, 2: {"sv": written}}
    for field in Field:
        choices = domain.choices.offered(field, told, around)
        for trouble in (None, *Trouble):
            asked = Question(7, field, trouble, True, choices, names, skips=True, copies=True, picture="AgACAgQAAx")
            yield views.drafts.question(asked, views.posting.known(_preview(Posting(title=written), written), _), _)
        yield views.drafts.question(asked, None, _)
    activity = _preview(Posting(), written).activity
    waiting = Waiting(activity.title, ShowDraft(7))
    for places in ({1: a_place(name={"sv": written})}, {1: a_place(), 2: a_place(id=2)}):
        yield views.copies.choose([activity] * 30, places, ChooseToCopy(1), _)
    yield views.copies.choose([], {}, ChooseToCopy(), _)
    yield views.copies.gone(_)
    yield views.publishing.published(activity, (_TODAY,), waiting, _)
    yield views.publishing.published_before(activity, _)
    yield views.publishing.gone(waiting, _)
    yield views.publishing.dropped(None, _)
    yield views.drafts.with_waiting(views.publishing.dropped(Waiting(None, ShowDraft(7)), _), waiting, _)


def _of_times(written: str, _: Language) -> Iterator[Reply]:
    activity = an_activity(title={"sv": written}, room={"sv": written})
    place = a_place(name={"sv": written})
    occurrence = Occurrence(1, 1, _START, _START + timedelta(hours=2), 20, OccurrenceState.PLANNED, {})
    listed = Listed.of(occurrence, activity, place)
    elsewhere = Listed.of(replace(occurrence, id=2), replace(activity, id=2), replace(place, id=2))
    states = (State.CONFIRMED, State.OFFERED, State.WAITLISTED) * 60
    claims = tuple(Claim(n, n, n % 6 + 1, state, _START) for n, state in enumerate(states, 1))
    for coming in (Coming.of(Line(occurrence, 0, claims)), Coming.of(Line(occurrence))):
        yield views.calling_off.ask(listed, coming, "abc", _TODAY, _)
        yield views.calling_off.called_off(listed, coming, 7, _TODAY, _)
        yield views.who.who(Who(listed, coming, {claim.person: "🦊 27" for claim in claims[1:]}), ShowWho(1), _TODAY, _)
    for running in (Running((), False, 0), Running((listed, elsewhere) * 9, True, 1)):
        yield views.calling_off.choose(running, ChooseToCallOff(), _, cancelled=True)
        yield views.who.choose(running, ChooseWho(), _)
    yield views.calling_off.already(listed, _START, _TODAY, _)
    yield views.calling_off.too_late(listed, _TODAY, _)
    yield views.calling_off.gone(_)
    yield views.who.hosts_only(_)
    yield views.who.gone(_)


@pytest.mark.parametrize(
    "written", ["Språkkafé", _HOSTILE, "👨‍👩‍👧 مقهى & <kafé> " * 400], ids=["plain", "hostile", "long"]
)
@pytest.mark.parametrize("code", CODES)
def test_whatever_somebody_wrote_it_is_html_that_telegram_takes_and_reads_from_the_right_side(
    code: str, written: str
) -> None:
    _ = language(code)
    for reply in (*_of_postings(written, _), *_of_times(written, _)):
        tests.views.telegram_html.check(reply, right_to_left=_.right_to_left)


def test_what_somebody_wrote_stays_what_it_is() -> None:
    for reply in _of_postings(_HOSTILE, language("en")):
        tests.views.telegram_html.check(reply, right_to_left=False)


@sabotage(test_what_somebody_wrote_stays_what_it_is, {"views.language.html.escape": lambda text, quote: text})
def test_without_escaping_a_room_breaks_the_preview() -> None: ...


@pytest.mark.parametrize("code", CODES)
def test_no_placeholder_is_left_unfilled(code: str) -> None:
    for reply in (*_of_postings("Språkkafé", language(code)), *_of_times("Språkkafé", language(code))):
        assert "{" not in reply.text


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("FREQ=DAILY", "Every day"),
        ("FREQ=WEEKLY", "Every week: Monday"),
        ("FREQ=WEEKLY;BYDAY=TH,MO", "Every week: Monday, Thursday"),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR", "Every second week: Friday"),
        ("FREQ=WEEKLY;INTERVAL=3;BYDAY=FR", "Several times"),
        ("FREQ=MONTHLY;BYDAY=1MO", "Every month: the first Monday"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "Every month: the last Friday"),
        ("FREQ=MONTHLY", "Every month"),
        ("FREQ=MONTHLY;BYMONTHDAY=15", "Every month: on day 15"),
        ("FREQ=YEARLY", "Several times"),
    ],
)
def test_how_often(rule: str, said: str) -> None:
    assert views.rhythm.in_words(rule, _TODAY, language("en")) == said
