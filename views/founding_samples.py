"""What a new programme file shows by example: an exception, an activity, a referral, all put aside.

Prose begins with "# ", lines that are only put aside with "#" alone: without it they are part of the file.
"""

from collections.abc import Iterator
from datetime import date

from domain.founding.slugs import slug
from domain.founding.starting import first_day
from domain.programme_file import ProgrammeFile

_ON_THE_MAP = """
# For a map in the chat, put its spot under the address, on two lines: latitude = 56.8333 and longitude = 13.9409
"""
_EXCEPTION = """
# A day with other hours, or closed. Such a block stands right after its place, one for each day or range of days.
# Take away the "#" of the lines without a space, and change them.
#[[place.exception]]
#date = {christmas_eve}
#closed = true
#reason = {{ sv = "Julafton", en = "Christmas Eve" }}
#
#[[place.exception]]
#from = {christmas_eve:%Y}-12-28
#to = {christmas_eve:%Y}-12-30
#hours = ["10:00-14:00"]
#because = "meeting"  # or holiday, illness, repair: these are said in every language
#
# Other hours every week from a day on, for example after the summer.
#[[place.later]]
#from = {christmas_eve:%Y}-08-15
#hours = {{ mon = ["10:00-15:00"], thu = ["09:00-12:00", "13:00-19:00"] }}
"""
_ACTIVITY = """
# An activity. Take away the "#" of the lines without a space, and change them; write such a block for each.
# Without `repeat` it takes place once. Every second week: "FREQ=WEEKLY;INTERVAL=2", the first Monday of the month:
# "FREQ=MONTHLY;BYDAY=1MO". Without `seats` there is no limit; sign_up = false: people just come.
#[[activity]]
#id = "{slug}"
#place = "{place}"
#title = {{ sv = "Språkkafé", en = "Language café" }}
#description = {{ sv = "Vi övar svenska över en kopp kaffe.", en = "We practise Swedish over a cup of coffee." }}
#category = "language"  # or {categories}
#start = {first}T13:00:00
#end = {first}T15:00:00
#repeat = "FREQ=WEEKLY;BYDAY=MO"
#seats = 20
#languages = ["sv"]
"""
_REFERRAL = """
# Whom people can turn to for what the house can't do. Take away the "#" of the lines without a space.
#[[referral]]
#id = "vard-1177"
#name = {{ sv = "1177 – råd om vård", en = "1177 (health care advice)" }}
#needs = ["health"]  # or {needs}
#phone = "1177"
#url = "https://www.1177.se"
"""
_CATEGORIES = "culture, sport, health, education, work, food, children, guidance, help, social"
_NEEDS = "work, study, housing, money, residence, children, police, law, language"


def samples(kind: str, file: ProgrammeFile, today: date) -> Iterator[str]:
    """What stands after the tables of that kind."""
    match kind:
        case "place":
            if any(one.latitude is None for one in file.places):
                yield _ON_THE_MAP
            yield _EXCEPTION.format(christmas_eve=date(today.year, 12, 24))
        case "activity":
            yield _activity(file, today)
        case "referral" if not file.referrals:
            yield _REFERRAL.format(needs=_NEEDS)


def _activity(file: ProgrammeFile, today: date) -> str:
    place = file.places[-1].slug
    short = slug(f"sprakkafe-{place[:30]}", {one.slug for one in file.activities}, "sprakkafe")
    return _ACTIVITY.format(slug=short, place=place, first=first_day(today), categories=_CATEGORIES)
