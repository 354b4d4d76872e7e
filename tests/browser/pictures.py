"""The pictures of README and docs/, taken from the real page and the real bot: `make pictures`."""

import asyncio
from functools import partial

import tests.browser.demo
import tests.browser.scenes
from sandbox.client import Client
from sandbox.telegram import TOKEN
from tests.browser.cast import VOLUNTEERS


async def main() -> None:
    """Each scene in a demo of its own: it shows what it shows, whatever the others do."""
    tests.browser.scenes.FOLDER.mkdir(parents=True, exist_ok=True)
    # One language after the other would post the same activity again, and be told so.
    each = [partial(tests.browser.scenes.the_volunteer, code) for code in VOLUNTEERS]
    scenes = [tests.browser.scenes.the_page, tests.browser.scenes.the_film, *each]
    async with tests.browser.demo.chromium() as browser:
        for scene in scenes:
            async with tests.browser.demo.demo() as url, Client(url, TOKEN) as telegram:
                await scene(browser, url, telegram)


if __name__ == "__main__":
    asyncio.run(main())
