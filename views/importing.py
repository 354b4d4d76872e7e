"""What `import` says about what was there before, and `export`: plain English, like `views.operator`."""

from collections.abc import Sequence

from views.operator import PROGRAM

_NAMED = 10
_NAMED_OF_A_KIND = 5
_SEVERAL = {"association": "associations", "place": "places", "activity": "activities", "referral": "referrals"}


def changed(names: Sequence[str]) -> str:
    """`names`: kind and id of each, as in "place huset"; at most ten are named."""
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"Changed: {', '.join(names[:_NAMED])}{more}."


def not_in_file(things: Sequence[tuple[str, str]]) -> str:
    """`things`: kind and id of each, kinds as in `storage.import_result.Item`."""
    kinds = dict[str, list[str]]()
    for kind, slug in things:
        kinds.setdefault(kind, []).append(slug)
    listed = ", ".join(_of_a_kind(kind, slugs) for kind, slugs in kinds.items())
    return f"In the database, but not in these files, and left as they are: {listed}."


def _of_a_kind(kind: str, slugs: Sequence[str]) -> str:
    counted = f"{len(slugs)} {kind if len(slugs) == 1 else _SEVERAL[kind]}"
    return f"{counted} ({', '.join(slugs)})" if len(slugs) <= _NAMED_OF_A_KIND else counted


def almost_the_same(new: str, known: str) -> str:
    return (
        f'ATTENTION: "{new}" is new, but the database has "{known}". If they are one municipality, write it in the '
        "file as it is in the database: now there are two."
    )


def several_municipalities(names: Sequence[str]) -> str:
    return f"The database holds {', '.join(names)}: one file each. Name a folder for them: {PROGRAM} export FOLDER"


NOTHING_TO_EXPORT = "The database holds no municipality: there is nothing to export."
