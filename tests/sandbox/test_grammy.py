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
from tests.sandbox.foreign import CLIENTS, Missing, NotAsLocked, Program, running


@pytest.fixture(scope="module")
def modules() -> Path:
    return fetched(CLIENTS)


def fetched(clients: Path) -> Path:
    try:
        return tests.sandbox.foreign.packages(clients)
    except Missing as reason:
        pytest.skip(f"grammY, {reason}")


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


def test_a_package_that_is_not_the_one_that_was_locked_is_refused(modules: Path, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text(named())
    (tmp_path / "package-lock.json").write_text(re.sub('(?<="sha512-)....', "AAAA", locked()))
    with pytest.raises(NotAsLocked, match="EINTEGRITY"):
        fetched(tmp_path)


def test_a_lock_of_other_packages_is_refused(modules: Path, tmp_path: Path) -> None:
    (tmp_path / "package.json").write_text(named().replace('"1.46.0"', '"1.45.0"'))
    (tmp_path / "package-lock.json").write_text(locked())
    with pytest.raises(NotAsLocked, match="EUSAGE"):
        fetched(tmp_path)


def test_its_packages_are_locked_by_their_sums_and_without_addresses() -> None:
    wanted, packages = json.loads(named())["dependencies"], json.loads(locked())["packages"]
    assert packages.pop("")["dependencies"] == wanted
    assert {f"node_modules/{name}" for name in wanted} <= set(packages)
    for package in packages.values():
        assert re.fullmatch(r"sha512-[\w+/]{86}==", package["integrity"])
        assert "resolved" not in package
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())
    assert not any("://" in file.read_text() for file in CLIENTS.glob("*.json"))


def named() -> str:
    return (CLIENTS / "package.json").read_text()


def locked() -> str:
    return (CLIENTS / "package-lock.json").read_text()
