"""The languages that are offered: those whose catalogue is complete."""

from collections.abc import Collection, Iterable
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from domain.languages import CODES
from views.language import Language

# Whoever's language is not offered yet reads the common one of the house.
_COMMON = ("sv", "en")


class Languages:
    """Those offered, in the order of `domain.languages.CODES`. English needs no catalogue: it is the source."""

    def __init__(self, languages: Iterable[Language]) -> None:
        given = {language.code: language for language in languages}
        given.setdefault("en", Language("en", NullTranslations()))
        self._by_code = {code: given[code] for code in CODES if code in given}

    @classmethod
    def load(cls, folder: Path, understood: Collection[str] = CODES) -> "Languages":
        """From `<folder>/<code>/LC_MESSAGES/messages.mo`; only complete catalogues are ever compiled.

        `understood`: no other language is offered. Whoever is answered in theirs will write in it.
        """
        return cls(_load(code, path) for code in understood if (path := compiled(folder, code)).exists())

    @property
    def offered(self) -> tuple[Language, ...]:
        return tuple(self._by_code.values())

    def offers(self, code: str | None) -> bool:
        return code in self._by_code

    def of(self, code: str | None) -> Language:
        """The language itself where it is offered, else the common one."""
        return next(self._by_code[one] for one in (code, *_COMMON) if one in self._by_code)


def compiled(folder: Path, code: str) -> Path:
    return folder / code / "LC_MESSAGES" / "messages.mo"


def _load(code: str, path: Path) -> Language:
    with path.open("rb") as file:
        return Language(code, GNUTranslations(file))
