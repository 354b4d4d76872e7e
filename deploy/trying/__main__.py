"""`python -m deploy.trying [BASE]`: status 0: every fact holds; 1: one does not; 2: it can't be tried here."""

import asyncio
import os
import socket
import sys
import tempfile
import time
from pathlib import Path

import sandbox
from deploy.trying import tools
from deploy.trying.box import Box
from deploy.trying.facts import Facts
from deploy.trying.image import Store
from deploy.trying.trial import Trial
from sandbox.server import Served

_PROJECT = Path(__file__).parent.parent.parent


def main(base: str = "") -> int:
    if why := _why_not():
        print(why, file=sys.stderr)  # noqa: T201 - for whoever looks on
        return 2
    facts = Facts()
    with tempfile.TemporaryDirectory(prefix="motesplats-image-") as folder:
        try:
            asyncio.run(_try(facts, Path(folder), base))
        except tools.Failed as failure:
            facts.say("the trial comes to its end", False, str(failure))
    return facts.end()


def _why_not() -> str:
    if os.geteuid() != 0:
        return "Only root can try the image without an engine: sudo deploy/try-image"
    missing = tools.missing()
    return f"Missing here: {', '.join(missing)}. On Debian: sudo apt install buildah mmdebstrap" if missing else ""


async def _try(facts: Facts, folder: Path, base: str) -> None:
    store = Store(folder)
    begun = time.monotonic()
    base = base or store.make_base()
    facts.say("a base", True, f"{base}, {store.megabytes(base):.0f} MB, {time.monotonic() - begun:.0f} s")
    begun = time.monotonic()
    image = store.build(base, _PROJECT)
    size = f"{store.megabytes(image):.0f} MB with its base"
    facts.say("the image is built", True, f"{size}, {time.monotonic() - begun:.0f} s")
    async with sandbox.serve() as telegram:
        await _run(facts, store, image, telegram, folder)


async def _run(facts: Facts, store: Store, image: str, telegram: Served, folder: Path) -> None:
    config = store.config(image)
    data = folder / "data"
    data.mkdir(mode=0o700)
    os.chown(data, *map(int, config.user.split(":")))
    box = Box(store.unpacked(image), config, data, _settings(telegram, data))
    await Trial(facts, box, telegram, folder / "log").everything()


def _settings(telegram: Served, data: Path) -> dict[str, str]:
    token = data / "token"
    token.write_text(telegram.token, encoding="utf-8")
    token.chmod(0o444)
    return {
        "MOTESPLATS_BOT_TOKEN_FILE": "/data/token",
        "MOTESPLATS_BOT_API_URL": telegram.url,
        "MOTESPLATS_LISTEN": f"127.0.0.1:{_free_port()}",
    }


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
