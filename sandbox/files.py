"""Files that the bot has sent or people have sent it."""

import hashlib
from dataclasses import dataclass, field
from typing import Any

from sandbox.wire.call import Call, Upload
from sandbox.wire.refusals import Refusal, bad

Json = dict[str, Any]

LARGEST = 50 * 1024 * 1024
LARGEST_PHOTO = 10 * 1024 * 1024
LONGEST_SIDES = 10_000
_PICTURES = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"RIFF": "webp", b"GIF8": "gif"}
_PNG = b"\x89PNG"


@dataclass(frozen=True)
class Stored:
    """A file as Telegram keeps it; `path` is what getFile answers, `kind` what it may be sent as."""

    id: str
    unique_id: str
    path: str
    upload: Upload
    kind: str

    def file(self) -> Json:
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.upload.body)}

    def document(self) -> Json:
        return {"file_name": self.upload.name, "mime_type": self.upload.media_type, **self.file()}

    def photo(self) -> list[Json]:
        """One size; Telegram makes several, of which the last is the largest."""
        width, height = _size(self.upload.body)
        return [{"width": width, "height": height, **self.file()}]


@dataclass
class Files:
    by_id: dict[str, Stored] = field(default_factory=dict)

    def keep(self, upload: Upload, kind: str) -> Stored:
        """Store a file of a kind (photo, document …). Raises Refusal if it is empty or too large."""
        if not upload.body:
            raise bad("file must be non-empty")
        if len(upload.body) > LARGEST:
            raise Refusal(413, "Request Entity Too Large")
        unique = hashlib.sha256(upload.body).hexdigest()[:16]
        number = len(self.by_id)
        ending = upload.name.rpartition(".")[2]
        stored = Stored(f"BQACAgQAAx{unique}{number:06d}", unique, f"{kind}s/file_{number}.{ending}", upload, kind)
        self.by_id[stored.id] = stored
        return stored

    def sent(self, call: Call, name: str) -> Stored:
        """The file of a call: uploaded with it, or known by its id. `name`: of parameter and kind. Raises Refusal."""
        given = call.text(name)
        upload = call.files.get(given.removeprefix("attach://") if given.startswith("attach://") else name)
        if upload:
            return self.keep(upload, name)
        if not given:
            raise bad(f"there is no {name} in the request")
        if given.startswith(("http://", "https://")):
            raise bad("failed to get HTTP URL content")
        stored = self.find(given, "wrong file identifier/HTTP URL specified")
        if stored.kind != name:
            raise bad(f"can't use file of type {stored.kind.title()} as {name.title()}")
        return stored

    def find(self, file_id: str, trouble: str = "invalid file_id") -> Stored:
        if file_id not in self.by_id:
            raise bad(trouble)
        return self.by_id[file_id]

    def at(self, path: str) -> Stored | None:
        return next((stored for stored in self.by_id.values() if stored.path == path), None)


def check_photo(upload: Upload) -> None:
    """Raises Refusal unless Telegram would show this file as a picture."""
    if len(upload.body) > LARGEST_PHOTO:
        raise bad("file is too big")
    if not any(upload.body.startswith(beginning) for beginning in _PICTURES):
        raise bad("IMAGE_PROCESS_FAILED")
    width, height = _size(upload.body)
    if width + height > LONGEST_SIDES or max(width, height) > 20 * min(width, height):
        raise bad("PHOTO_INVALID_DIMENSIONS")


def _size(body: bytes) -> tuple[int, int]:
    """Width and height of a PNG; other formats count as 800 by 600, as nobody needs theirs here."""
    if not body.startswith(_PNG):
        return 800, 600
    return int.from_bytes(body[16:20]), int.from_bytes(body[20:24])
