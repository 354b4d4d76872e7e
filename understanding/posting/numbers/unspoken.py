"""Seats and prices without a figure: "на шестерых", "никакой платы с вас не возьмём"."""

from understanding.phrases import Hit
from understanding.posting.lines import runs
from understanding.posting.lines.line import Line


def people(line: Line) -> int | None:
    """How many, where one word says people and number. Takes it."""
    for hit in line.found("people"):
        # "мама троих детей": somebody's
        if hit.last == len(line.words) or line.parts_after(hit.last - 1):
            lead = line.ending_at("lead", "seats", hit.first)
            line.take(lead.first if lead else hit.first, hit.last)
            return int(hit.value)
    return None


def free(line: Line) -> list[Hit]:
    """Money, and that nobody wants it, side by side."""
    found = runs.of_kinds(line, ("free_of",))
    return [Hit("free", "cost", run.first, run.last) for run in found if {"money", "none"} <= run.values]
