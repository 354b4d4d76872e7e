"""A volunteer closes the house in the real program, and the same programme file again opens nothing."""

import pytest

from domain.intents import AskForPart, CarryOut, ChooseForPart, Undo
from tests.process.program import LJUNGBY
from tests.process.test_coordinator import _link
from tests.process.test_the_whole_story import plain, tap


async def _a_coordinator(telegram, program):
    somebody = await telegram.person("Amina", "en", started=True)
    await somebody.open(await _link(program))
    await somebody.wait_for(lambda shown: "coordinator" in shown.text)
    return somebody


@pytest.mark.parametrize("line", ["torsdag 26/11", "26 november"])
async def test_closed_by_chat_imported_again_and_still_closed(telegram, program, line):
    await program.run()
    amina = await _a_coordinator(telegram, program)
    visitor = await telegram.person("Bo", "en", started=True)
    await amina.ask(f"/close {line}")
    await tap(amina, AskForPart, part="reason")
    await tap(amina, ChooseForPart, choice="illness")
    shown = await amina.wait_for(lambda message: "Shall I close" in message.text)
    assert "Thursday 26 November" in plain(shown)
    await tap(amina, CarryOut)
    await amina.wait_for(lambda message: "the house is closed then" in message.text)
    assert "closed (Illness)" in plain(await visitor.ask("/open 26/11"))
    status, out, err = await program.command("import", LJUNGBY)
    assert status == 0, err
    assert "Changed" not in out
    assert "closed (Illness)" in plain(await visitor.ask("/open 26/11"))
    await tap(amina, Undo)
    await amina.wait_for(lambda message: "taken it back" in message.text)
    assert "09:00–16:00" in plain(await visitor.ask("/open 26/11"))
    assert await program.stop() == 0


async def test_other_hours_by_chat_are_exported_and_read_in_again(telegram, program, tmp_path):
    await program.run()
    amina = await _a_coordinator(telegram, program)
    await amina.ask("/hours 30 november")
    await amina.ask("mån 10-14")
    await tap(amina, CarryOut)
    await amina.wait_for(lambda message: "the new hours hold" in message.text)
    status, out, _ = await program.command("export")
    assert status == 0
    assert '[[place.later]]\nfrom = 2026-11-30\nhours = {mon = ["10:00-14:00"]' in out
    file = tmp_path / "again.toml"
    file.write_text(out, encoding="utf-8")
    status, out, err = await program.command("import", str(file))
    assert status == 0, err
    assert "Changed" not in out
    assert "10:00–14:00" in plain(await amina.ask("/open 30 november"))
    assert await program.stop() == 0
