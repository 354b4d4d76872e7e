"""The answers below the text field, and the list of people that one of them opens."""

import pytest
from playwright.async_api import Locator, expect

from sandbox.client import Client
from tests.browser.conftest import Opens
from tests.browser.page import NARROW, WIDE, House
from tests.browser.places import left
from tests.browser.test_accessibility import findings
from tests.browser.test_keyboard import tabs_to
from tests.browser.words import language
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"
_KEY = {"text": "👤 اختيار شخص", "request_users": {"request_id": 7, "user_is_bot": False}}
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


async def test_with_the_keyboard_alone_the_coordinator_chooses_somebody_who_says_yes(
    house: House, telegram: Client
) -> None:
    _, nadias = language("sv"), language("en")
    nadia = await telegram.person("Nadira", "en", role="visitor")
    await nadia.ask("/start")
    anders = await house.chat("Anders")
    await anders.says("/invite")
    await anders.taps(_.plain("A volunteer"))
    await anders.taps(_.plain("None of these"))
    await anders.taps(_.plain("Choose somebody in Telegram"))
    keys = anders.element.get_by_role("group", name="Answers to choose")
    await expect(keys.get_by_role("button")).to_have_count(2)
    await tabs_to(house, keys.get_by_role("button", name=_.plain("Choose a person")))
    await house.page.keyboard.press("Enter")
    people = house.dialog("Choose a person")
    await expect(people).to_be_visible()
    await tabs_to(house, people.get_by_role("button", name="Nadira"))
    await house.page.keyboard.press("Enter")
    await expect(people).to_be_hidden()
    await anders.sees(_("I ask this person now."))
    await expect(keys).to_be_hidden()
    await expect(anders.field).to_be_focused()
    await expect(anders.log.locator("article.own").last).to_contain_text("Nadira")
    chosen = await house.chat("Nadira")
    await chosen.taps(nadias.plain("Yes, I want to"))
    await chosen.sees("You are now a volunteer at Godsmagasinet.")


async def _asked(telegram: Client, name: str) -> None:
    """Somebody whose language runs from the right has keys below the text field: one asks for people."""
    person = await telegram.person(name, "ar", role="visitor", started=True)
    await person.ask("/start")
    keys = {"keyboard": [[_KEY, {"text": "لا أحد"}]], "resize_keyboard": True, "one_time_keyboard": True}
    sent = await telegram.call("sendMessage", chat_id=person.id, text="من؟", reply_markup=keys)
    assert sent["ok"]


async def _keys(house: House, name: str) -> Locator:
    chat = await house.chat(name)
    keys = chat.element.get_by_role("group", name="Answers to choose")
    await expect(keys).to_be_visible()
    return keys


@pytest.mark.parametrize("width", [NARROW, WIDE])
async def test_from_right_to_left_keys_stand_as_they_were_sent_and_nothing_is_cut_off(
    opens: Opens, telegram: Client, width: int
) -> None:
    name = f"Yusuf{width}"
    await _asked(telegram, name)
    house = await opens(width=width)
    keys = await _keys(house, name)
    assert await left(keys.get_by_role("button").first) < await left(keys.get_by_role("button").last)
    assert (await findings(house.page), await house.page.evaluate(_OVERFLOW)) == ([], 0)
    await keys.get_by_role("button").first.click()
    await expect(house.dialog("Choose a person")).to_be_visible()
    assert (await findings(house.page), await house.page.evaluate(_OVERFLOW)) == ([], 0)
    await house.page.keyboard.press("Escape")
    await expect(keys.get_by_role("button").first).to_be_focused()


@sabotage(
    test_from_right_to_left_keys_stand_as_they_were_sent_and_nothing_is_cut_off,
    {SPOILED: {"css/bubble.css": ("gap: var(--space-1); direction: ltr;", "direction: rtl;")}},
)
def test_keys_that_are_turned_would_be_noticed() -> None: ...
