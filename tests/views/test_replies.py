"""What holds for every answer, because it is made in one place."""

from domain.intents import EraseMe, Leave, ListActivities, SayComing, ShowMenu
from domain.replies import Button, Html
from tests.sabotage import sabotage
from tests.views.languages import language
from views.replies import LONGEST, bold, button, joined, length, pictured, reply, without_private

_ROW = [[button("one", ShowMenu()), button("two", ShowMenu())]]


def _labels(rows: tuple[tuple[Button, ...], ...]) -> list[list[str]]:
    return [[one.label.strip("\u200f\u200e") for one in row] for row in rows]


def test_buttons_stand_in_reading_order() -> None:
    assert _labels(reply(language("sv"), Html("hej"), _ROW).buttons) == [["one", "two"]]
    assert _labels(reply(language("ar"), Html("hej"), _ROW).buttons) == [["two", "one"]]


def test_what_is_added_below_is_mirrored_once() -> None:
    answer = joined(language("ar"), reply(language("ar"), Html("hej"), _ROW), Html("mer"), _ROW)
    assert _labels(answer.buttons) == [["two", "one"], ["two", "one"]]
    assert answer.text == "\u200fhej\n\n\u200fmer"


def test_a_line_that_begins_right_by_itself_gets_no_mark() -> None:
    assert (
        reply(language("ar"), Html("<b>مقهى</b>\n🕘 مفتوح\n\nSFI")).text == "<b>مقهى</b>\n\u200f🕘 مفتوح\n\n\u200fSFI"
    )


def test_a_swedish_line_about_an_arabic_title_begins_on_the_left() -> None:
    assert reply(language("sv"), Html("💬 \u2068مقهى\u2069")).text == "\u200e💬 \u2068مقهى\u2069"


def test_a_long_answer_loses_its_last_lines_and_no_tag() -> None:
    answer = reply(language("ar"), Html("\n".join(bold(Html("كلمة" * 20)) for _ in range(100))))
    assert LONGEST - 200 < length(answer.text) <= LONGEST
    assert answer.text.count("<b>") == answer.text.count("</b>")
    assert answer.text.endswith("…")


def test_no_more_buttons_than_telegram_allows() -> None:
    rows = [[button(str(n), ShowMenu())] for n in range(200)]
    assert len(reply(language("sv"), Html("hej"), rows).buttons) == 100


def test_a_group_sees_no_buttons_that_nobody_may_use_there() -> None:
    rows = [[button("erase", EraseMe())], [button("today", ListActivities()), Button("web", url="https://t.me/x")]]
    assert _labels(without_private(reply(language("sv"), Html("hej"), rows)).buttons) == [["today", "web"]]


def test_a_button_carries_its_picture_first() -> None:
    assert pictured("📅", "Today", ListActivities()) == Button("📅 Today", ListActivities())


def test_the_first_button_is_the_one_that_goes_on_whichever_way_people_read() -> None:
    row = [Button("yes", SayComing(1)), Button("no", Leave(1))]
    first = {code: reply(language(code), Html("?"), [row]).buttons[0][0].wish for code in ("en", "ar")}
    assert first == {"en": SayComing(1), "ar": SayComing(1)}


@sabotage(
    test_the_first_button_is_the_one_that_goes_on_whichever_way_people_read,
    {"views.replies._with_the_first_alone": lambda row: [row]},
)
def test_mirrored_the_first_tap_would_give_a_seat_away() -> None: ...
