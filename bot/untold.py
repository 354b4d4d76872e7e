"""The chats whose list of commands is still to be taken away, after Telegram did not take the word at once.

Kept in memory only: what a kill loses is a list in the chat of somebody erased, and its commands are everybody's.
"""

_TRIES = 5


class Untold:
    def __init__(self) -> None:
        self._tries: dict[int, int] = {}

    def __len__(self) -> int:
        return len(self._tries)

    def add(self, chat: int) -> None:
        self._tries.setdefault(chat, 0)

    def next(self) -> int | None:
        """The chat that waits longest; it waits on until it is told or forgotten."""
        return next(iter(self._tries), None)

    def failed(self, chat: int) -> bool:
        """It goes behind the others. False: it was tried often enough, and is given up."""
        tries = self._tries.pop(chat, 0) + 1
        if tries < _TRIES:
            self._tries[chat] = tries
        return tries < _TRIES

    def forget(self, chat: int) -> None:
        self._tries.pop(chat, None)
