"""The translations of an announcement, read back below the text that they are of."""

from dataclasses import replace

import views.announcements
import views.direction
from domain.announcements import Sketch
from domain.replies import Html, Reply
from views.language import Language, cut
from views.replies import LONGEST, bold, length, line, lines

_BETWEEN = "\n\n"
# Of fewer letters nobody could tell what they say.
_FEWEST = 40


def with_translations(answer: Reply, sketch: Sketch, _: Language) -> Reply:
    """All of them whole; where one message does not hold that, of each as much as of the others."""
    texts = {code: text for code, text in sketch.texts.items() if code != sketch.language}
    room = LONGEST - length(answer.text)
    whole = [_block(text, code, _) for code, text in texts.items()]
    if sum(map(_taken, whole)) <= room:
        return _with(answer, whole)
    share = room // len(texts)
    cut_ = [_cut(text, code, share, _) for code, text in texts.items()]
    return _with(answer, [one for one in cut_ if one is not None])


def _with(answer: Reply, blocks: list[Html]) -> Reply:
    return replace(answer, text=Html(_BETWEEN.join([answer.text, *blocks])))


def _block(text: str, code: str, _: Language) -> Html:
    named = lines(views.announcements.RULE, line("🔤", bold(_.text(_.name_of(code)))))
    ours = views.direction.start_lines(named, right_to_left=_.right_to_left)
    return Html(f"{ours}{_BETWEEN}{views.announcements.as_it_is(text, code)}")


def _cut(text: str, code: str, share: int, _: Language) -> Html | None:
    """None: hardly anything of it would fit. Its button among the languages shows it whole."""
    # Each line may need a mark of direction.
    fits = share - _taken(_block("", code, _)) - text.count("\n") - 1
    return _block(cut(text, fits), code, _) if fits >= min(_FEWEST, len(text)) else None


def _taken(block: Html) -> int:
    return len(_BETWEEN) + length(block)
