"""What people send that is no text: a sample of its kind, or a picture of their own; words may stand under it."""

import sandbox.acts
import sandbox.files
import sandbox.samples
import sandbox.texts.reading
from sandbox.acts import Impossible
from sandbox.people import Chat, Person
from sandbox.telegram import Json, Telegram
from sandbox.texts.utf16 import units
from sandbox.wire.call import Upload


def send(telegram: Telegram, author: Person, chat: Chat, kind: str, caption: str = "", album: str = "") -> Json:
    """A sample (see `sandbox.samples`). `album`: what several that are sent in one go have in common."""
    if kind not in sandbox.samples.KINDS:
        raise Impossible(f"{kind} is none of {', '.join(sandbox.samples.KINDS)}")
    content = sandbox.samples.content(kind, telegram.files)
    return _write(telegram, author, chat, {**content, **_album(album)}, caption)


def send_own(telegram: Telegram, author: Person, chat: Chat, body: bytes, caption: str = "", album: str = "") -> Json:
    """A picture of one's own. Raises Refusal where Telegram would not show it."""
    upload = Upload("photo.jpg", "image/jpeg", body)
    sandbox.files.check_photo(upload)
    photo = telegram.files.keep(upload, "photo").photo()
    return _write(telegram, author, chat, {"photo": photo, **_album(album)}, caption)


def _write(telegram: Telegram, author: Person, chat: Chat, content: Json, caption: str) -> Json:
    if units(caption) > sandbox.texts.reading.LONGEST_CAPTION:
        raise Impossible(f"at most {sandbox.texts.reading.LONGEST_CAPTION} letters stand under a picture")
    words = sandbox.acts.words(caption, False) if caption.strip() else {}
    under = {"caption": words["text"], "caption_entities": words.get("entities")} if words else {}
    known = {name: value for name, value in under.items() if value}
    return sandbox.acts.write(telegram, author, chat, {**content, **known}, 0)


def _album(album: str) -> Json:
    return {"media_group_id": album} if album else {}
