"""Days and clock times in what people write, by tables of words per language (`locales/<language>/dates.toml`)."""

from understanding.dates.finding import Found, find
from understanding.dates.loading import flatten, read
from understanding.dates.words import DateWords

__all__ = ["DateWords", "Found", "find", "flatten", "read"]
