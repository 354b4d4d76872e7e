"""The large clock: it moves forwards, by a button or to a date, and says kindly what it can't."""

from datetime import timedelta

from playwright.async_api import expect

from sandbox.client import Client
from tests.browser.conftest import Opens
from tests.browser.page import House
from tests.sabotage import sabotage

SPOILED = "tests.browser.spoiling.SPOILED"
_OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The space between what can be seen of the clock's words and the button beside them, in CSS pixels.
_SPACE = """() => {
  const seen = [...document.querySelectorAll("#clock > span")].filter((words) => words.offsetWidth > 1);
  const ends = seen.map((words) => {
    const range = document.createRange();
    range.selectNodeContents(words);
    return range.getBoundingClientRect().right;
  });
  return document.getElementById("moves-open").getBoundingClientRect().left - Math.max(...ends);
}"""


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


async def test_a_button_pressed_twice_moves_it_once(opens: Opens) -> None:
    house = await opens()
    moves: list[str] = []
    house.context.on("request", lambda request: moves.append(request.url) if "/sandbox/clock" in request.url else None)
    await house.page.get_by_role("banner").get_by_role("button", name="+1 hour", exact=True).dblclick()
    await expect(house.heard("It is now")).to_be_attached()
    assert len(moves) == 1
    await house.presses("To a date …")
    dialog = house.dialog("Go to a date")
    await dialog.locator("form").evaluate("(form) => { form.requestSubmit(); form.requestSubmit(); }")
    await expect(dialog).to_be_hidden()
    assert len(moves) == 2


@sabotage(
    test_a_button_pressed_twice_moves_it_once,
    {SPOILED: {"stage/clock.js": ('(button) => button.hasAttribute("aria-busy")', "() => false")}},
)
def test_a_second_move_would_be_noticed() -> None: ...


async def test_on_the_smallest_screens_the_longest_day_stands_beside_its_button(opens: Opens) -> None:
    house = await opens(width=360)
    now = await house.clock()
    wednesday = now + timedelta(days=(2 - now.weekday()) % 7 or 7)
    await house.goes_to(wednesday.replace(hour=9, minute=0))
    await expect(house.page.locator("#clock-date")).to_contain_text("Wednesday")
    for code in ("en", "sv"):
        await house.page.locator("#language").evaluate(
            "(list, code) => { list.value = code; list.dispatchEvent(new Event('change')); }", code
        )
        for width in (320, 360, 439, 440, 599):
            await house.page.set_viewport_size({"width": width, "height": 700})
            assert (code, width, await house.page.evaluate(_SPACE) > 0) == (code, width, True)
            assert (code, width, await house.page.evaluate(_OVERFLOW)) == (code, width, 0)


@sabotage(
    test_on_the_smallest_screens_the_longest_day_stands_beside_its_button,
    {SPOILED: {"css/stage.css": ("@media (max-width: 439.98px)", "@media (max-width: 0)")}},
)
def test_a_day_that_runs_below_its_button_would_be_noticed() -> None: ...
