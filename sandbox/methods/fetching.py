"""How the bot gets updates and files: polling, webhook, download."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sandbox.call import Call
from sandbox.links import is_own_machine
from sandbox.methods.table import Json, Method
from sandbox.refusals import bad, conflict
from sandbox.webhook import Target

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
LONGEST_SECRET = 256
DEFAULT_CONNECTIONS = 40
MOST_CONNECTIONS = 100


async def get_updates(telegram: Telegram, call: Call) -> list[Json]:
    if telegram.webhook.target.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _allow(telegram, call)
    telegram.updates.confirm(call.integer("offset"))
    return await telegram.updates.take(call.integer("limit", 100), call.number("timeout") or 0)


async def set_webhook(telegram: Telegram, call: Call) -> bool:
    target = _target(call)
    _allow(telegram, call)
    if call.truth("drop_pending_updates"):
        telegram.updates.drop()
    if target.url:
        telegram.updates.stop_poller("terminated by setWebhook request")
    await telegram.webhook.point(target)
    return True


async def delete_webhook(telegram: Telegram, call: Call) -> bool:
    if call.truth("drop_pending_updates"):
        telegram.updates.drop()
    await telegram.webhook.point(Target())
    return True


def get_webhook_info(telegram: Telegram, _: Call) -> Json:
    return telegram.webhook.info()


def get_file(telegram: Telegram, call: Call) -> Json:
    stored = telegram.files.find(call.text("file_id"))
    return {**stored.file(), "file_path": stored.path}


def _allow(telegram: Telegram, call: Call) -> None:
    """Remember which kinds of updates are wanted, from now on; those that wait are not touched."""
    given = call.value("allowed_updates", "can't parse allowed_updates JSON object")
    if isinstance(given, list):
        telegram.updates.allowed = [str(kind) for kind in given]


def _target(call: Call) -> Target:
    url, secret = call.text("url").strip(), call.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    parts = urlsplit(url)
    # Plain HTTP is for Bot API servers on the same machine, as this one is.
    if url and parts.scheme != "https" and not (parts.scheme == "http" and is_own_machine(parts.hostname or "")):
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    connections = call.integer("max_connections", DEFAULT_CONNECTIONS)
    return Target(url, secret, connections if 0 < connections <= MOST_CONNECTIONS else DEFAULT_CONNECTIONS)


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
}
