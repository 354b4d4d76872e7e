"""The pictures of README and docs/, taken from the real page and the real bot: `make pictures`."""

import asyncio

import tests.browser.demo
import tests.browser.scenes
from sandbox.client import Client
from sandbox.telegram import TOKEN


async def main() -> None:
    """Each scene in a demo of its own: it shows what it shows, whatever the others do."""
    tests.browser.scenes.FOLDER.mkdir(parents=True, exist_ok=True)
    scenes = (tests.browser.scenes.the_page, tests.browser.scenes.the_film, tests.browser.scenes.the_volunteers)
    async with tests.browser.demo.chromium() as browser:
        for scene in scenes:
            async with tests.browser.demo.demo() as url, Client(url, TOKEN) as telegram:
                await scene(browser, url, telegram)


if __name__ == "__main__":
    asyncio.run(main())
