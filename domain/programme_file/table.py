"""One TOML table while it is read: hands out checked values, notes what is wrong, and knows what nobody asked for.

A wrong value is noted and something harmless handed out in its place, so that one run names all problems of a file.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import Any, TypeVar

import domain.cleaning
import domain.languages
from domain.programme_file.problems import Notes, nearest
from domain.texts import Texts

Choice = TypeVar("Choice", bound=StrEnum)

_SLUG = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
_LONGEST_SLUG = 48


class Table:
    """`label` names it in problems."""

    def __init__(self, notes: Notes, label: str, content: Mapping[str, Any]) -> None:
        self.label = label
        self._notes = notes
        self._content = content
        self._asked: set[str] = set()

    def problem(self, key: str, right: str, found: object = None) -> None:
        self._notes.problem(self.label, key, self._content.get(key) if found is None else found, right)

    def warning(self, key: str, right: str) -> None:
        self._notes.warning(self.label, key, self._content.get(key), right)

    def close(self) -> None:
        """Note the keys that nobody asked for: a misspelled one would be lost in silence."""
        for key in self._content.keys() - self._asked:
            self._notes.problem(self.label, key, self._content[key], nearest(key, sorted(self._asked)))

    def has(self, key: str) -> bool:
        self._asked.add(key)
        return key in self._content

    def value(self, key: str, kind: type | tuple[type, ...], right: str, *, required: bool = False) -> Any:
        """The value if it is of that kind; None where it is missing or wrong, which is noted."""
        if not self.has(key):
            if required:
                self.problem(key, right)
            return None
        found = self._content[key]
        # Python counts True as 1 and a moment as a day; people don't.
        strange = (isinstance(found, bool) and kind is not bool) or (isinstance(found, datetime) and kind is date)
        if strange or not isinstance(found, kind):
            self.problem(key, right)
            return None
        return found

    def text(self, key: str, longest: int, *, required: bool = False) -> str | None:
        found = self.value(key, str, "a text in quotes", required=required)
        return None if found is None else self._clean(key, found, longest)

    def texts(self, key: str, language: str, longest: int, *, required: bool = False) -> Texts:
        """A plain string is in the municipality's `language`."""
        right = 'a text, or a table by language as in { sv = "Hej", en = "Hello" }'
        found = self.value(key, (str, dict), right, required=required)
        if found is None:
            return {}
        if isinstance(found, str):
            return {language: self._clean(key, found, longest)}
        if not found:
            self.problem(key, right, "{}")
        return {code: self._text_in(key, code, text, longest) for code, text in found.items()}

    def slug(self) -> str:
        found = self.value("id", str, "a short name in quotes", required=True)
        if found is not None and (not _SLUG.fullmatch(found) or len(found) > _LONGEST_SLUG):
            self.problem("id", f'a–z, 0–9 and single hyphens, at most {_LONGEST_SLUG}, as in "sprakkafe-ljungby"')
        return found or ""

    def choice(self, key: str, kinds: type[Choice], default: Choice | None = None) -> Choice:
        words = [kind.value for kind in kinds]
        found = self.value(key, str, nearest("", words), required=default is None)
        if found in words:
            return kinds(found)
        if found is not None:
            self.problem(key, nearest(found, words))
        return default or next(iter(kinds))

    def choices(self, key: str, words: Iterable[str], *, required: bool = False) -> tuple[str, ...]:
        known = list(words)
        found = self.strings(key, required=required)
        for word in found:
            if word not in known:
                self.problem(key, nearest(word, known), word)
        return found

    def strings(self, key: str, longest: int = 120, *, required: bool = False) -> tuple[str, ...]:
        return tuple(self._clean(key, one, longest) for one in self.several(key, str, "texts", required=required))

    def several(self, key: str, kind: type, what: str, *, required: bool = False) -> list[Any]:
        """A list whose members are all of one kind."""
        right = f"a list of {what} in square brackets"
        found = self.value(key, list, right, required=required) or []
        if not all(isinstance(one, kind) and not (kind is date and isinstance(one, datetime)) for one in found):
            self.problem(key, right)
            return []
        return found

    def truth(self, key: str, *, default: bool) -> bool:
        found = self.value(key, bool, "true or false")
        return default if found is None else found

    def whole(self, key: str, least: int, default: int | None = None) -> int | None:
        right = f"a whole number, at least {least}"
        found: int | None = self.value(key, int, right)
        if found is not None and not least <= found <= 100_000:
            self.problem(key, right + ", at most 100000")
        return default if found is None else found

    def degrees(self, key: str, most: int) -> float | None:
        right = f"degrees between -{most} and {most}, as in 56.8333"
        found = self.value(key, (float, int), right)
        if found is not None and not -most <= found <= most:
            self.problem(key, right)
        return None if found is None else float(found)

    def day(self, key: str) -> date | None:
        found: date | None = self.value(key, date, "a date without quotes, as in 2026-12-24")
        return found

    def wall_time(self, key: str) -> datetime | None:
        right = "a local date and time without quotes or zone, as in 2026-11-23T13:00:00"
        found: datetime | None = self.value(key, datetime, right, required=True)
        if found is not None and (found.tzinfo is not None or found.microsecond):
            self.problem(key, right)
            return None
        return found

    def tables(self, key: str, build: "Callable[[Table], Any]") -> tuple[Any, ...]:
        """Every table of an array `[[key]]`, read by `build`."""
        return tuple(
            read_whole(Table(self._notes, self._label_of(key, number, one), one), build)
            for number, one in enumerate(self.several(key, dict, f"tables, each begun with [[{key}]]"), start=1)
        )

    def _label_of(self, key: str, number: int, content: Mapping[str, Any]) -> str:
        name = content.get("id")
        inside = f"{self.label} " if self.label else ""
        return f"{inside}{key}[{number}]" + (f' "{name}"' if isinstance(name, str) else "")

    def _text_in(self, key: str, code: str, found: object, longest: int) -> str:
        if code not in domain.languages.CODES:
            self.problem(f"{key}.{code}", f"a language code: {nearest(code, domain.languages.CODES)}", found)
        if not isinstance(found, str):
            self.problem(f"{key}.{code}", "a text in quotes", found)
            return ""
        return self._clean(f"{key}.{code}", found, longest)

    def _clean(self, key: str, found: str, longest: int) -> str:
        text = domain.cleaning.text(found, longest + 1)
        if not text or len(text) > longest:
            self.problem(key, f"a text of 1 to {longest} characters", found)
        return text


def read_whole(table: Table, build: Callable[[Table], Any]) -> Any:
    """Build something from a table, then see that nothing in it was left over."""
    built = build(table)
    table.close()
    return built
