"""The large clock: it moves forwards, by a button or to a date, and says kindly what it can't."""

from datetime import timedelta

from playwright.async_api import expect

from sandbox.client import Client
from tests.browser.page import House


async def test_an_hour_goes_by(house: House, telegram: Client) -> None:
    await telegram.person("Britta", "sv", role="visitor")
    before = await house.clock()
    await house.moves("+1 hour")
    after = await house.clock()
    assert timedelta(hours=1) <= after - before < timedelta(hours=1, minutes=5)
    await expect(house.page.locator("#clock-time")).to_have_text(f"{after:%H:%M}")
    britta = await house.chat("Britta")
    greeting = await britta.starts()
    await expect(greeting.get_by_role("time")).to_have_text(f"{await house.clock():%H:%M}")


async def test_the_next_morning_comes(house: House) -> None:
    before = await house.clock()
    await house.moves("Next morning")
    after = await house.clock()
    assert after.hour == 8
    assert timedelta() < after - before <= timedelta(days=1)


async def test_a_date_comes_and_the_clock_names_its_day(house: House) -> None:
    wanted = (await house.clock() + timedelta(days=2)).replace(hour=9, minute=30)
    await house.goes_to(wanted)
    assert f"{await house.clock():%Y-%m-%d %H:%M}" == f"{wanted:%Y-%m-%d %H:%M}"
    await expect(house.page.locator("#clock-date")).to_have_text(f"{wanted:%A} {wanted.day} {wanted:%B}")


async def test_it_never_goes_backwards_and_says_why(house: House) -> None:
    await house.moves("Next morning")
    now = await house.clock()
    await house.presses("To a date …")
    await house.chooses(now.replace(hour=7))
    dialog = house.dialog("Go to a date")
    await expect(dialog.get_by_role("alert")).to_have_text("The clock only goes forwards. Choose a later time.")
    await dialog.get_by_role("button", name="Cancel").click()
    assert await house.clock() - now < timedelta(minutes=5)


async def test_where_nobody_waits_for_a_reminder_it_says_so_and_stands_still(house: House) -> None:
    # By then everything is over that other stories have signed up for.
    await house.goes_to(await house.clock() + timedelta(days=15))
    now = await house.clock()
    await house.presses("To the next reminder")
    await expect(house.heard("No reminder is waiting. Sign somebody up first.")).to_be_attached()
    assert await house.clock() - now < timedelta(minutes=5)
