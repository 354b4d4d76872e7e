"""Another page that stands open in the same browser."""

from playwright.async_api import Browser

from sandbox.client import Client
from tests.browser.page import House

_FORGED = """async ([address, wish]) => {
  const how = { method: "POST", mode: "no-cors", body: JSON.stringify(wish) };
  return (await fetch(address, how)).type;
}"""


async def test_another_page_in_the_browser_says_nothing_in_anybodys_name(
    browser: Browser, house: House, telegram: Client, url: str
) -> None:
    vera = await telegram.person("Vera", "sv", role="visitor")
    other = await (await browser.new_context()).new_page()
    assert await other.evaluate(_FORGED, [f"{url}/sandbox/say", {"person": vera.id, "text": "forged"}]) == "opaque"
    assert await vera.transcript() == []
    await house.page.evaluate(_FORGED, [f"{url}/sandbox/say", {"person": vera.id, "text": "own"}])
    assert (await vera.transcript())[0].text == "own"
