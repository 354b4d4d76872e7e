"""What the Unicode tables and gettext call our languages."""

from babel import Locale

_OTHERWISE = {"prs": "fa_AF", "kmr": "ku"}


def tag(code: str) -> str:
    return _OTHERWISE.get(code, code)


def locale(code: str) -> Locale:
    """Babel's locale for one of our language codes."""
    return Locale.parse(tag(code))
