"""Killed with -9 while it works: everybody is answered, and each kill repeats one answer at most."""

import asyncio
from collections import Counter

PEOPLE = 400
QUESTIONS = 5
KILLS = 10


async def test_two_thousand_waiting_questions_survive_ten_kills(telegram, program):
    program.settings = {"MOTESPLATS_PACE": "0", "MOTESPLATS_LOG_LEVEL": "WARNING"}
    tags = ("sv", "en", "ar", "so")
    people = [await telegram.person("P", tags[number % 4], started=True) for number in range(PEOPLE)]
    await _meet(telegram, program, people)
    before = len(_answers(telegram))
    for _ in range(QUESTIONS):
        await telegram.burst([(person, "/today") for person in people])
    whole = PEOPLE * QUESTIONS
    for kill in range(1, KILLS + 1):
        await program.run()
        await _until_answered(telegram, before + whole * kill // (KILLS + 1))
        await program.kill()
    await program.run()
    await _until_answered(telegram, before + whole)
    await asyncio.sleep(0.5)
    assert await program.stop() == 0
    answers = Counter(_answers(telegram)[before:])
    assert len(answers) == PEOPLE
    assert min(answers.values()) >= QUESTIONS
    assert sum(answers.values()) - whole <= KILLS


async def _meet(telegram, program, people) -> None:
    """Everybody is known already: what follows are questions, not first contacts."""
    await telegram.burst([(person, "/language sv") for person in people])
    await program.run()
    await _until_answered(telegram, PEOPLE)
    await program.stop()


def _answers(telegram) -> list[int]:
    """To whom an answer was sent, in order."""
    calls = telegram.machine.journal.since(0, "sendMessage")
    return [int(call["params"]["chat_id"]) for call in calls if call["code"] == 200]


async def _until_answered(telegram, wanted: int) -> None:
    async with asyncio.timeout(60):
        while len(_answers(telegram)) < wanted:
            await asyncio.sleep(0.01)
