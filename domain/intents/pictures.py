"""A picture for what somebody posts or changes. Only a photo carries these, no button."""

from dataclasses import dataclass

from domain.intents.wish import HostChange, VolunteerChange
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


@dataclass(frozen=True, slots=True)
class EditPicture(HostChange):
    """A photo with `/edit` under it, and a line or nothing behind that."""

    picture: Picture
    line: str = ""


@dataclass(frozen=True, slots=True)
class PutPicture(HostChange):
    """A photo for the activity that is being changed."""

    plan: int
    picture: Picture
