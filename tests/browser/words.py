"""What the bot says in a language, looked up where it looks it up."""

import views.catalogues
from views.language import Language
from views.languages import Languages


def language(code: str) -> Language:
    """`_("…")` gives a sentence, `_.plain("…")` the words of a button."""
    return Languages.load(views.catalogues.LOCALES).of(code)
