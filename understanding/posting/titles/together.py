"""That it is done together, behind a title: "طبخ مقلوبة سوا", "sy tillsammans"."""

from collections.abc import Set

from understanding.posting.lines.line import Line, Span


def ends_the_title(line: Line, title: Span, taken: Set[int]) -> Span:
    """The title with it, where nothing more goes on behind. `taken`: words that are plainly something else."""
    first, last = title
    said = [hit.last for hit in line.hits if (hit.kind, hit.value, hit.first) == ("title", "together", last)]
    end = max((one for one in said if taken.isdisjoint(range(last, one)) and _ends(line, one, taken)), default=last)
    return title if line.parts_after(last - 1) or "-" in line.gap(last - 1) else (first, end)


def _ends(line: Line, word: int, taken: Set[int]) -> bool:
    """ "sy tillsammans med oss" goes on."""
    return word == len(line.words) or word in taken or line.parts_after(word - 1) or line.joins(word)
