"""Arabic beside Somali on an English page: each runs its own way."""

import pytest
import pytest_asyncio
from playwright.async_api import Locator

from sandbox.client import Client
from sandbox.telegram import TOKEN
from tests.browser.conftest import Opens
from tests.browser.page import NARROW, WIDE, House
from tests.browser.places import LETTERS, SIDES, centre, left
from tests.browser.words import language
from tests.conversations.phrases import BY_LANGUAGE
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"
NAMES = {"ar": "Yusra", "so": "Idil"}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def asked(url: str) -> None:
    """Both have asked when the language café is, and heard it."""
    async with Client(url, TOKEN) as telegram:
        for code, name in NAMES.items():
            person = await telegram.person(name, code, role="visitor", started=True)
            await person.ask(BY_LANGUAGE[code].when)


async def answers(house: House) -> dict[str, Locator]:
    """What each has heard, by the code of the language."""
    return {code: await (await house.chat(name)).sees(BY_LANGUAGE[code].when_title) for code, name in NAMES.items()}


@pytest.mark.usefixtures("asked")
async def test_lines_begin_on_the_side_of_their_language_and_the_page_stays_english(opens: Opens) -> None:
    house = await opens()
    for code, answer in (await answers(house)).items():
        begins = await answer.locator(".words").evaluate(SIDES)
        assert (code, {*begins} - {"both"}) == (code, {"right" if code == "ar" else "left"})
    assert await house.page.evaluate("getComputedStyle(document.body).direction") == "ltr"


@sabotage(
    test_lines_begin_on_the_side_of_their_language_and_the_page_stays_english,
    {
        SPOILED: {
            "css/bubble.css": (
                ".words > div { unicode-bidi: plaintext;",
                ".words > div { direction: ltr; unicode-bidi: isolate;",
            )
        }
    },
)
def test_a_page_that_turns_no_line_would_be_noticed() -> None: ...


@pytest.mark.usefixtures("asked")
async def test_the_first_button_of_a_row_stands_where_the_language_begins(opens: Opens) -> None:
    house = await opens()
    for code, answer in (await answers(house)).items():
        _ = language(code)
        first = await left(answer.get_by_role("button", name=_.plain("More about it")))
        second = await left(answer.get_by_role("button", name=_.plain("To my calendar")))
        assert (code, first > second) == (code, code == "ar")


@sabotage(
    test_the_first_button_of_a_row_stands_where_the_language_begins,
    {SPOILED: {"css/bubble.css": ("gap: var(--space-1); direction: ltr;", "direction: rtl;")}},
)
def test_rows_that_are_turned_twice_would_be_noticed() -> None: ...


@pytest.mark.usefixtures("asked")
async def test_hours_are_read_from_the_left_in_every_language(opens: Opens) -> None:
    house = await opens()
    for code, answer in (await answers(house)).items():
        places = await answer.evaluate(LETTERS, "13:00–15:00")
        assert (code, places) == (code, sorted(places))


@sabotage(
    test_hours_are_read_from_the_left_in_every_language,
    {
        SPOILED: {
            "css/bubble.css": (
                ".words > div { unicode-bidi: plaintext;",
                ".words > div { direction: rtl; unicode-bidi: bidi-override;",
            )
        }
    },
)
def test_hours_that_are_turned_would_be_noticed() -> None: ...


@pytest.mark.usefixtures("asked")
async def test_what_somebody_says_stands_at_the_end_and_what_the_bot_says_at_the_beginning(opens: Opens) -> None:
    house = await opens()
    for name in NAMES.values():
        chat = await house.chat(name)
        middle = await centre(chat.log)
        assert await centre(chat.by_bot.last.locator(".bubble")) < middle
        assert await centre(chat.log.locator("article.own .bubble").last) > middle


@sabotage(
    test_what_somebody_says_stands_at_the_end_and_what_the_bot_says_at_the_beginning,
    {SPOILED: {"css/bubble.css": (".own { align-self: flex-end; }", "")}},
)
def test_bubbles_that_all_stand_on_one_side_would_be_noticed() -> None: ...


@pytest.mark.usefixtures("asked")
@pytest.mark.parametrize("width", [WIDE, NARROW])
async def test_head_suggestions_and_foot_begin_on_the_side_of_the_language(opens: Opens, width: int) -> None:
    house = await opens(width=width)
    for code, name in NAMES.items():
        chat = await house.chat(name)
        await chat.sees(BY_LANGUAGE[code].when_title)
        chips = chat.element.get_by_role("group", name="Suggestions").get_by_role("button")
        for first, second in (
            (chat.element.get_by_role("heading", name=name), chat.element.get_by_role("combobox")),
            (chips.first, chips.nth(1)),
            (chat.field, chat.element.get_by_role("button", name="Send", exact=True)),
        ):
            assert (code, await left(first) > await left(second)) == (code, code == "ar")


@sabotage(
    test_head_suggestions_and_foot_begin_on_the_side_of_the_language,
    {SPOILED: {"words/languages.js": ('? "rtl" : "ltr"', '? "ltr" : "ltr"')}},
)
def test_a_chat_that_does_not_turn_would_be_noticed() -> None: ...


@pytest.mark.usefixtures("asked")
async def test_a_command_keeps_its_slash_in_front(opens: Opens) -> None:
    house = await opens()
    for name in NAMES.values():
        chat = await house.chat(name)
        await chat.element.get_by_role("button", name="What you can ask for").click()
        today = chat.element.get_by_role("option").filter(has_text="/today").locator("code")
        places = await today.evaluate(LETTERS, "/today")
        assert places == sorted(places)


@sabotage(
    test_a_command_keeps_its_slash_in_front,
    {SPOILED: {"css/chat.css": (".command code { direction: ltr;", ".command code {")}},
)
def test_a_command_whose_slash_stands_behind_would_be_noticed() -> None: ...
