"""The model of a new place: which file it is in, and which of its places."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import bot.programme
import domain.founding.answers
import views.founding
from bot.asking import Question, Terminal
from bot.stop import Stop
from domain.programme import Place
from domain.programme_file import ProgrammeFile

MODELS = Path(__file__).parent.parent / "programmes"


@dataclass(frozen=True, slots=True)
class Model:
    """`places`: one for each new place; the same one may be the model of several."""

    file: ProgrammeFile
    places: tuple[Place, ...]


def find(wanted: str | None, places: Sequence[str], copies: int, terminal: Terminal) -> Model | None:
    """What is copied; None: nothing. `copies`: how many new places are named already. Raises EOFError and Stop."""
    if wanted is None:
        if places:
            raise Stop(views.founding.PLACE_WITHOUT_MODEL)
        return None
    [file] = bot.programme.read([_path(wanted)])
    if not file.places:
        raise Stop(views.founding.no_place_in(wanted))
    chosen = file.places
    if len(chosen) > 1 or places:
        chosen = terminal.settle(_which(wanted, file), " ".join(places) or None)
    return Model(file, chosen * max(copies, 1) if len(chosen) == 1 else chosen)


def _path(wanted: str) -> Path:
    """A model by the name that it has in programmes/, or any programme file by its path."""
    known = sorted(path.stem for path in MODELS.glob("*.toml"))
    if wanted in known:
        return MODELS / f"{wanted}.toml"
    if not Path(wanted).is_file():
        raise Stop(views.founding.no_such_model(wanted, known))
    return Path(wanted)


def _which(wanted: str, file: ProgrammeFile) -> Question[tuple[Place, ...]]:
    counts = [sum(one.place == place.id for one in file.activities) for place in file.places]
    words = views.founding.which_models(wanted, file.places, counts)
    read = partial(domain.founding.answers.models, places=file.places)
    return Question("--place", words, read, file.places[:1], "1")
