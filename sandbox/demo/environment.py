"""Where the demo's bot lives: its folder, its data, its settings."""

import os
import sys
from pathlib import Path

from sandbox.demo.child import Program

ROOT = Path(__file__).parent.parent.parent
# All of it is named after the database, so that all of it can be found.
DATABASE = Path("data/demo.db")
CLOCK = Path("data/demo.clock")
_HANDED_ON = ("MOTESPLATS_LOG_LEVEL",)


def settings(url: str, token: str) -> dict[str, str]:
    """The bot's environment: of ours, nothing that could lead it to a real bot or database."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("MOTESPLATS_")}
    handed_on = {name: os.environ[name] for name in _HANDED_ON if name in os.environ}
    return {
        **own,
        **handed_on,
        "MOTESPLATS_BOT_TOKEN": token,
        "MOTESPLATS_BOT_API_URL": url,
        "MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{DATABASE.as_posix()}",
        "MOTESPLATS_LISTEN": "127.0.0.1:0",
        "MOTESPLATS_CLOCK_FILE": CLOCK.as_posix(),
        # Said to be empty: the bot would look them up in `.env`, where an operator's real ones may stand.
        "MOTESPLATS_BOT_TOKEN_FILE": "",
        "MOTESPLATS_WEBHOOK_URL": "",
        "MOTESPLATS_WEBHOOK_SECRET": "",
        "MOTESPLATS_CLOCK_START": "",
        "PYTHONUNBUFFERED": "1",
    }


def bot(url: str, token: str, *words: str) -> Program:
    """`python -m bot …` against the Bot API at `url`."""
    return Program((sys.executable, "-m", "bot", *words), settings(url, token), ROOT)


def beside(what: str) -> Path:
    """A file that belongs to the database, and is forgotten with it."""
    return ROOT / DATABASE.with_name(f"{DATABASE.name}.{what}")


def programmes() -> list[str]:
    """The sample places' files, from the root."""
    return sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("programmes/*.toml"))


def forget() -> None:
    """Remove the database and all that lies beside it under its name."""
    folder = (ROOT / DATABASE).parent
    folder.mkdir(exist_ok=True)
    for left in folder.glob(f"{DATABASE.name}*"):
        if left.is_file():
            left.unlink()
