"""Languages made from the catalogues as they are written, complete or not."""

from functools import cache
from gettext import GNUTranslations
from io import BytesIO

import domain.languages
import views.catalogues
from views.language import Language
from views.languages import Languages

# Those that have a catalogue, be it complete or not.
CODES = tuple(code for code in domain.languages.CODES if views.catalogues.written(code).exists())


@cache
def language(code: str) -> Language:
    machine = views.catalogues.machine(views.catalogues.translated(code))
    return Language(code, GNUTranslations(BytesIO(machine)))


def languages() -> Languages:
    return Languages(language(code) for code in CODES)
