"""publiccode.yml, version 0.4 of the standard, read as text."""

import re

import pytest

import views.languages
from bot.resources import LOCALES
from tests.deploy.files import text

_MANDATORY = (
    *("publiccodeYmlVersion", "name", "url", "platforms", "categories", "developmentStatus", "softwareType"),
    *("description", "legal", "maintenance", "localisation"),
)
_LANGUAGES = ("en", "sv")


def _section(name, written=None):
    found = re.search(rf"^{name}:(.*(?:\n(?: .*)?)*)", written or text("publiccode.yml"), re.MULTILINE)
    return found[1] if found else ""


@pytest.mark.parametrize("key", _MANDATORY)
def test_every_key_that_the_standard_wants_is_there(key):
    assert _section(key).strip()


@pytest.mark.parametrize("language", _LANGUAGES)
def test_each_description_has_the_lengths_of_the_standard(language):
    described = re.search(rf"^  {language}:\n((?:    .*\n|\n)+)", _section("description") + "\n", re.MULTILINE)
    assert described
    short = re.search(r"shortDescription: (.*)", described[1])
    whole = re.search(r"longDescription: \|\n((?:      .*\n|\n)+)", described[1])
    assert short
    assert whole
    assert len(short[1]) <= 150
    assert 150 <= len(whole[1]) <= 10_000
    assert re.findall(r"^      - \S", described[1], re.MULTILINE)


def test_licence_and_status_are_what_the_standard_knows():
    assert "license: EUPL-1.2" in _section("legal")
    assert _section("developmentStatus").strip() in ("concept", "development", "beta", "stable", "obsolete")
    assert "- name:" in _section("maintenance")


def test_no_language_is_promised_that_has_no_catalogue():
    promised = set(re.findall(r"^    - (\w+)$", _section("localisation"), re.MULTILINE))
    assert promised
    assert {
        code for code in promised if not views.languages.compiled(LOCALES, code).with_suffix(".po").exists()
    } == set()
