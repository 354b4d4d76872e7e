"""Those whom an activity is about, and whoever does it: "a talk about teenagers", "hur man bakar"."""

from understanding.phrases import Hit
from understanding.posting.lines.line import Line

_NAMES = ("intro", "i_am")
_LONGEST_NAME = 3
_ABOUT = {("lead", "about"), ("speech", "learnt")}
# So many words may stand between somebody and what is said of them.
_NEAR = 4


def is_one(line: Line, hit: Hit) -> bool:
    """Whether the words of an audience say nothing of who comes."""
    told = _is_spoken_of(line, hit) or _is_somebody(line, hit) or _is_who_speaks(line, hit)
    return told or _is_whoever(line, hit) or _is_free_for(line, hit)


def _is_spoken_of(line: Line, hit: Hit) -> bool:
    """ "a talk about teenagers", "my grandmother's recipe", "first aid for babies": its topic."""
    abouts = [one for one in line.hits if (one.kind, one.value) in _ABOUT]
    if hit.kind == "for":
        return any(one.first < hit.first < one.last <= hit.last for one in abouts)
    led = any(one.last == hit.first for one in abouts)
    return hit.kind == "audience" and led and not line.parts_after(hit.first - 1)


def _is_who_speaks(line: Line, hit: Hit) -> bool:
    """ "я Андрей, пенсионер": what somebody is stands behind the name."""
    return hit.kind == "audience" and follows_a_name(line, hit.first) and line.parts_after(hit.first - 1)


def follows_a_name(line: Line, word: int) -> bool:
    """ "I'm Amina, 68 years old": what is said there is said of her."""
    names = [one for one in line.hits if one.kind == "frame" and one.value in _NAMES and one.first in line.taken]
    near = [one for one in names if one.last < word <= one.last + _LONGEST_NAME]
    return any(line.taken.issuperset(range(one.last, word)) for one in near)


def _is_whoever(line: Line, hit: Hit) -> bool:
    """ "hur man bakar bröd": Swedish for men with its dots, and without them for whoever does it."""
    return hit.kind == "lone" and line.words[hit.first].text == "man"


def _is_somebody(line: Line, hit: Hit) -> bool:
    """ "my wife is a retired swimming coach", "Mrs Stefa": one person, who runs it or is written of."""
    persons = (one for one in line.hits if (one.kind, one.value) == ("somebody", "word"))
    named = [one for one in persons if one.first <= hit.first <= one.last + _NEAR]
    return hit.kind != "for" and any(not any(map(line.parts_after, range(one.last - 1, hit.first))) for one in named)


def _is_free_for(line: Line, hit: Hit) -> bool:
    """ "25 kr, children free": beside a price that is said, it is what these pay, and not for whom all is."""
    free = [one for one in line.hits if (one.kind, one.value) == ("free", "cost")]
    # "free for children", "and the children for nothing"
    beside = any(
        (hit.last == one.first and not line.parts_after(hit.last - 1))
        or (one.last == hit.first and not line.parts_after(one.last - 1))
        for one in free
    )
    return beside and any((one.kind, one.value) == ("unit", "cost") and one.first in line.taken for one in line.hits)
