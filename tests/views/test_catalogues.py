"""The catalogues, and the tool that keeps them."""

import ast
import re
from gettext import c2py
from pathlib import Path

import pytest
from babel.messages import Catalog

import views.catalogues
import views.checks
import views.plurals
import views.tags
from domain.languages import CODES
from tests.views.languages import CODES as OFFERED
from tests.views.languages import language

_VIEWS = Path(views.catalogues.__file__).parent


def _ids(catalogue: Catalog) -> set[str]:
    return {text for one in catalogue if one.id for text in ((one.id,) if isinstance(one.id, str) else one.id)}


@pytest.mark.parametrize("code", OFFERED)
def test_every_sentence_is_translated_with_its_values_and_tags(code: str) -> None:
    assert list(views.checks.doubts(views.catalogues.translated(code), views.catalogues.source())) == []


def test_every_sentence_in_the_code_is_found_by_the_extraction() -> None:
    """It sees no calls inside f-strings, so there must be none."""
    found = _ids(views.catalogues.source())
    for file in _VIEWS.glob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and _name(node.func) in ("_", "many", "plain", "msgid") and node.args:
                first = node.args[0]
                assert not isinstance(first, ast.Constant) or first.value in found, (file.name, first.lineno)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def test_the_template_and_the_catalogues_hold_what_the_code_says() -> None:
    found = _ids(views.catalogues.source())
    for file in (views.catalogues.LOCALES / "messages.pot", *map(views.catalogues.written, OFFERED)):
        held = file.read_text()
        missing = [text for text in found if f'"{text}"' not in held.replace('\\"', '"')]
        assert missing == [], f"run python -m views.catalogues extract: {file.name}"


@pytest.mark.parametrize("code", CODES)
def test_plural_forms_are_those_of_the_unicode_tables(code: str) -> None:
    count, expression = re.match(r"nplurals=(\d); plural=\((.*)\);", views.plurals.PLURALS[code]).groups()  # type: ignore[union-attr]
    ours, theirs = c2py(expression), views.tags.locale(code).plural_form
    pairs = {(ours(n), theirs(n)) for n in range(1000)}
    assert len({form for form, _ in pairs}) == int(count)
    assert len(pairs) == int(count), "each of our forms is one of theirs"


def test_arabic_counts_in_six_ways() -> None:
    assert len(set(map(str, (language("ar").many("{n} seat", "{n} seats", n) for n in (0, 1, 2, 3, 11, 100))))) >= 5


def _translated(text: str, to: str) -> Catalog:
    catalogue = Catalog(locale="sv")
    catalogue.add(text, to)
    return catalogue


def _doubts(text: str, to: str) -> list[str]:
    source = Catalog()
    source.add(text)
    return list(views.checks.doubts(_translated(text, to), source))


@pytest.mark.parametrize(
    ("text", "to", "doubt"),
    [
        ("It costs {price}.", "Det kostar.", "placeholders"),
        ("It costs {price}.", "Det kostar {pris}.", "placeholders"),
        ("It costs {price}.", "{price} {price}", "placeholders"),
        ("<b>Hello</b>", "<i>Hej</i>", "tags"),
        ("Hello", "Hej <", "tags"),
        ("One\nTwo", "Ett Två", "line breaks"),
        ("Hello", "Hej {", "brace"),
        ("Hello", "", "missing"),
    ],
)
def test_what_is_wrong_with_a_translation_is_said(text: str, to: str, doubt: str) -> None:
    assert any(doubt in said for said in _doubts(text, to))


def test_a_right_translation_is_left_alone() -> None:
    assert _doubts("It costs {price}.", "Det kostar {price}.") == []


def test_only_a_complete_catalogue_is_compiled(tmp_path: Path) -> None:
    views.catalogues.extract(tmp_path)
    left_out = views.catalogues.compile_(tmp_path)
    assert {line.split()[0] for line in left_out} == {"sv", "ar", "so"}
    assert [file.parent.parent.name for file in tmp_path.glob("*/LC_MESSAGES/*.mo")] == ["en"]
