"""What people send besides text, one made-up sample of each."""

from typing import Any

import sandbox.picture
from sandbox.files import Files
from sandbox.wire.call import Upload

Json = dict[str, Any]

_STICKER = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "👋"}
_PLACE = {"latitude": 56.8333, "longitude": 13.9409}
_CONTACT = {"phone_number": "+46701740605", "first_name": "Sample"}
LETTER = """Hej!

Det här är ett påhittat brev, för att prova hur det är att skicka en fil.
This is a made-up letter, to try out what it is like to send a file.
""".encode()
_BLOB = ("application/octet-stream", b"a sample")


def content(kind: str, files: Files) -> Json:
    """The fields of a Message that carries a photo, sticker, voice, video_note, document, location or contact."""
    if kind == "location":
        return {"location": _PLACE}
    if kind == "contact":
        return {"contact": _CONTACT}
    file = files.keep(_upload(kind), kind)
    forms = {
        "photo": file.photo(),
        "sticker": {**_STICKER, **file.file()},
        "voice": {"duration": 3, "mime_type": "audio/ogg", **file.file()},
        "video_note": {"duration": 3, "length": 240, **file.file()},
        "document": file.document(),
    }
    return {kind: forms[kind]}


def _upload(kind: str) -> Upload:
    if kind == "photo":
        return Upload("photo.png", "image/png", sandbox.picture.png())
    if kind == "document":
        return Upload("letter.txt", "text/plain", LETTER)
    return Upload(f"sample.{kind}", *_BLOB)


KINDS = ("photo", "sticker", "voice", "video_note", "document", "location", "contact")
