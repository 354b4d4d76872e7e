"""A volunteer's posting line, "Språkkafé torsdagar 13-15 Stora salen 20 platser", as a `domain.posting.Posting`."""

from understanding.posting.mending import mend
from understanding.posting.reading import read
from understanding.posting.stopping import stops

__all__ = ["mend", "read", "stops"]
