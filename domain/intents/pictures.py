"""A picture for what somebody posts. Only a photo carries these, no button."""

from dataclasses import dataclass

from domain.intents.wish import VolunteerChange
from domain.pictures import Picture


@dataclass(frozen=True, slots=True)
class PostPicture(VolunteerChange):
    """A photo with `/new` under it, and a line or nothing behind that."""

    picture: Picture
    line: str = ""


@dataclass(frozen=True, slots=True)
class AddPicture(VolunteerChange):
    """A photo for the draft in hand. `text`: words under it that are for the draft, too."""

    draft: int
    picture: Picture
    text: str = ""
