"""Rooms that go by a number, which is no hour."""

from datetime import time

import pytest

from tests.understanding.conftest import Read


@pytest.mark.parametrize(
    ("language", "line", "room"),
    [
        ("en", "Pottery, Room 12, Friday 14-16", "Room 12"),
        ("en", "Pottery, every Monday 14:00, Room 12, until 25 January", "Room 12"),
        ("sv", "Krukmakeri i rum nr 3 fredag kl 14-16", "rum nr 3"),
        ("tr", "Çömlek, 12 numaralı oda, cuma 14-16", "12 numaralı oda"),
        ("kmr", "Seramîk li odeya 12 înî 14-16", "odeya 12"),
    ],
)
def test_the_number_of_a_room_is_no_hour(read: Read, language: str, line: str, room: str) -> None:
    posting = read(line, language)
    assert (posting.room, posting.begins) == (room, time(14))


@pytest.mark.parametrize("line", ["Yoga in our room 14 to 16 Friday", "Yoga in the room 14-16 Friday, 20 people"])
def test_hours_behind_a_room_are_no_number_of_it(read: Read, line: str) -> None:
    assert read(line, "en").begins == time(14)


@pytest.mark.parametrize(
    ("line", "room"),
    [
        ("Mangal partisi, cuma 14-16, arka bahçede", "arka bahçe"),
        ("Çömlek atölyesi, Slottsparken'de, cuma 14-16", "Slottsparken"),
    ],
)
def test_a_turkish_room_stands_without_its_in(read: Read, line: str, room: str) -> None:
    assert read(line, "tr").room == room


def test_what_stands_before_a_comma_leads_to_no_room_behind_it(read: Read) -> None:
    posting = read("yarın saat 15.00 çocuklara oyun saati, çocuk odasında, bir saat sürecek", "tr")
    assert posting.title == "oyun saati"
