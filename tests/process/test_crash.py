"""Killed with -9 while it works: everybody is answered, and each kill repeats one answer at most."""

import asyncio
from collections import Counter

PEOPLE = 400
QUESTIONS = 5
KILLS = 10


async def test_two_thousand_waiting_questions_survive_ten_kills(telegram, program):
    program.settings = {"MOTESPLATS_PACE": "0", "MOTESPLATS_LOG_LEVEL": "WARNING"}
    people = [
        await telegram.person("P", ("sv", "en", "ar", "so")[number % 4], started=True) for number in range(PEOPLE)
    ]
    await _meet(telegram, program, people)
    before = len(await telegram.calls("sendmessage"))
    for _ in range(QUESTIONS):
        await telegram.burst([(person, "/today") for person in people])
    whole = PEOPLE * QUESTIONS
    for kill in range(1, KILLS + 1):
        await program.run()
        await _answered(telegram, before + whole * kill // (KILLS + 1))
        await program.kill()
    await program.run()
    await _answered(telegram, before + whole)
    await asyncio.sleep(0.5)
    await program.stop()
    answers = Counter(call["params"]["chat_id"] for call in (await telegram.calls("sendmessage"))[before:])
    assert len(answers) == PEOPLE
    assert min(answers.values()) >= QUESTIONS
    assert sum(answers.values()) - whole <= KILLS


async def _meet(telegram, program, people) -> None:
    """Everybody is known already: what follows are questions, not first contacts."""
    await telegram.burst([(person, "hej") for person in people])
    await program.run()
    await _answered(telegram, PEOPLE)
    await program.stop()


async def _answered(telegram, wanted: int) -> None:
    async with asyncio.timeout(60):
        while len(await telegram.calls("sendmessage")) < wanted:
            await asyncio.sleep(0.02)
