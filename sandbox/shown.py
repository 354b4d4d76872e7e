"""One message as a person sees it."""

from collections.abc import Callable
from typing import Any

Json = dict[str, Any]


class Shown:
    """A message of a transcript. `raw`: the Bot API's Message; `edits`: how often it was changed."""

    def __init__(self, written: Json) -> None:
        self.raw: Json = written["message"]
        self.by_bot: bool = written["by_bot"]
        self.edits: int = written["edits"]

    def __str__(self) -> str:
        return f"{'bot' if self.by_bot else 'person'}: {self.text or sorted(self.raw)} {self.labels}"

    __repr__ = __str__

    @property
    def id(self) -> int:
        return int(self.raw["message_id"])

    @property
    def text(self) -> str:
        """Its text or caption, without tags."""
        return str(self.raw.get("text") or self.raw.get("caption") or "")

    @property
    def rows(self) -> list[list[Json]]:
        """Its inline buttons."""
        rows: list[list[Json]] = self.raw.get("reply_markup", {}).get("inline_keyboard", [])
        return rows

    @property
    def labels(self) -> list[str]:
        return [button["text"] for row in self.rows for button in row]

    def button(self, label: str) -> Json | None:
        """The button with this label, else the first that has it as a part."""
        every = [button for row in self.rows for button in row]
        exact = [button for button in every if button["text"] == label]
        part = [button for button in every if label in button["text"]]
        return next(iter(exact + part), None)


Wanted = str | Callable[[Shown], bool] | None


def fits(wanted: Wanted) -> Callable[[Shown], bool]:
    """Tells a message that is wanted: by a part of its text, by a test, or any."""
    if wanted is None:
        return lambda _: True
    if isinstance(wanted, str):
        return lambda message: wanted in message.text
    return wanted
