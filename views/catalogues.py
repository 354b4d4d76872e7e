"""The tool for catalogues: `python -m views.catalogues extract|compile|check`.

extract  collects all sentences of views/ into messages.pot and brings every catalogue up to date.
check    says what is missing or wrong in each catalogue; exit 1 if anything is wrong.
compile  writes the .mo files of complete catalogues, which are the languages that are offered.
"""

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

import views.checks
import views.plurals
import views.tags
from domain.languages import CODES
from views.languages import compiled

SOURCE = Path(__file__).parent
LOCALES = SOURCE.parent / "locales"

# A fixed day: with the real one every file would change at every extract.
_HEADER: dict[str, Any] = {
    "project": "motesplats",
    "version": "1",
    "charset": "utf-8",
    "fuzzy": False,
    "header_comment": "# What motesplats says. How to correct it: docs/translators.md",
    "creation_date": datetime(2026, 11, 21, tzinfo=UTC),
    "msgid_bugs_address": "-",
    "last_translator": "-",
    "language_team": "-",
    "copyright_holder": "motesplats",
}
_KEYWORDS = {"_": None, "many": (1, 2), "plain": None, "msgid": None}


def source() -> Catalog:
    """All sentences of views/, in English."""
    found = Catalog(**_HEADER)
    rows = extract_from_dir(SOURCE, keywords=_KEYWORDS, comment_tags=["Translators:"], strip_comment_tags=True)
    for name, _, message, comments, context in rows:
        found.add(message, None, [(f"views/{name}", 0)], auto_comments=comments, context=context)
    return found


def translated(code: str, folder: Path = LOCALES) -> Catalog:
    """The catalogue of a language as its file stands; an empty one where there is none."""
    path = written(code, folder)
    if not path.exists():
        return _headed(Catalog(locale=_locale(code), **_HEADER), code)
    with path.open("rb") as file:
        return _headed(read_po(file, locale=_locale(code)), code)


def written(code: str, folder: Path = LOCALES) -> Path:
    return compiled(folder, code).with_suffix(".po")


def machine(catalogue: Catalog) -> bytes:
    """The form that `gettext` reads. Fuzzy and empty messages stay out."""
    file = BytesIO()
    write_mo(file, catalogue)
    return file.getvalue()


def extract(folder: Path = LOCALES) -> list[str]:
    """Bring the template and every catalogue up to date. English is filled with itself."""
    found = source()
    _write(folder / "messages.pot", found)
    for code in _begun(folder):
        catalogue = translated(code, folder)
        catalogue.update(source(), no_fuzzy_matching=True)  # it keeps the messages that it is given: to each its own
        if code == "en":
            _fill(catalogue)
        written(code, folder).parent.mkdir(parents=True, exist_ok=True)
        _write(written(code, folder), catalogue, ignore_obsolete=True)
    return [f"{len(found)} sentences"]


def check(folder: Path = LOCALES) -> list[str]:
    """What is wrong with the catalogues that exist, one line each."""
    found, languages = source(), [(code, translated(code, folder)) for code in _begun(folder)]
    return [f"{code}: {doubt}" for code, catalogue in languages for doubt in views.checks.doubts(catalogue, found)]


def compile_(folder: Path = LOCALES) -> list[str]:
    """Write the .mo of each complete catalogue, take that of an incomplete one away. Says which are left out."""
    found, left_out = source(), []
    for code in _begun(folder):
        catalogue = translated(code, folder)
        doubts = list(views.checks.doubts(catalogue, found))
        if doubts:
            compiled(folder, code).unlink(missing_ok=True)
            left_out.append(f"{code} is not offered, {len(doubts)} sentences to mend, such as {doubts[0]}")
        else:
            compiled(folder, code).write_bytes(machine(catalogue))
    return left_out


def main(arguments: list[str]) -> int:
    work: dict[str, Callable[[], list[str]]] = {"extract": extract, "check": check, "compile": compile_}
    if len(arguments) != 1 or arguments[0] not in work:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    said = work[arguments[0]]()
    sys.stdout.writelines(f"{line}\n" for line in said)
    return 1 if arguments[0] == "check" and said else 0


def _begun(folder: Path) -> list[str]:
    """The languages with a catalogue, and those of the house that must get one."""
    return [code for code in CODES if code in ("sv", "en", "ar", "so") or written(code, folder).exists()]


def _headed(catalogue: Catalog, code: str) -> Catalog:
    catalogue.mime_headers = [("Plural-Forms", views.plurals.PLURALS[code])]
    return catalogue


def _fill(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            message.string = message.id


def _write(path: Path, catalogue: Catalog, **options: bool) -> None:
    file = BytesIO()
    write_po(file, catalogue, width=0, include_lineno=False, **options)
    path.write_bytes(file.getvalue())


def _locale(code: str) -> str:
    return views.tags.tag(code)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
