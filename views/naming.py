"""The name of an activity in other languages: read back, taken, or left alone."""

from collections.abc import Callable

from domain.intents import Code, Intent
from domain.naming import KNOWN, TYPED
from domain.replies import Button, Html
from domain.texts import COMMON, Texts
from views.language import Language
from views.read_back import KnownName
from views.replies import line, lines, pictured

_SHORT_NAME = 30


def remark(known: KnownName | None, title: Texts, _: Language) -> Html | None:
    """None: it has its name in one language alone."""
    if known is None or not known.taken or len(title) < 2:
        return None
    used = line("🌐", _("I know this activity. I use its name in every language."))
    return lines(used, _in_others(known, _.pick(title), _))


def _in_others(known: KnownName, shown: str, _: Language) -> Html | None:
    """What it is known as to the reader, where they typed something else, and in a language that many read."""
    own, common = known.names.get(_.code, ""), _common(known.names, _)
    other = _("{language}: {text}", language=_.name_of(common), text=known.names[common]) if common else None
    said = _.facts(own if own.casefold() != shown.casefold() else None, other)
    return line("🔤", said) if said else None


def _common(names: Texts, _: Language) -> str | None:
    return next((code for code in (*COMMON, *names) if code != _.code and names.get(code)), None)


def other_way(known: KnownName | None, chosen: Callable[[Code], Intent], _: Language) -> list[Button]:
    """What is typed can stand alone, and a known name can stand for it."""
    if known is None:
        return []
    if known.taken:
        # Translators: a button: an activity keeps the name that was written, and gets no known name in other languages.
        return [pictured("🌐", _.plain("Only my own words"), chosen(Code(TYPED)))]
    # Translators: a button: {name} is a known name of an activity; it is used in all languages.
    label = _.plain("In every language: {name}", name=_.pick(known.names, _SHORT_NAME))
    return [pictured("🌐", label, chosen(Code(KNOWN)))]
