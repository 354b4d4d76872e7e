"""What small pictures say: "🚫👶" is "no children"."""

import re

from domain.programme import Children

_NO = "[🚫⛔❌🙅]\ufe0f?"
_CHILD = "[👶🧒👧👦🍼🚸][\U0001f3fb-\U0001f3ff]?\ufe0f?"
_NO_CHILDREN = re.compile(f"{_NO} ?{_CHILD}|{_CHILD} ?{_NO}")


def children(typed: str) -> Children | None:
    return Children.NO if _NO_CHILDREN.search(typed) else None
