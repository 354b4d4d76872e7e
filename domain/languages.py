"""The languages of the house, by the codes that settings, files and `understand` use."""

CODES = ("sv", "en", "ar", "so", "fa", "prs", "ps", "ti", "uk", "ru", "ckb", "kmr", "tr", "am")

RIGHT_TO_LEFT = frozenset({"ar", "fa", "prs", "ps", "ckb"})

# What phones and old systems send for a language of ours. Telegram sends IETF tags ("ar-SY", "fa-AF", "ku").
_OTHER_NAMES = {"fa-af": "prs", "ku": "kmr", "ku-iq": "ckb", "nb": "sv", "no": "sv", "nn": "sv", "da": "sv"}


def from_tag(tag: str | None) -> str | None:
    """Our code for an IETF language tag such as Telegram's `language_code`; None where we have no such language."""
    if not tag:
        return None
    whole = tag.lower().replace("_", "-")
    short = whole.split("-")[0]
    for name in (whole, short):
        code = _OTHER_NAMES.get(name, name)
        if code in CODES:
            return code
    return None


def telegram_tag(code: str) -> str | None:
    """The two letters that Telegram lists a language by; None where it has none (Dari, Sorani)."""
    return {"kmr": "ku"}.get(code, code if len(code) == 2 else None)


def is_shown(code: str, tag: str | None) -> bool:
    """Whether Telegram by itself shows a phone of the language `tag` what was told to it for our language."""
    return telegram_tag(code) == (tag or "").lower().replace("_", "-").split("-")[0]
