"""Logs: constant event names with fields, one JSON object a line; no secrets, no names, no texts."""

import logging
import re
import sys
import traceback
from collections.abc import Iterable
from pathlib import Path

import structlog

# A bot token wherever it stands: in an address, a repr, an exception's text.
_TOKEN = re.compile(r"(?<!\d)\d{3,20}:[A-Za-z0-9_-]{6,}")
_HIDDEN = "[hidden]"


class Redacting(logging.Formatter):
    """Hides secrets in whatever the wrapped formatter made, exceptions included."""

    def __init__(self, inner: logging.Formatter, secrets: Iterable[str]) -> None:
        super().__init__()
        self._inner = inner
        self._secrets = sorted((secret for secret in secrets if secret), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        return self.redact(self._inner.format(record))

    def redact(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, _HIDDEN)
        # A lone surrogate in a text must not break the log either.
        return _TOKEN.sub(_HIDDEN, text).encode("utf-8", "replace").decode("utf-8")


def set_up(level: str, secrets: Iterable[str] = ()) -> None:
    """Send our own and all libraries' logs through one redacting handler on standard error."""
    shared: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(_json(shared), secrets))
    # A log line that can't be written is dropped: the library's complaint about it would show what was to be hidden.
    logging.raiseExceptions = False
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)
    # Libraries print addresses with the token in them, or what people wrote, from INFO or DEBUG on.
    for chatty in ("httpx", "httpcore", "aiohttp", "uvicorn", "telegram", "sqlalchemy", "alembic"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


def _json(shared: list[structlog.typing.Processor]) -> logging.Formatter:
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared,
        processors=[
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )


def frames(failure: BaseException) -> list[str]:
    """Where it failed, outermost first. Not its text: that may repeat what a person wrote."""
    return [
        f"{Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(failure.__traceback__)
    ]
