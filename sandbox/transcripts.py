"""What stands in each chat now: messages with their edits, answers to taps, keys, typing."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from sandbox.bell import Bell

Json = dict[str, Any]


@dataclass
class Written:
    """One message as it now stands. `version`: of its last change. `alive`: false once deleted."""

    message: Json
    by_bot: bool
    version: int = 0
    edits: int = 0
    alive: bool = True


@dataclass
class Transcript:
    """One chat. Its version grows with everything that changes in it; then the `bell` rings and `changed` is called."""

    version: int = 0
    written: dict[int, Written] = field(default_factory=dict)
    toasts: list[Json] = field(default_factory=list)
    keys: Json | None = None
    action: Json | None = None
    next_id: int = 1
    bell: Bell = field(default_factory=Bell)
    changed: Callable[[], None] = lambda: None

    def touch(self) -> int:
        self.version += 1
        self.bell.ring()
        self.changed()
        return self.version

    def add(self, message: Json, by_bot: bool) -> Json:
        """Put a message in the chat, under its next number; numbers are never used twice."""
        message["message_id"] = self.next_id
        self.next_id += 1
        self.written[message["message_id"]] = Written(message, by_bot, self.touch())
        if by_bot:
            self.action = None
        return message

    def find(self, message_id: int) -> Written | None:
        written = self.written.get(message_id)
        return written if written and written.alive else None

    def change(self, written: Written, message: Json) -> None:
        written.message = message
        written.edits += 1
        written.version = self.touch()

    def delete(self, written: Written) -> None:
        written.alive = False
        written.version = self.touch()

    def toast(self, text: str, alert: bool, url: str) -> None:
        """What the answer to a tap shows on the person's screen."""
        self.toasts.append({"text": text, "alert": alert, "url": url, "version": self.touch()})

    def act(self, action: str, now: float) -> None:
        """Shown as "typing…" for five seconds."""
        self.action = {"action": action, "until": now + 5}
        self.touch()

    def since(self, version: int) -> Json:
        """All that changed after a version, as the page and the tests read it."""
        changed = [written for written in self.written.values() if written.version > version]
        return {
            "version": self.version,
            "messages": [_shown(written) for written in changed if written.alive],
            "deleted": [written.message["message_id"] for written in changed if not written.alive],
            "toasts": [toast for toast in self.toasts if toast["version"] > version],
            "keys": self.keys,
            "action": self.action,
        }


def _shown(written: Written) -> Json:
    return {
        "message": written.message,
        "by_bot": written.by_bot,
        "edits": written.edits,
        "version": written.version,
    }
