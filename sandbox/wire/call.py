"""One call of a Bot API method: its parameters as Telegram reads them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from sandbox.wire.refusals import bad

NOT_UTF8 = "strings must be encoded in UTF-8"


@dataclass(frozen=True)
class Upload:
    """A file that came with a multipart request."""

    name: str
    media_type: str
    body: bytes


@dataclass(frozen=True)
class Call:
    """A method's name in lower case, its parameters (strings, or JSON values), its files by field name."""

    method: str
    params: Mapping[str, Any]
    files: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """A parameter as text; one that is not there is empty."""
        value = self.params.get(name)
        if value is None:
            return ""
        if isinstance(value, bool):
            return "true" if value else "false"
        return json.dumps(value) if isinstance(value, dict | list) else str(value)

    def integer(self, name: str, otherwise: int = 0) -> int:
        """A parameter as a whole number; what is no number counts as not there."""
        try:
            return int(self.text(name))
        except ValueError:
            return otherwise

    def number(self, name: str) -> float | None:
        try:
            return float(self.text(name))
        except ValueError:
            return None

    def truth(self, name: str) -> bool:
        return self.text(name).lower() in ("true", "yes", "1")

    def value(self, name: str, trouble: str) -> Any:
        """A parameter that holds JSON, given as such or as a string. `trouble` says what can't be parsed."""
        given = self.params.get(name)
        if not isinstance(given, str):
            return given
        if not given:
            return None
        try:
            read = json.loads(given)
            check_utf8(read)
        except (ValueError, RecursionError):
            raise bad(trouble) from None
        return read


def check_utf8(value: Any) -> None:
    """Refuse half surrogate pairs anywhere inside a JSON value, as Telegram does."""
    try:
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise bad(NOT_UTF8) from None
