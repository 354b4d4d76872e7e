"""What `import` says about what was there before: plain English, like `views.operator`."""

from collections.abc import Sequence

_NAMED = 10


def changed(names: Sequence[str]) -> str:
    """`names`: kind and id of each, as in "place huset"; at most ten are named."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"Changed: {', '.join(names[:_NAMED])}{more}."


def almost_the_same(new: str, known: str) -> str:
    return (
        f'ATTENTION: "{new}" is new, but the database has "{known}". If they are one municipality, write it in the '
        "file as it is in the database: now there are two."
    )
