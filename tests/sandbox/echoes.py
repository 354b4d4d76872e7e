"""What people do with an echo bot, whichever library it is written with.

It answers each text with `<b>heard</b> …` in HTML and two buttons, More and Web; to More it says "a moment" and changes
its message to "changed". It has set a command, /help.
"""

import asyncio
from collections.abc import Callable

from sandbox.persons import Person
from sandbox.server import Served

ODD = "hej <3 & 😀 ماذا"
BURST = 200
PATIENCE = 60.0
NAMES = [("Amina", "ar"), ("Hodan", "so"), ("Gun", "sv")]


async def three_people_talk_and_tap(telegram: Served) -> None:
    people = [await telegram.person(name, language) for name, language in NAMES]
    answers = await asyncio.gather(*(person.ask(f"{ODD} {person.id}") for person in people))
    for person, answer in zip(people, answers, strict=True):
        assert (answer.text, answer.labels) == (f"heard {ODD} {person.id}", ["More", "Web"])
        assert answer.raw["entities"][0] == {"type": "bold", "offset": 0, "length": 5}
    for person, answer in zip(people, answers, strict=True):
        await person.tap("More")
        changed = await person.wait_for("changed")
        assert (changed.id, changed.edits, changed.labels) == (answer.id, 1, [])
        assert [toast["text"] for toast in await person.toasts()] == ["a moment"]
    assert [one["command"] for one in await people[0].commands()] == ["help"]
    assert await telegram.calls(refused=True) == []


async def a_burst_is_answered_to_the_last(telegram: Served) -> None:
    people = [await telegram.person(f"P{number}") for number in range(20)]
    texts = [(person, f"{turn}") for turn in range(BURST // len(people)) for person in people]
    await telegram.burst(texts)
    await eventually(lambda: sum(len(_heard(telegram, person)) for person in people) == BURST)
    for person in people:
        assert sorted(_heard(telegram, person)) == sorted(f"heard {text}" for who, text in texts if who is person)
    assert await telegram.calls(refused=True) == []


async def flood_is_waited_out(telegram: Served) -> None:
    """Telegram refuses twice with 429; the bot waits as told, and each is answered once."""
    people = [await telegram.person(name, language) for name, language in NAMES]
    await telegram.misbehave("429", seconds=1, calls=2, methods=["sendMessage"])
    await telegram.burst([(person, "hej") for person in people])
    await eventually(lambda: all(_heard(telegram, person) for person in people))
    assert [call["code"] for call in await telegram.calls(refused=True)] == [429, 429]
    assert [_heard(telegram, person) for person in people] == [["heard hej"]] * len(people)


async def somebody_else_polls(telegram: Served) -> None:
    """The poll of the bot under way is ended with 409."""
    await eventually(lambda: telegram.machine.updates.polled)
    assert (await telegram.call("getUpdates"))["ok"]
    told = await telegram.calls("getUpdates", refused=True)
    assert [(call["code"], call["description"].split(";")[0]) for call in told] == [
        (409, "Conflict: terminated by other getUpdates request")
    ]


async def eventually(true: Callable[[], bool]) -> None:
    """Wait until it is so; a loaded machine gets time."""
    async with asyncio.timeout(PATIENCE):
        while not true():
            await asyncio.sleep(0.01)


def _heard(telegram: Served, person: Person) -> list[str]:
    said = [written.message for written in telegram.machine.transcript(person.chat).written.values() if written.by_bot]
    return [message["text"] for message in said]
