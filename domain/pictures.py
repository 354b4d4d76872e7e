"""A picture that somebody sent: Telegram keeps it, we keep its name there. Another bot can't use that name."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Picture:
    """`file`: Telegram's file_id. `album`: the id that pictures sent in one go have in common."""

    file: str
    album: str | None = None
