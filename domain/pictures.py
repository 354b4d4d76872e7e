"""A picture that somebody sent: Telegram keeps it, we keep its name there. Another bot can't use that name."""

from dataclasses import dataclass

from domain.posting import Field, Posting


@dataclass(frozen=True, slots=True)
class Picture:
    """`file`: Telegram's file_id. `album`: the id that pictures sent in one go have in common."""

    file: str
    album: str | None = None


def pictured(posting: Posting, picture: Picture | None) -> Posting:
    """With that picture in the place of another; None: as it is."""
    if picture is None:
        return posting
    return posting.mended(Field.PICTURE, picture=picture.file, album=picture.album)
