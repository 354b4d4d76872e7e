"""A face drawn with signs, as between two sentences: "long time no see :) Zumba on Sunday"."""

import re

_FACE = re.compile(r"(?<!\S)[:;=]['-]?[)(DP]+(?!\S)|[\U0001F600-\U0001F64F\U0001F900-\U0001F92F]")


def is_one(signs: str) -> bool:
    """`signs`: what stands between two words."""
    return _FACE.search(signs) is not None
