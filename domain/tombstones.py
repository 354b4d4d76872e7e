"""What stays of somebody who is erased: a keyed digest, so that an older copy of the database can't bring them back.

The key comes from the bot's token, which no database holds: the digests alone tell nobody who was erased.
"""

import hashlib
import hmac
from collections.abc import Callable

# `digest` with its key: a Telegram id in, 64 hexadecimal digits out.
Digest = Callable[[int], str]


def key(token: str) -> bytes:
    """`token`: the bot's."""
    return hashlib.sha256(f"tombstones of {token}".encode()).digest()


def digest(key: bytes, telegram_id: int) -> str:
    """64 hexadecimal digits."""
    return hmac.digest(key, str(telegram_id).encode(), "sha256").hex()
