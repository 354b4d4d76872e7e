"""Which languages are offered."""

from pathlib import Path

import views.catalogues
from views.languages import Languages, compiled


def _folder(folder: Path, *codes: str) -> Path:
    for code in codes:
        compiled(folder, code).parent.mkdir(parents=True)
        compiled(folder, code).write_bytes(views.catalogues.machine(views.catalogues.translated(code)))
    return folder


def test_those_with_a_compiled_catalogue_are_offered_in_their_order(tmp_path: Path) -> None:
    languages = Languages.load(_folder(tmp_path, "so", "ar", "sv", "en"))
    assert [one.own_name for one in languages.offered] == ["Svenska", "English", "العربية", "Soomaali"]
    assert languages.of("sv")("Cancelled") == "Inställt"


def test_whoevers_language_is_missing_reads_the_common_one(tmp_path: Path) -> None:
    languages = Languages.load(_folder(tmp_path, "sv"))
    assert languages.of("ti").code == "sv"
    assert languages.of(None).code == "sv"
    assert not languages.offers("ti")


def test_english_needs_no_catalogue(tmp_path: Path) -> None:
    languages = Languages.load(tmp_path)
    assert languages.of("sv")("Cancelled") == "Cancelled"
    assert languages.of("en").many("{n} seat", "{n} seats", 2) == "2 seats"
