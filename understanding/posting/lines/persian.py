"""Hours as Persian writes them in one word with what goes with them: "۵ونیم", "۱۴بجه", "پنج‌ونیم"; and May."""

import re

# The half, and the word for the hour, behind a figure.
_FIGURE = re.compile(r"(?<=\d)(?=(?:و ?نیم|بجه)(?![^\W_]))")
# The half space is gone by now.
_HALF = re.compile(r"(?<![^\W_])(یک|دو|سه|چهار|چار|پنج|شش|شیش|هفت|هشت|نه|ده|یازده|دوازده)(?=ونیم(?![^\W_]))")

# "می" alone goes before verbs as well: "۸ می خوانیم". Behind a day of the month nothing of a verb may follow.
_WEEKDAY = "(?:یک|دو|سه|چهار|چار|پنج)? ?شنبه(?: ?ها)?|جمعه(?: ?ها)?"
_BEHIND_A_DATE = f"ساعت|از|تا|در|د|ده|و|به|بعد|صبح|شام|برای|سال|هر|روز|روزهای|{_WEEKDAY}|20\\d\\d|\\d\\d?[:.]\\d\\d"
_NTH = "یکم|اول|دوم|سوم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|پانزدهم|بیستم"
_MAY = re.compile(rf"(?<![\d:.\w])([12]?\d|3[01]|{_NTH}) می(?=\s*(?:[،,.؛]|$)|\s+(?:{_BEHIND_A_DATE})(?![^\W_]))")

# In Dari "the other" is the afternoon prayer behind an hour, "۴ دیگر": nothing follows that there would be another of.
_AFTERNOON = re.compile(r"(?<=\d)((?: بج[هې])?) (?:نماز )?دیگر(?=\s*(?:[،,.؛]|$))")


def even(cleaned: str) -> str:
    cleaned = _AFTERNOON.sub(r"\1 عصر", cleaned)
    return _MAY.sub(r"\1 مای", _HALF.sub(r"\1 ", _FIGURE.sub(" ", cleaned)))
