"""The programme as files, one for each municipality; importing them changes nothing."""

from datetime import datetime

import domain.programme_file
import storage.programme
from storage.database import Connection


async def export(db: Connection, now: datetime) -> dict[str, str]:
    """The text of a programme file by the name of its municipality."""
    programme = await storage.programme.load(db, now)
    return {one.name: domain.programme_file.write(programme, one) for one in programme.municipalities}
