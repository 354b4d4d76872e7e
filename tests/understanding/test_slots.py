"""What a sentence speaks of, where one word could be two things."""

import pytest

from domain.intents import Danger


@pytest.mark.parametrize("text", ["ماذا يوجد غدا", "ماذا يوجد غداً؟"])
def test_tomorrow_in_arabic_is_no_lunch(ask, text):
    understood = ask(text, language="ar")
    assert understood.days is not None
    assert understood.category is None


@pytest.mark.parametrize(
    ("language", "text"), [("sv", "han slår min son"), ("en", "my husband beats my son"), ("ar", "زوجي يضرب ابني")]
)
def test_where_a_child_is_hurt_those_who_help_children_are_named(ask, language, text):
    assert ask(text, language=language).danger is Danger.CHILD
