"""A volunteer's posting line, "Språkkafé torsdagar 13-15 Stora salen 20 platser", as a `domain.posting.Posting`.

`reading` goes through a line in this order, and every part takes its words out: `lines` cuts it and looks each word up,
`titles` finds what is only said around the activity, `numbers` seats and money, `where` the room, `whom` the people,
`clocks` the hours, `days` the dates and how often; what is left is the title and perhaps a room (`wording`).
`mending`, `answer` and `moving` read the same words where one part was asked for, or is to be changed.
"""

from understanding.posting.mending import mend
from understanding.posting.reading import read
from understanding.posting.stopping import stops

__all__ = ["mend", "read", "stops"]
