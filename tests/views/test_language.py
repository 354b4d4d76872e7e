"""How values stand in sentences."""

from datetime import date, time

import pytest

from domain.languages import CODES
from domain.replies import Html
from tests.sabotage import sabotage
from tests.views.languages import language
from views.language import Language, cut, units

SATURDAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("sv", "lördag 21 november"),
        ("en", "Saturday 21 November"),
        ("ar", "\u2066السبت 21 نوفمبر\u2069"),
        ("so", "Sabti 21 Noofeembar"),
        ("prs", "\u2066شنبه 21 نومبر\u2069"),
        ("ps", "\u2066شنبه 21 نومبر\u2069"),
        ("tr", "21 Kasım Cumartesi"),
        ("uk", "субота, 21 листопада"),
    ],
)
def test_a_date_has_its_weekday_first_and_swedish_digits(code: str, said: str) -> None:
    from gettext import NullTranslations

    assert Language(code, NullTranslations()).date(SATURDAY) == said


def test_every_language_of_the_house_has_seven_weekdays_and_twelve_months() -> None:
    import views.dates

    for code in CODES:
        names = views.dates.names(code)
        assert len(set(names.weekdays)) == 7, code
        assert len(set(names.months)) == 12, code


def test_times_have_24_hours_in_every_language() -> None:
    assert language("en").time(time(18, 5)) == "18:05"
    assert language("so").hours(time(13), time(15)) == "13:00–15:00"
    assert language("sv").hours(time(18), time(0)) == "18:00–24:00"


def test_in_arabic_a_phone_number_keeps_its_order() -> None:
    _ = language("ar")
    assert _("Telegram ID: {id}", id=_.phone("+46 8 465 004 01")).endswith("\u2066+46 8 465 004 01\u2069")


def test_what_people_wrote_is_isolated_where_it_could_turn_the_sentence() -> None:
    assert language("ar").text("Språkkafé") == "\u2068Språkkafé\u2069"
    assert language("sv").text("مقهى اللغة") == "\u2068مقهى اللغة\u2069"
    assert language("sv").text("Språkkafé") == "Språkkafé"


def test_nothing_is_isolated_where_nothing_was_written() -> None:
    assert language("ar").text("") == ""


def test_several_of_a_kind_stand_between_the_commas_of_the_language() -> None:
    assert language("sv").together("a", "b") == "a, b"
    assert language("ar").together("أ", "ب") == "\u2068أ\u2069، \u2068ب\u2069"


def test_what_people_wrote_is_escaped_and_what_we_made_is_not() -> None:
    _ = language("en")
    assert _("Arranged by {name}", name="<b>Anna & Bo</b>") == "Arranged by &lt;b&gt;Anna &amp; Bo&lt;/b&gt;"
    assert _("Arranged by {name}", name=Html("<b>Anna</b>")) == "Arranged by <b>Anna</b>"


@sabotage(
    test_what_people_wrote_is_escaped_and_what_we_made_is_not, {"views.language.html.escape": lambda text, quote: text}
)
def test_without_escaping_what_people_wrote_becomes_a_tag() -> None: ...


def test_a_button_says_what_people_wrote_as_it_is() -> None:
    assert language("en").plain("When is {title}?", title="Fika & prat") == "When is Fika & prat?"


def test_the_reader_gets_their_own_language_then_swedish_then_what_there_is() -> None:
    texts = {"so": "Cunto", "sv": "Mat", "ti": "ምግቢ"}
    assert language("so").pick(texts) == "Cunto"
    assert language("ar").pick(texts) == "Mat"
    assert language("ar").pick({"ti": "ምግቢ"}) == "ምግቢ"
    assert language("ar").pick({}) == ""


def test_a_cut_never_leaves_half_an_emoji() -> None:
    text = "😀" * 10
    assert units(text) == 20
    assert cut(text, 20) == text
    assert cut(text, 8) == "😀😀😀…"


def test_languages_are_named_in_the_readers_language() -> None:
    assert language("sv").name_of("prs") == "dari"
    assert language("so").name_of("sv") == "Iswiidhish"
