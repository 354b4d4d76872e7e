"""Giving an activity on."""

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

from icalendar import Calendar

from tests.views.answers import LINK, Answers
from tests.views.languages import language
from views.sharing import calendar, share

_ = language("en")
_SHOWN = Answers(_, "Fika & prat").shown


def test_whatsapp_gets_the_activity_its_time_its_place_and_the_link() -> None:
    [[whatsapp, telegram], _back] = share(_SHOWN, LINK, _).buttons
    assert whatsapp.url is not None
    assert telegram.url is not None
    assert urlsplit(whatsapp.url).netloc == "wa.me"
    [text] = parse_qs(urlsplit(whatsapp.url).query)["text"]
    assert text == f"Fika & prat\nMonday 23 November 13:00–15:00\nFika & prat, Fika & prat\n{LINK}"
    assert parse_qs(urlsplit(telegram.url).query)["url"] == [LINK]


def test_an_address_stays_short_in_every_script() -> None:
    shown = Answers(language("ar"), "مقهى اللغة " * 100).shown
    assert all(len(button.url or "") < 2048 for button in share(shown, LINK, language("ar")).buttons[0])


def test_nothing_is_glued_to_the_link() -> None:
    shown = Answers(language("ar"), "مقهى").shown
    assert share(shown, LINK, language("ar")).text.endswith(f" {LINK}")


def test_a_shared_message_says_no_today_since_it_may_be_read_tomorrow() -> None:
    assert "Today" not in share(_SHOWN, LINK, _).text


def test_the_calendar_file_has_every_time_but_the_cancelled_one() -> None:
    document = calendar(_SHOWN, LINK, datetime(2026, 11, 23, tzinfo=UTC), _).document
    assert document is not None
    assert document.name == "sprakkafe.ics"
    events = Calendar.from_ical(document.content).events
    assert [event.start for event in events] == [
        datetime(2026, 11, 23, 12, tzinfo=UTC),
        datetime(2026, 11, 26, 12, tzinfo=UTC),
    ]
    assert {str(event["summary"]) for event in events} == {"Fika & prat"}
    assert len({str(event["uid"]) for event in events}) == 2
