"""Somebody new on the page: what they may be called and speak, and how the page hears that they work at the house."""

import pytest
from playwright.async_api import expect

from sandbox.client import Client
from tests.browser.cast import POSTED, is_invited
from tests.browser.conftest import Opens
from tests.browser.page import House
from tests.browser.words import language
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"
# As somebody writes it → the code that is meant; None: the page asks again.
WRITTEN = {
    **dict.fromkeys(("svenska", "SWEDISH", " Svenska ", "SV", "Svenska – Swedish"), "sv"),
    **dict.fromkeys(("Somali", "soomaali", "somaliska"), "so"),
    **dict.fromkeys(("Arabic", "العربية"), "ar"),
    **dict.fromkeys(("Dari", "prs"), "prs"),
    **dict.fromkeys(("pt-BR", "Português (Brasil)"), "pt-br"),
    **dict.fromkeys(("klingonska", "abcd-ef", "s", "42"), None),
}
_CODE_OF = "async (written) => (await import('/static/words/languages.js')).codeOf(written) ?? null"
_TURNED = "\u202eSofia"
# Nothing of it can be seen.
_UNSEEN = "\u2067\u200b\u3164"


async def test_a_language_is_understood_by_each_of_its_names_and_no_code_is_made_up(opens: Opens) -> None:
    house = await opens()
    assert {written: await house.page.evaluate(_CODE_OF, written) for written in WRITTEN} == WRITTEN


@sabotage(
    test_a_language_is_understood_by_each_of_its_names_and_no_code_is_made_up,
    {SPOILED: {"words/languages.js": ("[a-z]{2,3}(", "[a-z]{2,8}(")}},
)
def test_a_code_that_is_made_up_would_be_noticed() -> None: ...


async def test_who_has_no_name_or_speaks_nothing_known_is_not_let_in_and_hears_why(house: House) -> None:
    await house.page.get_by_role("button", name="People", exact=True).click()
    dialog = house.dialog("People")
    name, spoken = dialog.get_by_label("Name"), dialog.get_by_label("Language of their Telegram")
    add, wrong = dialog.get_by_role("button", name="Add", exact=True), dialog.get_by_role("alert")
    await name.fill("   ")
    await add.click()
    await expect(wrong).to_have_text("A name needs at least one letter.")
    await expect(name).to_be_focused()
    await name.fill("Torun")
    await spoken.fill("klingonska")
    await add.click()
    await expect(wrong).to_contain_text("That is no language I know.")
    await spoken.fill("svenska")
    await add.click()
    await expect(dialog).to_be_hidden()
    await expect(house.tab("Torun")).to_contain_text("visitor · Swedish")


@pytest.mark.parametrize(("name", "shown", "letter"), [(_TURNED, "Sofia", "S"), (_UNSEEN, "?", "?")])
async def test_a_name_turns_nothing_round_and_each_has_a_letter(
    name: str, shown: str, letter: str, opens: Opens, telegram: Client
) -> None:
    person = await telegram.person(name, "sv", role="visitor")
    house = await opens()
    tab, chat = house.page.locator(f"#tab-{person.id}"), house.page.locator(f"[data-person='{person.id}']")
    await tab.click()
    assert await tab.locator("bdi").text_content() == shown
    assert await chat.get_by_role("heading").first.text_content() == shown
    assert await chat.locator(".face").text_content() == letter


@sabotage(
    test_a_name_turns_nothing_round_and_each_has_a_letter,
    {SPOILED: {"page.js": ("person.first_name = seen(person.first_name)", "seen(person.first_name)")}},
)
def test_a_name_as_it_came_would_be_noticed() -> None: ...


async def test_a_visitor_whom_the_bot_has_made_a_volunteer_is_one_and_publishes_what_was_there_before_the_page(
    opens: Opens, telegram: Client
) -> None:
    person = await telegram.person("Signe", "sv", role="visitor")
    await is_invited(telegram, person)
    await person.ask(POSTED["sv"], lambda shown: "pb-" in str(shown.raw))
    house = await opens()
    signe = await house.chat("Signe")
    guide = house.page.get_by_role("region", name="First minute")
    await expect(house.tab("Signe")).to_contain_text("volunteer · Swedish")
    await expect(signe.element.locator(".role")).to_have_text("volunteer")
    await expect(guide).to_contain_text("Signe helps at the house.")
    await signe.taps(language("sv").plain("Publish"))
    await expect(guide).to_contain_text("Now it is in the programme.")
