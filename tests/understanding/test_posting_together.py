"""What is done together, read on Tuesday 24 November 2026 at 10:00: behind a title it belongs to it."""

import pytest

from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("line", "language", "title"),
    [
        ("طبخ مقلوبة سوا السبت 13-15 بالمطبخ", "ar", "طبخ مقلوبة سوا"),
        ("onsdag 13-15 laga mat tillsammans i köket", "sv", "laga mat tillsammans"),
        ("شنبه ۱۴ تا ۱۶ حرف زدن با هم به سوئدی", "fa", "حرف زدن با هم"),
        ("вівторок 14-16 читання казок разом", "uk", "читання казок разом"),
    ],
)
def test_together_behind_a_title_belongs_to_it(read: Read, line: str, language: str, title: str) -> None:
    assert read(line, language).title == title
