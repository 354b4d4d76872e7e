"""Swedish as it is spoken: "imorrn vi 14" is at two, "13 te 15" till three; telephone numbers are no hours."""

import re

_SPOKEN_AT = re.compile(
    r"(?<![^\W_])(i ?mor\w*n|ikväll|(?:mån|tis|ons|tors|fre|lör|sön)da[gn]?) vi (?=\d)", re.IGNORECASE
)

# "13 te 15", "10 t 14": as "till" is said; "3 te" is tea.
_SPOKEN_TO = re.compile(r"(?<=\d) (?:te|t|ti|tell) (?=(?:kl\.? |klockan )?\d)", re.IGNORECASE)

# "070 123 45 67", "070-12 34 567"
_TELEPHONE = re.compile(r"(?<![\d+])(07\d)[- ]?(\d{2,3})[- ]?(\d\d)[- ]?(\d{2,3})(?!\d)")
_LONG = 10


def _telephone(found: re.Match[str]) -> str:
    figures = "".join(found.groups())
    return figures if len(figures) == _LONG else found[0]


EVEN = ((_SPOKEN_AT, r"\1 vid "), (_SPOKEN_TO, " till "), (_TELEPHONE, _telephone))
