"""From what was to what is, in one line. The arrow points as one reads: a picture of its own does not turn round."""

from collections.abc import Iterable

from domain.replies import Html
from views.language import Language
from views.replies import bold, struck


def way(what: Html, both: Iterable[Html], _: Language) -> Html:
    """`both`: what was, and what is."""
    old, new = both
    # Translators: what was changed from {old} to {new}, such as "Seats: 20 → 15". Let the arrow point as you read.
    return _("{what}: {old} → {new}", what=what, old=struck(old), new=bold(new))
