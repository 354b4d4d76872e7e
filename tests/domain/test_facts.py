"""When a change is news to somebody."""

from dataclasses import replace
from datetime import timedelta

import pytest

from domain.facts import Facts
from tests.builders import NOW

_TOLD = Facts(NOW, NOW + timedelta(hours=2), 1, {"sv": "Stora salen"}, cancelled=False)


@pytest.mark.parametrize(
    "holds",
    [
        replace(_TOLD, starts_at=NOW + timedelta(minutes=5)),
        replace(_TOLD, ends_at=NOW + timedelta(hours=1)),
        replace(_TOLD, place=2),
        replace(_TOLD, room={"sv": "Köket"}),
        replace(_TOLD, room={}),
        replace(_TOLD, room={"en": "The kitchen"}),
        replace(_TOLD, cancelled=True),
    ],
)
def test_another_time_place_room_or_state_is_news(holds: Facts) -> None:
    assert holds.is_news_to(_TOLD)


def test_the_rooms_name_in_one_more_language_is_none() -> None:
    translated = replace(_TOLD, room={"sv": "Stora salen", "en": "The big hall"})
    assert not translated.is_news_to(_TOLD)
    assert not _TOLD.is_news_to(translated)
    assert replace(translated, cancelled=True).is_news_to(_TOLD)


def test_what_is_known_is_no_news() -> None:
    assert not replace(_TOLD).is_news_to(_TOLD)
    nowhere = replace(_TOLD, room={})
    assert not nowhere.is_news_to(nowhere)


def test_where_it_would_have_been_is_no_news_of_what_is_called_off() -> None:
    cancelled = replace(_TOLD, cancelled=True)
    moved = replace(cancelled, room={"sv": "Köket"})
    assert not moved.is_news_to(cancelled)
    assert replace(moved, cancelled=False).is_news_to(cancelled)
