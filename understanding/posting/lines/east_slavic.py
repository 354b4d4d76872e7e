"""Russian and Ukrainian as they are typed: "для тех, кому за 60" is one phrase, "18ч30" a clock time."""

import re

_OF_THOSE = re.compile(r"\b(т[еи][хм]|вс[еі][хм]|усі[хм]), (?=(?:кому|кто|хто|у кого)\b)", re.IGNORECASE)
_HOUR = re.compile(r"(?<!\d)([7-9]|1\d|2[0-3])[чh]([0-5]\d)(?![^\W_])")

# "в пол-шестого", "в пол шестого": written apart and together it is the same.
_HALF = re.compile(
    r"(?<![^\W_])пол-(?=(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят|один|двен)\w+)", re.IGNORECASE
)

EVEN = ((_HALF, "пол "), (_OF_THOSE, r"\1 "), (_HOUR, r"\1:\2"))
