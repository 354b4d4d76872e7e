"""What lies in the project's folder and is read once: words and tables of every language, and catalogues."""

from pathlib import Path

import understanding.lexicon
from domain.languages import CODES
from understanding.understanding import Understanding
from views.languages import Languages

LOCALES = Path(__file__).parent.parent / "locales"


def understanding_() -> Understanding:
    return Understanding(understanding.lexicon.load(LOCALES, CODES))


def languages() -> Languages:
    return Languages.load(LOCALES)
