"""A volunteer: from one line to what a visitor in another column finds."""

from playwright.async_api import expect

from sandbox.client import Client
from tests.browser.chat import Chat
from tests.browser.page import House
from tests.browser.words import language


async def test_a_volunteer_posts_with_one_line_in_arabic_and_the_visitor_beside_finds_it(
    house: House, telegram: Client
) -> None:
    dalia = await house.chat("Dalia")
    await dalia.says("/new كرة الطاولة كل أربعاء 10-11 القاعة الكبيرة 8 مقاعد")
    await publishes(dalia, "ar", "كرة الطاولة")
    await telegram.person("Noor", "ar", role="visitor")
    await finds(await house.chat("Noor"), "متى كرة الطاولة؟", "كرة الطاولة")
    await expect(dalia.element).to_be_visible()


async def test_whoever_opens_the_invitation_posts_in_somali_and_the_visitor_beside_finds_it(
    house: House, telegram: Client
) -> None:
    _ = language("so")
    await house.adds("Ayaan", "Somali", "visitor")
    anders = await house.chat("Anders")
    invitations = anders.log.get_by_role("link", name="https://t.me/")
    before = await invitations.count()
    await anders.says("/invite")
    await anders.taps(language("sv").plain("A volunteer"))
    await anders.taps(language("sv").plain("None of these"))
    await expect(invitations).to_have_count(before + 1)
    await invitations.last.click()
    await house.dialog("Open this link as …").get_by_role("button", name="Ayaan").click()
    ayaan = await house.chat("Ayaan")
    await ayaan.sees(_("You are now a volunteer at {place}.", place="Godsmagasinet"))
    await expect(house.tab("Ayaan")).to_contain_text("volunteer · Somali")
    await ayaan.says("/new Kubbadda koleyga Khamiis kasta 10-11 Stora salen 8 boos")
    await publishes(ayaan, "so", "Kubbadda koleyga")
    await telegram.person("Cawo", "so", role="visitor")
    await finds(await house.chat("Cawo"), "goorma waa kubbadda koleyga?", "Kubbadda koleyga")


async def publishes(volunteer: Chat, code: str, title: str) -> None:
    """The preview shows what was understood; its first button puts it into the programme."""
    _ = language(code)
    preview = await volunteer.sees(_("Is this right? Nobody sees it yet."))
    await expect(preview).to_contain_text(title)
    assert _.plain("Publish") in await volunteer.taps_first(_("Is this right? Nobody sees it yet."))
    await volunteer.sees(_("It is in the programme now. Everybody can see it."))


async def finds(visitor: Chat, question: str, title: str) -> None:
    await visitor.starts()
    await visitor.says(question)
    await visitor.sees(title)
