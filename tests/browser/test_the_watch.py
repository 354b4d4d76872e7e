"""What every story of the page is watched for would be noticed."""

import asyncio

from tests.browser.page import House

WRONGS = {
    "console warning: hm": "console.warn('hm')",
    "console error: oh": "console.error('oh')",
    # What the policy of the page forbids is complained about.
    "console error: Loading the image 'https://elsewhere.example/": "new Image().src = 'https://elsewhere.example/'",
    "exception: ": "setTimeout(() => { throw new Error('nobody caught me') })",
    "request: https://elsewhere.example/": "window.open('https://elsewhere.example/') && undefined",
}


async def test_a_page_that_complains_or_looks_elsewhere_is_noticed(house: House) -> None:
    assert house.watch.troubles == []
    for script in WRONGS.values():
        await house.page.evaluate(script)
    async with asyncio.timeout(30):
        while not all(any(seen.startswith(wrong) for seen in house.watch.troubles) for wrong in WRONGS):
            await asyncio.sleep(0.05)
    house.watch.troubles.clear()
