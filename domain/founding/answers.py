"""Single answers, read: cleaned and within the bounds of a programme file, or why they can't be taken."""

import re
import unicodedata
from collections.abc import Sequence

import domain.cleaning
import domain.languages
from domain.founding.plan import Located, Spot, Trouble, Unclear
from domain.programme import Place

_LONGEST_NAME = 80
_LONGEST_ADDRESS = 200
# "56.8333, 13.9409" at the end of a line, as maps give it; some with brackets, degree signs, N and E, decimal commas.
_DEGREES = r"(-?\d{1,3}(?:\.\d+|,\d{2,}))\s*°?\s*"
_SPOT = re.compile(rf"[,;]?\s*[(\[]?\s*{_DEGREES}N?\s*[,;\s]\s*{_DEGREES}[EÖO]?\s*[)\]]?\s*$", re.IGNORECASE)
# A pair of numbers in brackets is meant as a spot, too, even where it can't be one: else it would stay in the address.
_NUMBER = r"(-?\d+(?:[.,]\d+)?)\s*°?\s*"
_PAIR = re.compile(rf"[,;]?\s*[(\[]\s*{_NUMBER}N?\s*[,;\s]\s*{_NUMBER}[EÖO]?\s*[)\]]\s*$", re.IGNORECASE)
_SWEDISH_NORTH, _SWEDISH_EAST = (55.0, 70.0), (10.0, 25.0)


def name(written: str) -> str | Unclear:
    """The name of a place, a municipality or an association: one line of at most 80 characters."""
    return _line(written, _LONGEST_NAME)


def located(written: str) -> Located | Unclear:
    """An address of at most 200 characters, and the spot on the map where one stands at its end."""
    found = _PAIR.search(written) or _SPOT.search(written)
    address = _line(written[: found.start()] if found else written, _LONGEST_ADDRESS)
    spot = _spot(*found.groups()) if found else None
    if isinstance(address, Unclear):
        return address
    return spot if isinstance(spot, Unclear) else Located(address, spot)


def language(written: str) -> str | Unclear:
    """One of our language codes."""
    code = written.strip().lower()
    return code if code in domain.languages.CODES else Unclear(Trouble.NO_SUCH_LANGUAGE, code)


def models(written: str, places: Sequence[Place]) -> tuple[Place, ...] | Unclear:
    """The places of a model that are meant: their numbers from 1, their ids, or `all`. One may be named repeatedly."""
    words = written.casefold().replace(",", " ").split()
    if words in (["all"], ["alla"]):
        return tuple(places)
    known = {str(number): one for number, one in enumerate(places, start=1)} | {one.slug: one for one in places}
    for word in words:
        if word not in known:
            return Unclear(Trouble.NO_SUCH_MODEL, word)
    return tuple(known[word] for word in words) or Unclear(Trouble.EMPTY)


def _line(written: str, longest: int) -> str | Unclear:
    # What a terminal of another encoding sent: to leave it out would maim the name.
    if any(unicodedata.category(letter) == "Cs" for letter in written):
        return Unclear(Trouble.UNREADABLE)
    line = " ".join(domain.cleaning.text(written, longest + 1).split())
    if not line:
        return Unclear(Trouble.EMPTY)
    if len(line) > longest:
        return Unclear(Trouble.TOO_LONG, str(longest))
    return line if any(letter.isalnum() for letter in line) else Unclear(Trouble.NO_LETTERS, line)


def _spot(north: str, east: str) -> Spot | Unclear:
    latitude, longitude = float(north.replace(",", ".")), float(east.replace(",", "."))
    if _within(longitude, _SWEDISH_NORTH) and _within(latitude, _SWEDISH_EAST):
        return Unclear(Trouble.TURNED_SPOT, f"{longitude}, {latitude}")
    if abs(latitude) > 90 or abs(longitude) > 180:
        return Unclear(Trouble.NO_SUCH_SPOT, f"{latitude}, {longitude}")
    # A whole degree is a hundred kilometres: the map would show some field.
    if north.lstrip("-").isdecimal() or east.lstrip("-").isdecimal():
        return Unclear(Trouble.COARSE_SPOT, f"{north}, {east}")
    return latitude, longitude


def _within(degrees: float, bounds: tuple[float, float]) -> bool:
    return bounds[0] <= degrees <= bounds[1]
