"""How the bot gets updates and files: polling, webhook, download."""

from __future__ import annotations

import ipaddress
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from sandbox.links import is_own_machine
from sandbox.methods.table import Json, Method
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad, conflict
from sandbox.wire.webhook import Target

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

_SECRET = re.compile(r"[A-Za-z0-9_-]*")
MOST_UPDATES = 100
LARGEST_DOWNLOAD = 20 * 1024 * 1024
LONGEST_SECRET = 256
PORTS = (None, 443, 80, 88, 8443)
DEFAULT_CONNECTIONS = 40
MOST_CONNECTIONS = 100


async def get_updates(telegram: Telegram, call: Call) -> list[Json]:
    if telegram.webhook.target.url:
        raise conflict(
            "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
        )
    _allow(telegram, call)
    telegram.updates.confirm(call.integer("offset"))
    # Telegram does not refuse a number that is too small or too large: it takes the nearest.
    limit = min(max(call.integer("limit", MOST_UPDATES), 1), MOST_UPDATES)
    return await telegram.updates.take(limit, call.number("timeout") or 0)


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
    if len(stored.upload.body) > LARGEST_DOWNLOAD:
        raise bad("file is too big")
    return {**stored.file(), "file_path": stored.path}


def _allow(telegram: Telegram, call: Call) -> None:
    """Remember which kinds of updates are wanted, from now on; those that wait are not touched."""
    given = call.value("allowed_updates", "can't parse allowed_updates JSON object")
    if isinstance(given, list):
        telegram.updates.allow([str(kind) for kind in given])


def _target(call: Call) -> Target:
    url, secret = call.text("url").strip(), call.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise bad("secret token is too long")
    if not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    if url:
        _check_url(url)
    connections = min(max(call.integer("max_connections", DEFAULT_CONNECTIONS), 1), MOST_CONNECTIONS)
    return Target(url, secret, connections, _ip_address(call.text("ip_address")))


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        raise bad("invalid webhook URL specified") from None
    # Plain HTTP, and any port, is for Bot API servers on the same machine, as this one is.
    if is_own_machine(host):
        return
    if parts.scheme != "https":
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if port not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _ip_address(given: str) -> str:
    """Where the webhook is said to be; shown, not used, for here nobody asks for addresses."""
    try:
        return str(ipaddress.IPv4Address(given)) if given else ""
    except ValueError:
        raise bad("bad webhook: Invalid IP address specified") from None


METHODS: dict[str, Method] = {
    "getUpdates": get_updates,
    "setWebhook": set_webhook,
    "deleteWebhook": delete_webhook,
    "getWebhookInfo": get_webhook_info,
    "getFile": get_file,
}
