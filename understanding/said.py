"""Which names were said well enough to be spoken of, by rule: what the table of intents and posting lines go by."""

from collections.abc import Iterable

from understanding.names import Match

# Less than this share of a name's weight is chance. One rare word names a place or a title well enough.
_ENOUGH = 0.7
_ENOUGH_WITH_RARE_WORD = {"place": 0.38, "activity": 0.58}
_ENOUGH_GENERAL = 0.85
_PERHAPS = 0.34


def well_enough(matches: Iterable[Match]) -> list[Match]:
    """The best match of each activity and place, best first."""
    best: dict[tuple[str, int], Match] = {}
    for match in sorted((one for match in matches if (one := _gated(match))), key=_goodness, reverse=True):
        best.setdefault((match.kind, match.id), match)
    return sorted(best.values(), key=_goodness, reverse=True)


def _gated(match: Match) -> Match | None:
    if match.whole:
        return match
    enough = _enough(match)
    # Half a name is one only in a sentence that is about an activity.
    short = match.score < enough
    if match.score < min(enough, _PERHAPS) or (not match.telling and match.length == 1):
        return None
    if short and (match.kind == "place" or not match.telling):
        return None
    return match._replace(everyday=match.everyday or short or (not match.telling and not match.title))


def _enough(match: Match) -> float:
    if not match.telling:
        return _ENOUGH_GENERAL
    return _ENOUGH_WITH_RARE_WORD[match.kind] if match.title and match.rare else _ENOUGH


def _goodness(match: Match) -> tuple[float, ...]:
    return (not match.everyday, round(match.weight * min(match.score, 1.0), 3), match.score)
