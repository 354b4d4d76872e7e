"""What is read about calling off and moving dates, in every language, whatever somebody wrote."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest

import tests.views.telegram_html
import views.calling_off
import views.cancelling
import views.move_questions
import views.moving
import views.putting_back
from domain.cautions import Caution, Why
from domain.choices import Choice
from domain.clashes import Clash
from domain.intents import CarryOut, ChooseToMove, PutBack
from domain.posting import Trouble
from domain.programme import Hours, Listed, Occurrence, OccurrenceState
from domain.reach import Reach
from domain.replies import Reply
from domain.spans import Span
from handlers.move_parts import Part
from tests.builders import a_place, an_activity
from tests.handlers.stories import buttons, said
from tests.views.languages import CODES, language
from views.cancelling import Cancelling
from views.language import Language
from views.move_questions import Question, Remark
from views.moving import Moving
from views.running import Running

_TODAY = date(2026, 11, 23)
_START = datetime(2026, 11, 23, 12, tzinfo=UTC)
_HOSTILE = "<b>&amp;</i> \u05d0<script> {title} %s &lt; 1 < 2 & \n line > \"quote'"
_SPANS = (Span("20261130", date(2026, 11, 30), 2), Span("20261218w", date(2026, 12, 18), 4, 3), Span("all", None, 9))


def _listed(written: str, number: int = 1, *, confidential: bool = False) -> Listed:
    activity = an_activity(title={"sv": written}, room={"sv": written}, confidential=confidential)
    starts = _START + timedelta(days=7 * number)
    one = Occurrence(number, 1, starts, starts + timedelta(hours=2), 20, OccurrenceState.PLANNED, {})
    return Listed.of(one, activity, a_place(name={"sv": written}))


def _moving(written: str) -> Moving:
    before = [_listed(written, number) for number in range(1, 9)]
    later = [replace(one.occurrence, starts_at=one.occurrence.starts_at + timedelta(hours=1)) for one in before]
    at = a_place(id=2, name={"sv": f"{written} 2"})
    after = [Listed.of(replace(one, room={"sv": f"{written} 3"}), before[0].activity, at) for one in later]
    clashes = [Clash(before[0], in_room=True), Clash(before[0], in_room=False)]
    cautions = [Caution(Why.OUTSIDE, _TODAY, (Hours(time(9), time(12)),), {"sv": written})]
    return Moving(7, before[0].activity, before, after, Reach(1, 8, 3, 2), cautions, clashes, True, True)


def _choices(part: Part, written: str) -> list[Choice]:
    listed = _listed(written)
    values: dict[Part, list[Any]] = {
        Part.DATE: [listed],
        Part.DAY: [_TODAY],
        Part.HOURS: [(time(13), time(0))],
        Part.ROOM: [{"sv": written}],
        Part.PLACE: [listed.place],
        Part.UNTIL: list(_SPANS),
    }
    return [Choice("1", value) for value in values.get(part, [])]


def _replies(written: str, _: Language) -> Iterator[Reply]:
    listed, reach = _listed(written), Reach(1, 3, 14, 3)
    for spans in ((), _SPANS):
        for back in (False, True):
            asked = views.cancelling.Question(7, listed.activity, spans, back, not back, back)
            yield views.cancelling.question(asked, _)
    for ends in (False, True):
        shown = Cancelling(7, listed.activity, [_listed(written, n) for n in range(1, 9)], reach, ends)
        yield views.cancelling.preview(shown, _)
        yield views.cancelling.done(shown, 7, _)
    endless = replace(shown, reach=replace(reach, times=None))
    yield views.cancelling.preview(endless, _)
    yield views.cancelling.done(endless, 7, _)
    yield views.putting_back.ask(listed, reach, "abc", _TODAY, _)
    yield views.putting_back.done(listed, Reach(), 7, _)
    yield views.putting_back.already(listed, _TODAY, _)
    for running in (Running((), False, 0), Running((listed,) * 9, False, 1)):
        yield views.putting_back.choose(running, _)
        yield views.moving.choose(running, ChooseToMove(), _)
    for part in Part:
        for remark in (None, *Trouble, *Remark):
            old = None if part is Part.DATE else listed
            asked_ = Question(7, part, listed.activity, old, _choices(part, written), True, True, remark)
            yield views.move_questions.question(asked_, _)
    moving = _moving(written)
    for one in (moving, replace(moving, before=moving.before[:1], after=moving.after[:1], reach=Reach(), clashes=())):
        yield views.moving.preview(one, _)
        yield views.moving.done(one, 7, _)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("written", ["Sömnad", _HOSTILE, "و" * 500])
def test_whatever_was_written_telegram_takes_it(code: str, written: str) -> None:
    _ = language(code)
    for reply in _replies(written, _):
        tests.views.telegram_html.check(reply, right_to_left=_.right_to_left)
        assert written == _HOSTILE or "{" not in reply.text


@pytest.mark.parametrize("code", CODES)
def test_the_first_button_of_a_preview_does_it(code: str) -> None:
    _ = language(code)
    previews = [reply for reply in _replies("Sömnad", _) if _does(reply)]
    assert len(previews) == 6
    for reply in previews:
        assert isinstance(reply.buttons[0][0].wish, CarryOut | PutBack)
        assert len(reply.buttons[0]) == 1


def _does(reply: Reply) -> bool:
    return any(isinstance(one.wish, CarryOut | PutBack) for one in buttons(reply))


def test_a_long_list_of_dates_is_cut_and_says_how_many_more() -> None:
    _ = language("en")
    dates = [_listed("Sömnad", n) for n in range(1, 10)]
    text = said(views.cancelling.preview(Cancelling(7, dates[0].activity, dates, Reach(1, 9), False), _))
    assert text.count("🗓") == 6  # five dates, and how many they are
    assert "… and 4 more" in text
