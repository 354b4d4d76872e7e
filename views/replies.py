"""The one place where a Reply is made: direction of lines and buttons, and Telegram's limits, hold for all of them."""

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import views.direction
from domain.intents import Intent
from domain.replies import Button, Document, Html, Key, Reply, Venue
from views.language import Language, cut, units

LONGEST = 4096  # UTF-16 units after entities, Telegram's
LONGEST_LABEL = 60
MOST_BUTTONS = 100

Rows = Sequence[Sequence[Button]]

_TAG = re.compile(r"<[^<>]*>")


def reply(
    _: Language,
    text: Html,
    rows: Rows = (),
    *,
    venue: Venue | None = None,
    document: Document | None = None,
    picture: str | None = None,
    anew: bool = False,
) -> Reply:
    """An answer in the reader's direction. Lines past Telegram's length are left out from the end."""
    buttons = _mirrored(_, _at_most(rows))
    return Reply(_started(_, _shortened(text)), buttons, venue, document, picture, anew)


def keyed(_: Language, text: Html, keys: Sequence[Key] = ()) -> Reply:
    """An answer with keys below the text field; without any, those that are there are taken away.

    A new message: keys can't come with a change of an old one.
    """
    made = tuple(replace(one, label=_label(_, one.label)) for one in keys)
    return Reply(_started(_, _shortened(text)), anew=True, keys=made)


def joined(_: Language, answer: Reply, text: Html | None, rows: Rows = ()) -> Reply:
    """`answer` with something below it."""
    whole = _shortened(Html(f"{answer.text}\n\n{_started(_, text)}")) if text else answer.text
    return replace(answer, text=whole, buttons=answer.buttons + _mirrored(_, rows))


def without_private(answer: Reply) -> Reply:
    """For a group: buttons that nobody may use there are left away, and all keys."""
    rows = (tuple(one for one in row if one.wish is None or one.wish.public) for row in answer.buttons)
    return replace(answer, buttons=tuple(row for row in rows if row), keys=None)


def lines(*parts: Html | None) -> Html:
    return Html("\n".join(part for part in parts if part))


def paragraphs(*parts: Html | None) -> Html:
    return Html("\n\n".join(part for part in parts if part))


def line(emoji: str, text: Html) -> Html:
    return Html(f"{emoji} {text}")


def bold(text: Html) -> Html:
    return Html(f"<b>{text}</b>")


def struck(text: Html) -> Html:
    return Html(f"<s>{text}</s>")


def button(label: str, wish: Intent) -> Button:
    return Button(label, wish)


def pictured(emoji: str, label: str, wish: Intent) -> Button:
    """A button with a picture for those who read little."""
    return Button(f"{emoji} {label}", wish)


def in_twos(buttons: Iterable[Button]) -> list[list[Button]]:
    """Two buttons a row: both can be read on a small phone."""
    all_of_them = list(buttons)
    return [all_of_them[first : first + 2] for first in range(0, len(all_of_them), 2)]


def length(text: Html) -> int:
    """As Telegram counts: UTF-16 units, without tags, entities resolved."""
    return units(html.unescape(_TAG.sub("", text)))


def _shortened(text: Html) -> Html:
    """Every line carries whole tags, so leaving lines out keeps the HTML right. Room is left for direction marks."""
    kept = text.split("\n")
    while length(Html("\n".join(kept))) + len(kept) > LONGEST:
        kept = [*kept[:-2], "…"]
    return Html("\n".join(kept))


def _started(_: Language, text: Html) -> Html:
    return Html(views.direction.start_lines(text, right_to_left=_.right_to_left))


def _mirrored(_: Language, rows: Rows) -> tuple[tuple[Button, ...], ...]:
    made = [tuple(replace(one, label=_label(_, one.label)) for one in row) for row in rows if row]
    if not _.right_to_left:
        return tuple(made)
    return tuple(part[::-1] for row in made for part in _with_the_first_alone(row))


def _with_the_first_alone(row: tuple[Button, ...]) -> list[tuple[Button, ...]]:
    """Mirrored, "yes" and "no" would change places: the first button of a message is the one that goes on.

    So where one of them does something, the first has a row to itself. Numbers of one kind are read from the right.
    """
    kinds = {type(one.wish) for one in row}
    does_something = any(one.wish is not None and one.wish.writes for one in row)
    return [row[:1], row[1:]] if does_something and len(kinds) > 1 else [row]


def _label(_: Language, label: str) -> str:
    short = views.direction.close(cut(label, LONGEST_LABEL))
    return views.direction.start_lines(short, right_to_left=_.right_to_left)


def _at_most(rows: Rows) -> Rows:
    kept: list[Sequence[Button]] = []
    for row in rows:
        if sum(map(len, kept)) + len(row) > MOST_BUTTONS:
            break
        kept.append(row)
    return kept
