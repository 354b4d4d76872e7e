"""People send pictures: a sample or their own, with words under it, several in one go."""

import base64

import pytest

import sandbox.picture
from sandbox.client import Refused
from sandbox.persons import Person
from sandbox.server import Served

_OWN = base64.b64encode(sandbox.picture.png()).decode()


@pytest.fixture
async def amina(telegram: Served) -> Person:
    return await telegram.person("Amina", "ar", started=True)


async def _brought(telegram: Served) -> list[dict[str, object]]:
    return [update["message"] for update in (await telegram.call("getUpdates"))["result"]]


async def test_a_picture_comes_with_the_words_under_it(telegram: Served, amina: Person) -> None:
    await amina.send("photo", caption="  /new Schack fredag 18-20 ")
    [message] = await _brought(telegram)
    assert message["caption"] == "/new Schack fredag 18-20"
    assert message["photo"]


async def test_an_own_picture_is_kept_and_can_be_sent_on_by_its_name(telegram: Served, amina: Person) -> None:
    await amina.send("photo", picture=_OWN, caption="x")
    [message] = await _brought(telegram)
    size = message["photo"][-1]  # type: ignore[index]
    assert (size["width"], size["height"]) == (sandbox.picture.WIDTH, sandbox.picture.HEIGHT)
    again = await telegram.call(
        "sendPhoto", chat_id=amina.id, photo=size["file_id"], caption="<b>y</b>", parse_mode="HTML"
    )
    assert again["result"]["photo"][-1]["file_id"] == size["file_id"]
    assert again["result"]["caption"] == "y"


async def test_several_that_are_sent_in_one_go_have_an_album_in_common(telegram: Served, amina: Person) -> None:
    for caption in ("first", "", ""):
        await amina.send("photo", caption=caption, album="77")
    assert [one["media_group_id"] for one in await _brought(telegram)] == ["77"] * 3


@pytest.mark.parametrize(
    ("how", "why"),
    [
        ({"picture": base64.b64encode(b"no picture").decode()}, "IMAGE_PROCESS_FAILED"),
        ({"picture": "no base64"}, "Only base64 data"),
        ({"caption": "x" * 1025}, "at most 1024 letters"),
    ],
)
async def test_what_telegram_would_not_take_is_refused(
    telegram: Served, amina: Person, how: dict[str, str], why: str
) -> None:
    with pytest.raises(Refused, match=why):
        await amina.send("photo", **how)
    assert await _brought(telegram) == []
