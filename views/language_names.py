"""What the languages are called: by their own speakers, and by others."""

from views.marking import msgid

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

# In the reader's language, as in "Spoken there: Swedish, Dari".
NAMES = {
    "sv": msgid("Swedish"),
    "en": msgid("English"),
    "ar": msgid("Arabic"),
    "so": msgid("Somali"),
    "fa": msgid("Persian"),
    "prs": msgid("Dari"),
    "ps": msgid("Pashto"),
    "ti": msgid("Tigrinya"),
    "uk": msgid("Ukrainian"),
    "ru": msgid("Russian"),
    "ckb": msgid("Sorani"),
    "kmr": msgid("Kurmanji"),
    "tr": msgid("Turkish"),
    "am": msgid("Amharic"),
}


def other(code: str, reader: str) -> str:
    """The name of a language that the house does not speak; its code where nobody knows better."""
    import views.tags  # Babel, and its memory: hardly a house needs it

    return str(views.tags.locale(reader).languages.get(code, code))
