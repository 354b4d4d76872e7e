"""Hours as Persian writes them in one word with what goes with them: "۵ونیم", "۱۴بجه", "پنج‌ونیم"."""

import re

# The half, and the word for the hour, behind a figure.
_FIGURE = re.compile(r"(?<=\d)(?=(?:و ?نیم|بجه)(?![^\W_]))")
# The half space is gone by now.
_HALF = re.compile(r"(?<![^\W_])(یک|دو|سه|چهار|چار|پنج|شش|شیش|هفت|هشت|نه|ده|یازده|دوازده)(?=ونیم(?![^\W_]))")


def even(cleaned: str) -> str:
    return _HALF.sub(r"\1 ", _FIGURE.sub(" ", cleaned))
