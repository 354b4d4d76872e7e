"""The text of a new place's programme file: the programme, and between it comments that say how to go on."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import domain.programme_file
from domain.founding.copying import Copy, Note
from domain.founding.referrals import Numbers
from domain.programme_file import ProgrammeFile
from views.founding_samples import samples
from views.operator import PROGRAM

_NOTES = {
    Note.ONCE: "CHECK: it takes place once. Choose its day.",
    Note.TELLS_OF_THE_MODEL: "CHECK: these texts may still tell of the model, in one language or another.",
    Note.CLOSED_THEN: "CHECK: the place is closed at that time.",
}


@dataclass(frozen=True, slots=True)
class _Block:
    """A table of the file: `[[activity]]` and `id`, with all its lines."""

    kind: str
    slug: str
    lines: str


def text(copy: Copy, model: str | None, now: datetime) -> str:
    """`model`: the municipality that it was copied from. Reads back as `copy.file`."""
    file = copy.file
    programme = domain.programme_file.programme_of([file], now)
    blocks = _blocks(domain.programme_file.write(programme, programme.municipalities[0]))
    today = now.astimezone(file.municipality.zone).date()
    parts = [_head(file, model, today)]
    for kind in ("municipality", "association", "place", "activity", "referral"):
        parts += [f"\n{note}{one.lines}" for one in blocks if one.kind == kind for note in [_note(one, copy)]]
        parts += samples(kind, file, today)
    return "".join(parts)


def to_check(copy: Copy) -> int:
    """How many entries of the file have a CHECK in their comment."""
    return sum(map(bool, copy.notes.values())) + len(copy.numbers)


def _blocks(written: str) -> list[_Block]:
    """In a written file a text never breaks a line, so a line that begins with a bracket begins a table."""
    begun: list[list[str]] = []
    for line in written.split("\n"):
        if line.startswith("["):
            begun.append([])
        if line:
            begun[-1].append(line)
    return [_block(lines) for lines in begun]


def _block(lines: Sequence[str]) -> _Block:
    slug = lines[1].removeprefix("id = ").strip('"')
    return _Block(lines[0].strip("[]"), slug, "\n".join(lines) + "\n")


def _head(file: ProgrammeFile, model: str | None, today: date) -> str:
    after = f", after the model of {model}" if model else ""
    return (
        f"# Made on {today} by `{PROGRAM} place`{after}. It is yours: change what you like, then\n"
        f"#   {PROGRAM} import FILE\n"
        "# The same file again changes nothing; a changed one tells those signed up what changed.\n"
        "# Leave an id as it is once people use the bot: things are known by it.\n"
        f'# A text is plain, then in the language of the municipality ("{file.municipality.language}"), or in several '
        'languages:\n# { sv = "…", en = "…" }\n'
    )


def _note(block: _Block, copy: Copy) -> str:
    match block.kind:
        case "association":
            return "# kind: municipality, association, study_association, company or person\n"
        case "activity":
            return "".join(f"# {_NOTES[note]}\n" for note in copy.notes.get(block.slug, ()))
        case "referral" if block.slug in copy.numbers:
            return "".join(_local(copy.numbers[block.slug]))
        case _:
            return ""


def _local(numbers: Numbers) -> Iterator[str]:
    yield "# CHECK: a local one. Put in the name and number of your own, or take the block away. In the model it was:\n"
    for key, value in (("phone", numbers.phone), ("url", numbers.url)):
        if value:
            yield f"#   {key} = {json.dumps(value, ensure_ascii=False)}\n"
