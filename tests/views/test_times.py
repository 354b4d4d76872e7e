"""When an activity takes place, as it is read in English."""

from dataclasses import replace

from domain.programme import Listed
from tests.views.answers import TODAY, Answers
from tests.views.languages import language
from views.occurrences import when

_ = language("en")
_LISTED = Answers(_, "Language café").times[1]


def _moved_to(room: dict[str, str]) -> Listed:
    return replace(_LISTED, occurrence=replace(_LISTED.occurrence, room=room))


def test_a_date_says_its_room_only_where_it_is_another_one() -> None:
    usual = "🗓 Thursday 26 November · 13:00–15:00"
    assert when(_moved_to({}), TODAY, _) == usual
    assert when(_moved_to({"sv": "Language café"}), TODAY, _) == usual
    assert when(_moved_to({"sv": "Köket"}), TODAY, _) == f"{usual} · Köket"
