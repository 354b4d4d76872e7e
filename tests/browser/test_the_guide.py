"""The first minute: from a seat and its reminder to an activity that a volunteer posts and a visitor finds."""

from playwright.async_api import expect

from sandbox.client import Client
from tests.browser.page import House


async def test_whoever_does_what_it_says_sees_all_of_it(house: House, telegram: Client) -> None:
    await telegram.person("Halyna", "en", role="visitor")
    halyna = await house.chat("Halyna")
    await halyna.starts()
    guide = house.page.get_by_role("region", name="First minute")
    await expect(guide).to_contain_text("Halyna has just come in.")
    await halyna.suggests("What’s on today?")
    await expect(guide).to_contain_text("Now a seat for Halyna")
    await halyna.suggests("Sign me up for the language café")
    await halyna.taps_first("Which day do you want to come?")
    await halyna.taps("1️⃣")
    await expect(guide).to_contain_text("Halyna has a seat.")
    await guide.get_by_role("button", name="Go to the reminder").click()
    await expect(await halyna.sees("Are you coming?")).to_be_in_viewport()

    await guide.get_by_role("button", name="Now be the volunteer").click()
    dalia = await house.chat("Dalia")
    await expect(guide).to_contain_text("Dalia helps at the house.")
    await dalia.suggests("/new")
    await expect(guide).to_contain_text("Nobody else sees it yet.")
    await dalia.taps("نشر النشاط")
    await expect(guide).to_contain_text("Now it is in the programme.")
    await guide.get_by_role("button", name="Be Samir").click()
    samir = await house.chat("Samir")
    await samir.suggests("متى ألعاب الطاولة؟")
    await samir.sees("ألعاب الطاولة")
    await expect(guide).to_contain_text("That was the first minute.")


async def test_it_can_be_closed_and_shown_again(house: House) -> None:
    guide = house.page.get_by_role("region", name="First minute")
    await guide.get_by_role("button", name="Close the first minute").click()
    await expect(guide).to_be_hidden()
    again = house.page.get_by_role("button", name="Show the first minute again")
    await expect(again).to_be_focused()
    await house.page.keyboard.press("Enter")
    await expect(guide).to_be_visible()


async def test_everybody_is_offered_three_lines_in_their_own_language(house: House, telegram: Client) -> None:
    for code, line in {"so": "Maxaa jira maanta?", "ar": "ماذا يوجد اليوم؟", "sv": "Vad händer idag?"}.items():
        await telegram.person(f"Ines {code}", code, role="visitor")
        chat = await house.chat(f"Ines {code}")
        offered = chat.element.get_by_role("group", name="Suggestions").get_by_role("button")
        await expect(offered).to_have_count(3)
        await expect(offered.first).to_have_text(line)
        await expect(offered.first.locator("span")).to_have_attribute("lang", code)


async def test_the_page_speaks_swedish_when_told_so(house: House) -> None:
    await house.page.get_by_label("Language of this page").select_option("sv")
    await expect(house.page.get_by_role("button", name="Till nästa påminnelse")).to_be_visible()
    assert await house.page.evaluate("document.documentElement.lang") == "sv"
