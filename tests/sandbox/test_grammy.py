"""A bot written with grammY, in a process of its own on Node, against the sandbox over HTTP."""

import json
import re
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest

import tests.sandbox.echoes as echoes
import tests.sandbox.foreign
from sandbox.server import Served
from sandbox.wire.refusals import Refusal
from tests.sabotage import sabotage
from tests.sandbox.foreign import CLIENTS, Missing, Program, running


@pytest.fixture(scope="module")
def modules(request: pytest.FixtureRequest) -> Path:
    try:
        return tests.sandbox.foreign.packages()
    except Missing as reason:
        # Said aloud, past pytest's capturing: what was passed over must not look like what went well.
        with request.config.pluginmanager.getplugin("capturemanager").global_and_fixture_disabled():
            print(f"\nNOT RUN: the tests with grammY, a client that nobody here wrote: {reason}")
        pytest.skip(str(reason))


def grammy(telegram: Served, modules: Path, **how: str) -> AbstractAsyncContextManager[Program]:
    return running("echo.js", modules, API_ROOT=telegram.url, TOKEN=telegram.token, **how)


@asynccontextmanager
async def ready(telegram: Served, modules: Path, **how: str) -> AsyncIterator[Program]:
    async with grammy(telegram, modules, **how) as bot:
        assert await bot.line() == "ready"
        yield bot


@pytest.mark.parametrize("how", [{}, {"WEBHOOK_SECRET": "s3cret"}], ids=["polling", "webhook"])
async def test_an_echo_bot_with_buttons_runs_on_grammy(telegram: Served, modules: Path, how: dict[str, str]) -> None:
    async with ready(telegram, modules, **how):
        await echoes.three_people_talk_and_tap(telegram)


async def test_grammy_answers_a_burst_of_two_hundred_to_the_last(telegram: Served, modules: Path) -> None:
    async with ready(telegram, modules):
        await echoes.a_burst_is_answered_to_the_last(telegram)


async def test_grammys_own_plugin_waits_as_long_as_a_flood_answer_says(telegram: Served, modules: Path) -> None:
    async with ready(telegram, modules):
        await echoes.flood_is_waited_out(telegram)


@sabotage(
    test_grammys_own_plugin_waits_as_long_as_a_flood_answer_says,
    {"sandbox.wire.api.too_many": lambda _: Refusal(429, "Too Many Requests"), "tests.sandbox.echoes.PATIENCE": 2.0},
    raises=TimeoutError,
)
def test_without_the_seconds_to_wait_grammy_gives_up() -> None: ...


async def test_of_two_bots_on_grammy_one_is_told_and_the_other_goes_on(telegram: Served, modules: Path) -> None:
    async with ready(telegram, modules) as first:
        await echoes.eventually(lambda: telegram.machine.updates.polled)
        async with ready(telegram, modules):
            assert (await first.line(), await first.ended()) == ("told 409", 1)
            amina = await telegram.person()
            assert (await amina.ask("hej")).text == "heard hej"


async def test_a_wrong_secret_keeps_the_door_shut(telegram: Served, modules: Path) -> None:
    async with ready(telegram, modules, WEBHOOK_SECRET="s3cret"):
        url = (await telegram.call("getWebhookInfo"))["result"]["url"]
        await telegram.call("setWebhook", url=url, secret_token="wrong")
        await (await telegram.person()).say("hej")
        await echoes.eventually(lambda: bool(telegram.machine.webhook.last_error))
        info = (await telegram.call("getWebhookInfo"))["result"]
        assert info["last_error_message"] == "Wrong response from the webhook: 401 Unauthorized"
        assert info["pending_update_count"] == 1


def test_its_packages_are_named_in_exact_versions_and_without_addresses() -> None:
    named = json.loads((CLIENTS / "package.json").read_text())
    versions = {**named["dependencies"], **named["overrides"]}
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in versions.values())
    assert "://" not in (CLIENTS / "package.json").read_text()
    assert sorted(file.name for file in CLIENTS.iterdir()) == ["echo.js", "package.json"]
