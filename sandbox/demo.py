"""The real bot against the sandbox, with the sample places."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import sandbox.child
from sandbox.child import Program

ROOT = Path(__file__).parent.parent
DATABASE = Path("data/demo.db")
# Whose coordinator one can become.
_PLACE = "godsmagasinet"
_HANDED_ON = ("MOTESPLATS_CLOCK_START", "MOTESPLATS_LOG_LEVEL")


async def run(url: str, token: str, tell: Callable[[str], None], *, keep: bool = False) -> int:
    """Load the sample places and run the bot until it is hopeless; its exit status. `keep`: the data of last time."""
    if not keep:
        _forget()
    environment = settings(url, token)
    programmes = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("programmes/*.toml"))
    status = await sandbox.child.run(_bot(environment, "import", *programmes))
    if status:
        tell(f"The sample places could not be loaded (status {status}).")
        return status
    link = await sandbox.child.read(_bot(environment, "coordinator", _PLACE))
    tell(welcome(url))
    if link:
        tell(at_work(link))
    return await sandbox.child.keep_running(_bot(environment, "run"), tell)


def welcome(url: str) -> str:
    """The one line that says where to go."""
    return f"Chat with the bot at {url}/  (Ctrl-C ends it)"


def at_work(link: str) -> str:
    """How to see the house from the other side. `link`: the one that makes its first opener a coordinator."""
    return f"To work at the house, write in the chat:  /start {link.partition('start=')[2]}"


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
        # Said to be empty: the bot would look them up in `.env`, where an operator's real ones may stand.
        "MOTESPLATS_BOT_TOKEN_FILE": "",
        "MOTESPLATS_WEBHOOK_URL": "",
        "MOTESPLATS_WEBHOOK_SECRET": "",
        "PYTHONUNBUFFERED": "1",
    }


def _bot(environment: dict[str, str], *words: str) -> Program:
    return Program((sys.executable, "-m", "bot", *words), environment, ROOT)


def _forget() -> None:
    """The page begins without people, so the bot should not remember them either."""
    (ROOT / DATABASE).parent.mkdir(exist_ok=True)
    for left in (ROOT / DATABASE).parent.glob(f"{DATABASE.name}*"):
        if left.is_file():
            left.unlink()
