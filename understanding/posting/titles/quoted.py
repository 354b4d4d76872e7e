"""A title in quotation marks: «موسیقی سنتی», "Story time"."""

_MARKS = (("«", "»"), ("“", "”"), ("„", "“"), ("”", "”"), ('"', '"'), ("‹", "›"), ("'", "'"))


def bare(title: str) -> str:
    """The title without marks around the whole of it."""
    for opens, closes in _MARKS:
        inner = title.removeprefix(opens).removesuffix(closes).strip()
        if title != inner and _is_around(title, opens, closes) and inner:
            return inner
    return title


def _is_around(title: str, opens: str, closes: str) -> bool:
    around = len(title) > 2 and title.startswith(opens) and title.endswith(closes)
    return around and opens not in title[1:-1] and closes not in title[1:-1]
