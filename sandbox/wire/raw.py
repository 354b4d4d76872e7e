"""What went to and fro between Telegram and the bot, both ways in one list, for whoever looks behind the scenes."""

import json
from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import sandbox.methods
from sandbox.wire.call import Call, Upload
from sandbox.wire.updates import Update

Json = dict[str, Any]

LONGEST = 5_000
MOST = 1_000
_SECRET = ("secret_token",)


@dataclass
class Raw:
    """Numbered from 1; the oldest are forgotten. `token` never stands in what is shown."""

    token: str
    entries: deque[Json] = field(default_factory=lambda: deque(maxlen=LONGEST))
    count: int = 0

    def update(self, update: Update, at: float) -> None:
        self._write(at, "update", update.kind, update.body)

    def call(self, call: Call, code: int, description: str, made: str, at: float) -> None:
        """`made`: whose answer it was, telegram's or a trouble's that somebody asked for."""
        files = {name: _described(upload) for name, upload in call.files.items()}
        name = sandbox.methods.NAMES.get(call.method, call.method)
        self._write(at, "call", name, {**call.params, **files}, code, description, made)

    def since(self, number: int, limit: int) -> Json:
        """Entries after a number, oldest first; all, if it is one that has not been given out yet."""
        after = number if number <= self.count else 0
        newer = [entry for entry in self.entries if entry["number"] > after][: min(limit, MOST)]
        return {"entries": [{**entry, "body": self._shown(entry["body"])} for entry in newer], "last": self.count}

    def _write(
        self, at: float, way: str, name: str, body: Any, code: int = 200, description: str = "", made: str = "telegram"
    ) -> None:
        self.count += 1
        entry = {"number": self.count, "at": at, "way": way, "name": name, "body": body, "code": code}
        self.entries.append({**entry, "description": description, "refused": code != 200, "made": made})

    def _shown(self, body: Mapping[str, Any]) -> Any:
        read = {name: "…" if name in _SECRET else _read(value) for name, value in body.items()}
        return json.loads(json.dumps(read).replace(self.token, "…"))


def _described(upload: Upload) -> str:
    return f"{upload.name} ({upload.media_type}, {len(upload.body)} bytes)"


def _read(value: Any) -> Any:
    """A parameter that holds JSON in a string, as the JSON that it is."""
    if not (isinstance(value, str) and value[:1] in ("{", "[")):
        return value
    try:
        return json.loads(value)
    except ValueError:
        return value
