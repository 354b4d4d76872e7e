"""Swedish as it is spoken: "imorrn vi 14" is at two."""

import re

_SPOKEN_AT = re.compile(
    r"(?<![^\W_])(i ?mor\w*n|ikväll|(?:mån|tis|ons|tors|fre|lör|sön)da[gn]?) vi (?=\d)", re.IGNORECASE
)

EVEN = ((_SPOKEN_AT, r"\1 vid "),)
