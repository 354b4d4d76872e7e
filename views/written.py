"""What stands in another language than the reader's is marked with its name."""

import domain.texts
from domain.replies import Html
from domain.texts import Texts
from views.language import Language
from views.replies import line


def in_other(texts: Texts, _: Language) -> Html | None:
    """In which one they are read, where the reader's own is not among them. None: nothing to say."""
    text, code = domain.texts.pick(texts, _.code)
    # Translators: the message below was not translated.
    return line("🌐", _("Written in {language}", language=_.name_of(code))) if text and code != _.code else None
