"""What `place` asks and says on the terminal: plain English, like `views.operator`."""

import shlex
from collections.abc import Sequence

import domain.languages
from domain.founding.plan import Spot, Trouble, Unclear, Week
from domain.programme import Place
from views.operator import PROGRAM
from views.week_line import week_line

INTRODUCTION = (
    "A few questions, then there is a file for the new place. Enter takes what stands in [brackets]. "
    "Ctrl-C stops, and nothing is written."
)
NAME = "What is the place called? For example: Godsmagasinet"
MUNICIPALITY = "Which municipality is it in? For example: Ljungby kommun"
ADDRESS = (
    "Where is it? Street, number and town. For a map in the chat add its spot, copied from a map on the web: "
    "Stationsgatan 2, Ljungby (56.8333, 13.9409)"
)
HOURS = "When is it open? For example: mon-thu 9-16, wed 13-19. In Swedish, too: mån–tors 9–16, lör stängt"
RUN_BY = "Who runs it? The name of an association, a municipality or a company."
NOTHING_WRITTEN = "Stopped. Nothing was written."
_WHY = {
    Trouble.EMPTY: "Please write something here.",
    Trouble.TOO_LONG: "That is too long: at most {word} characters, please.",
    Trouble.NO_LETTERS: "A letter or a number must be in it.",
    Trouble.UNREADABLE: "Some letters did not arrive as they were written. Is this terminal set to UTF-8?",
    Trouble.NO_SUCH_SPOT: "There is no such spot on earth: {word}. Right would be degrees north, then degrees east: "
    "56.8333, 13.9409. Or leave it out.",
    Trouble.TURNED_SPOT: "The spot seems to be the wrong way round. North comes first: {word}",
    Trouble.COARSE_SPOT: "A spot needs its decimals, as in 56.8333, 13.9409: ({word}) is too rough for a map. "
    "If it is no spot, leave the brackets out.",
    Trouble.NO_SUCH_LANGUAGE: f'There is no language "{{word}}" here. There are: {", ".join(domain.languages.CODES)}.',
    Trouble.NO_SUCH_MODEL: 'There is no "{word}" in the list. Write numbers from it, or: all',
    Trouble.UNKNOWN_WORD: 'I do not know "{word}". Days are mon tue wed thu fri sat sun or mån tis ons tors fre lör '
    "sön, times are as 9-16 or 13.30-19, and closed is closed.",
    Trouble.NO_DAY: 'On which days is "{word}"? Please write the days first: mon-thu 9-16',
    Trouble.NO_HOURS: "The last days have no hours. Please write from when to when: mon-thu 9-16",
    Trouble.NO_SUCH_TIME: 'There is no time "{word}". Please write it as 9, 9.30 or 19:00.',
    Trouble.NO_END: "One of the times has no end. Please write from when to when: 9-16",
    Trouble.UPSIDE_DOWN: 'The hours that end with "{word}" end before they begin. '
    "Four in the afternoon is 16; a night ends at 24, and goes on the next day from 0.",
    Trouble.NEVER_OPEN: "Then it would never be open. Please write at least one day with hours: mon 9-16",
}


def unclear(one: Unclear) -> str:
    return _WHY[one.trouble].format(word=one.word)


def prompt(usual: str) -> str:
    return f"[{usual}] > " if usual else "> "


def understood(week: Week) -> str:
    return f"I read: {week_line(week)}."


IS_IT_RIGHT = "Enter if that is right; else write the hours again. > "


def spot(one: Spot | None) -> str:
    return f"On the map: {one[0]} north, {one[1]} east." if one else "Without a spot on the map."


def which_models(file: str, places: Sequence[Place], activities: Sequence[int]) -> str:
    """`activities`: how many each of the places has."""
    lines = [
        f"  {number}  {_name(place)} ({_count(n, 'activity', 'activities')})"
        for number, (place, n) in enumerate(zip(places, activities, strict=True), start=1)
    ]
    ask = "Which one is the model? Its number; several new places at once: a number for each, as in 1 1 3, or: all"
    return "\n".join([f"{file} has {len(places)} places:", *lines, ask])


def next_one(number: int, of: int, model: Place | None) -> str:
    after = f", after {_name(model)}" if model else ""
    return f"New place {number} of {of}{after}:"


def wrong_option(option: str, one: Unclear) -> str:
    return f"{option} can't be taken. {unclear(one)}"


def more_than_places(option: str, given: int, places: int) -> str:
    return f"{option} is there {given} times, for {_count(places, 'new place', 'new places')}."


def no_such_model(wanted: str, known: Sequence[str]) -> str:
    return f'There is no model "{wanted}". There are: {", ".join(known)}; or give the path of a programme file.'


def no_place_in(file: str) -> str:
    return f"{file} has no place: it can't be a model."


PLACE_WITHOUT_MODEL = "--place chooses among the places of a model. Name the model, too: --from vimmerby"


def is_there(path: str) -> str:
    return f"{path} is there already, and is left as it is. Name another file, or add --force to write over it."


def not_written(path: str, why: str) -> str:
    return f"{path} can't be written: {why}. Name another file: --to FILE"


def written(path: str, activities: int, to_check: int) -> str:
    what = f", with {_count(activities, 'activity', 'activities')}" if activities else ""
    check = f" Marked CHECK, to be looked at: {to_check}." if to_check else ""
    return f"Written: {path}{what}.{check}"


def is_another(taken: str, new: str) -> str:
    """`taken`: an id that the database has; `new`: the one of the place in the file."""
    return (
        f'The database has a place "{taken}" already; this new one is "{new}". '
        f"To change the one that is there, write its file with `{PROGRAM} export`, and change that."
    )


def left_out(referrals: Sequence[str], municipality: str) -> str:
    """`referrals`: their ids."""
    return f"{municipality} has these referrals already, so they are not in the file: {', '.join(referrals)}."


def next_steps(path: str, slugs: Sequence[str]) -> str:
    file, others = shlex.quote(path), slugs[1:]
    too = f"   (then: {', '.join(others)})" if others else ""
    return "\n".join(
        [
            f"1. Look at the file and change what you like: {path}",
            f"2. {PROGRAM} import {file}",
            f"3. {PROGRAM} coordinator {slugs[0]}{too}",
        ]
    )


def _name(place: Place) -> str:
    return next(iter(place.name.values()), place.slug)


def _count(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
