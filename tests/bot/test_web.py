"""The webhook takes what is safe, asks Telegram to come again with what is not, and lets nobody else in."""

import asyncio

import httpx
import pytest
import sqlalchemy.exc

import bot.health
import bot.web
import storage.inbox
from bot.health import Health
from bot.ingest import Inbox
from tests.bot.updates import said
from tests.builders import NOW
from tests.sabotage import sabotage

_SECRET = {"X-Telegram-Bot-Api-Secret-Token": "s3cret"}


@pytest.fixture
async def web(database):
    inbox = Inbox(database, lambda: NOW, asyncio.Event())
    health = Health(database, webhook=True)
    health.fetched()
    application = bot.web.app(health, bot.web.webhook("https://bot.example.org/in/here", "s3cret", inbox))
    async with _client(application) as client:
        yield client


def _client(application):
    return httpx.AsyncClient(transport=httpx.ASGITransport(application), base_url="http://bot")


async def test_an_update_with_the_secret_is_stored_before_it_is_taken(web, database):
    assert (await web.post("/in/here", json=said("hej", 5), headers=_SECRET)).status_code == 200
    async with database.reading() as db:
        assert [row.update_id for row in await storage.inbox.waiting(db, 9)] == [5]


@pytest.mark.parametrize("secret", ["", "guess", "s3cre", "é"])
async def test_without_the_secret_nobody_gets_in(web, database, secret):
    headers = {"X-Telegram-Bot-Api-Secret-Token": secret.encode()}
    assert (await web.post("/in/here", json=said("hej"), headers=headers)).status_code == 403
    async with database.reading() as db:
        assert await storage.inbox.waiting(db, 9) == []


@sabotage(test_without_the_secret_nobody_gets_in, {"hmac.compare_digest": lambda given, wanted: True})
def test_without_the_comparison_anybody_gets_in(): ...


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"{", 400),
        (b"[]", 400),
        (b'{"update_id": "7"}', 400),
        (b'{"update_id": true}', 400),
        (b"x" * 1_000_001, 413),
        (b"[" * 90_000, 400),
    ],
)
async def test_what_telegram_never_sends_is_refused(web, body, status):
    assert (await web.post("/in/here", content=body, headers=_SECRET)).status_code == status


async def test_what_cannot_be_stored_is_asked_for_again(web, monkeypatch):
    async def full(db, rows):
        raise sqlalchemy.exc.OperationalError("insert", {}, Exception("disk full"))

    monkeypatch.setattr(storage.inbox, "put", full)
    assert (await web.post("/in/here", json=said("hej"), headers=_SECRET)).status_code == 503


async def test_healthz_is_well_while_the_database_can_be_written(web, database, monkeypatch):
    monkeypatch.setattr(bot.health, "_FRESH_SECONDS", 0)
    assert (await web.get("/healthz")).status_code == 200

    async def read_only():
        return False

    monkeypatch.setattr(database, "can_write", read_only)
    answer = await web.get("/healthz")
    assert (answer.status_code, answer.json()) == (503, {"problems": ["database_not_writable"]})


async def test_healthz_says_when_no_updates_were_fetched_for_long(database):
    now = 0.0
    health = Health(database, webhook=False, clock=lambda: now)
    assert await health.problems() == ["updates_not_fetched"]
    health.fetched()
    assert await health.problems() == []
    now = 100.0
    assert await health.problems() == ["updates_not_fetched"]


async def test_paths_that_are_not_ours_lead_nowhere(web):
    assert (await web.get("/admin")).status_code == 404
    assert (await web.get("/in/here")).status_code == 405


async def test_whoever_asks_all_the_time_does_not_keep_the_disk_busy(web, database, monkeypatch):
    asked = []

    async def counted():
        asked.append(1)
        return True

    monkeypatch.setattr(database, "can_write", counted)
    for _ in range(20):
        await web.get("/healthz")
    assert len(asked) == 1
