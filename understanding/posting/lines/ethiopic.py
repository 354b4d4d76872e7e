"""A line in Ethiopic letters made even: its own figures, "፲፪", and what is written together with a Swedish name."""

import re

_FIGURES = re.compile("[፩-፻]+")
_FIRST, _TENS, _HUNDRED = ord("፩"), ord("፲"), "፻"
# "በLilla salen": what leads to a name that is written in other letters.
_LEAD = re.compile("(?<![ሀ-ፚ])(በ|ከ|ለ|እስከ|ስለ|ብ|ን|ኣብ|ካብ|ናብ)(?=[A-Za-zÅÄÖåäö])")
# "24ን 31ን ታሕሳስ": "and" is written behind each of them.
_LISTED = re.compile(r"(?<![\w:.])(\d{1,2})ን\s+(?=\d{1,2}ን?\s)")
# "ዲሴምበር 19ና 26", "26ና ጃንዋሪ 2": the same in Amharic, also between two months.
_JOINED = re.compile(r"(?<![\w:.])በ?(\d{1,2})(?:ኛው)?ና\s+(?:በ(?=\d))?(?=\d{1,2}(?!\d)|[ሀ-ፚ]+\s\d)")
# "ውይይት፡ ስዊድን፣ ረቡዕ": beside another comma it is a colon, as it looks.
_COLON = re.compile(r"(?<=[ሀ-ፚA-Za-zåäö])፡(?=\s)")
_COMMAS = re.compile("[፣,]")
_HOUR = r"(\d{1,2}(?:[:.]\d\d)?)"
# "ኣብ መንጎ 11ን 14ን", "በ11 እና በ14 መካከል": between two numbers, as from one to the other.
_BETWEEN = (
    (re.compile(rf"(?:[ኣአ]ብ\s+)?መንጎ\s+{_HOUR}ን\s+{_HOUR}ን"), r"ካብ \1 ክሳብ \2"),
    (re.compile(rf"(?<!\S)[በከ]?\s?{_HOUR}\s+(?:እና|እስከ)\s+[በከ]?\s?{_HOUR}\s+መካከል"), r"ከ\1 እስከ \2"),
)


def even(written: str) -> str:
    figures = _FIGURES.sub(lambda found: str(_number(found[0])), written)
    for between, ranged in _BETWEEN:
        figures = between.sub(ranged, figures)
    figures = _JOINED.sub(r"\1 እና ", figures)
    if len(_COLON.findall(figures)) == 1 and _COMMAS.search(figures):
        figures = _COLON.sub("፦", figures)
    return _LISTED.sub(r"\1, ", _LEAD.sub(r"\1 ", figures))


def _number(figures: str) -> int:
    """ "፲፪" is 12, "፪፻" is 200."""
    number = 0
    for sign in figures:
        number = max(number, 1) * 100 if sign == _HUNDRED else number + _value(sign)
    return number


def _value(sign: str) -> int:
    at = ord(sign)
    return (at - _TENS + 1) * 10 if at >= _TENS else at - _FIRST + 1


def length(text: str) -> int:
    """A sign is a syllable: "ዓርቢ" is as long as "arbi"."""
    return sum(2 if "ሀ" <= sign <= "ፚ" else 1 for sign in text)
