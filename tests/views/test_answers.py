"""Every answer in every language, whatever people have written into the programme."""

import ast
import functools
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import tests.views.telegram_html
from tests.sabotage import sabotage
from tests.views.answers import Answers
from tests.views.languages import CODES, language
from views.replies import Reply

_HOSTILE = "<b>&amp;</i> \u05d0<script> {title} %s &lt; 1 < 2 & \n line > \"quote'"


@functools.cache
def _plain(code: str) -> list[tuple[str, Reply]]:
    return list(Answers(language(code)).all())


@pytest.mark.parametrize("code", CODES)
def test_every_answer_is_html_that_telegram_takes_and_reads_from_the_right_side(code: str) -> None:
    for _name, reply in _plain(code):
        tests.views.telegram_html.check(reply, right_to_left=language(code).right_to_left)


@pytest.mark.parametrize("code", CODES)
def test_what_people_wrote_breaks_no_answer(code: str) -> None:
    for _name, reply in Answers(language(code), _HOSTILE).all():
        tests.views.telegram_html.check(reply, right_to_left=language(code).right_to_left)


@pytest.mark.parametrize("code", CODES)
def test_however_long_people_write_every_answer_fits(code: str) -> None:
    for _name, reply in Answers(language(code), "👨‍👩‍👧 مقهى & <kafé> " * 230).all():
        tests.views.telegram_html.check(reply, right_to_left=language(code).right_to_left)


@given(written=st.text(min_size=1))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_at_all_breaks_an_answer(written: str) -> None:
    written = re.sub(r"[\u2066-\u2069\u0000-\u001f\u007f-\u009f\ud800-\udfff\u2028\u2029\u0085]", "", written)
    for code in ("en", "ar"):
        answers = Answers(language(code), written)
        for _name, reply in (*answers.agendas(), *answers.openings(), *answers.of_one_activity()):
            tests.views.telegram_html.check(reply, right_to_left=language(code).right_to_left)


@pytest.mark.parametrize("code", CODES)
def test_no_placeholder_is_left_unfilled(code: str) -> None:
    for name, reply in _plain(code):
        assert "{" not in reply.text, name


@sabotage(test_what_people_wrote_breaks_no_answer, {"views.language.html.escape": lambda text, quote: text})
def test_without_escaping_a_title_breaks_the_answer() -> None: ...


def test_in_arabic_every_line_begins_on_the_right_and_every_isolate_is_closed() -> None:
    for _name, reply in Answers(language("ar")).all():
        tests.views.telegram_html.check(reply, right_to_left=True)


def _leave_open(text: str) -> str:
    return f"\u2068{text}"


@sabotage(
    test_in_arabic_every_line_begins_on_the_right_and_every_isolate_is_closed,
    {"views.direction.isolate": _leave_open},
)
def test_an_isolate_left_open_is_noticed() -> None: ...


def _not_at_all(text: str, *, right_to_left: bool) -> str:
    return text


@sabotage(
    test_in_arabic_every_line_begins_on_the_right_and_every_isolate_is_closed,
    {"views.direction.start_lines": _not_at_all},
)
def test_without_the_marks_lines_begin_on_the_wrong_side() -> None: ...


def test_replies_are_made_in_one_place_only() -> None:
    """So that no view can forget direction and limits."""
    views = Path(__file__).parents[2] / "views"
    made_in = {
        file.name
        for file in views.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text()))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Reply"
    }
    assert made_in == {"replies.py"}
