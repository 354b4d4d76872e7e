"""What the languages are called: by their own speakers, and by others."""

import views.dates

# For the choice of a language: everybody finds their own, whatever they can't read around it.
OWN = {
    "sv": "Svenska",
    "en": "English",
    "ar": "العربية",
    "so": "Soomaali",
    "fa": "فارسی",
    "prs": "دری",
    "ps": "پښتو",
    "ti": "ትግርኛ",
    "uk": "Українська",
    "ru": "Русский",
    "ckb": "کوردیی سۆرانی",
    "kmr": "Kurmancî",
    "tr": "Türkçe",
    "am": "አማርኛ",
}

# Where Babel's name is missing, or is not the one that people use.
_BETTER = {
    ("sv", "ps"): "pashto",
    ("sv", "ckb"): "sorani",
    ("sv", "kmr"): "kurmanji",
    ("en", "ckb"): "Sorani",
    ("en", "kmr"): "Kurmanji",
    ("so", "prs"): "Dari",
    ("so", "ckb"): "Soorani",
    ("so", "kmr"): "Kurmanji",
    ("so", "tr"): "Turki",
}


def name(code: str, reader: str) -> str:
    """The name of language `code` in the language `reader`; its own name where nobody knows better."""
    if (reader, code) in _BETTER:
        return _BETTER[reader, code]
    known = views.dates.locale(reader).languages
    return known.get(views.dates.LOCALES.get(code, code)) or OWN.get(code, code)
