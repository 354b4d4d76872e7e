"""Those whom an activity is about, and whoever does it: "a talk about teenagers", "hur man bakar"."""

from understanding.phrases import Hit
from understanding.posting.lines.line import Line

_ABOUT = {("lead", "about"), ("speech", "learnt")}


def is_one(line: Line, hit: Hit) -> bool:
    """Whether the words of an audience say nothing of who comes."""
    return _is_spoken_of(line, hit) or _is_whoever(line, hit)


def _is_spoken_of(line: Line, hit: Hit) -> bool:
    """ "a talk about teenagers", "my grandmother's recipe": its topic."""
    abouts = {one.last for one in line.hits if (one.kind, one.value) in _ABOUT}
    return hit.kind == "audience" and hit.first in abouts


def _is_whoever(line: Line, hit: Hit) -> bool:
    """ "hur man bakar bröd": Swedish for men with its dots, and without them for whoever does it."""
    return hit.kind == "lone" and line.words[hit.first].text == "man"
