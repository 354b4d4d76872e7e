"""Languages made from the catalogues as they are written, complete or not."""

from functools import cache
from gettext import GNUTranslations
from io import BytesIO

import views.catalogues
from views.language import Language
from views.languages import Languages

CODES = ("sv", "en", "ar", "so")


@cache
def language(code: str) -> Language:
    machine = views.catalogues.machine(views.catalogues.translated(code))
    return Language(code, GNUTranslations(BytesIO(machine)))


def languages() -> Languages:
    return Languages(language(code) for code in CODES)
