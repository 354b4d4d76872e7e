"""Days of a month by its number, as in Kurdish: "٢٤ی ١٢", "٢٤ی مانگی ١٢", "24ê 12an", "24ê meha 12an (berfanbar)"."""

import re

_DAY_OF_MONTH = re.compile(
    r"(?<![\d:.–-])(\d{1,2})\s?[یيىê]\s(?:(?:meha|مانگی)\s)?(\d{1,2})(?:an|ê|یەوە|ی|ەوە|دا)?(?![\w:.–-])(?:\s\(\w+\))?"
    r"(?!\s(?:تا |هەتا |بۆ |heta |heya |ta |کەس|kes)(?!\d{1,2}\s?[یيىê]\s(?:meha\s)?\d))"
)

_NUMBERS = ("یەک", "دوو", "سێ", "چوار", "پێنج", "شەش", "حەوت", "هەشت", "نۆ", "دە", "یازدە", "دوازدە")
# "٩ی یەک", "٩ی مانگی یەک": the month's number in words
_IN_WORDS = re.compile(
    rf"(?<![\d:.–-])(\d{{1,2}}[یيى] )(?:مانگی )?({'|'.join(_NUMBERS)})(?![\w–-])"
    r"(?! (?:سەعات|کاتژمێر|کەس|جار|کرۆن|تا|و))"
)
# "٢٦ی مانگ": of this month, unless it is that of every one
_OF_THE_MONTH = re.compile(r"(?<!\w)(\d{1,2})\s?[یيى] مانگ(?!\w)")
_EVERY = re.compile(r"(?<!\w)(?:(?:هەموو?|هەر|گشت) (?:سەرە)?مانگ|مانگانە|مانگی جارێک)")
# "لە ٤/١٢ەوە": from that day on
_FROM = re.compile(r"(?<![\d/.])(\d{1,2}[/.]\d{1,2})ەوە(?![^\W_])")


def as_dates(cleaned: str) -> str:
    """With each of them as figures that any language reads: "24/12"."""
    cleaned = _IN_WORDS.sub(lambda found: f"{found[1]}{_NUMBERS.index(found[2]) + 1}", cleaned)
    if not _EVERY.search(cleaned):
        cleaned = _OF_THE_MONTH.sub(r"\1ی ئەم مانگە", cleaned)
    return _FROM.sub(r"\1", _DAY_OF_MONTH.sub(_as_date, cleaned))


def _as_date(found: re.Match[str]) -> str:
    day, month = int(found[1]), int(found[2])
    return f"{day}/{month}" if 1 <= day <= 31 and 1 <= month <= 12 else found[0]
