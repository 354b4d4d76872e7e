"""Days and times, on Tuesday 24 November 2026."""

import tomllib
from datetime import date, time
from functools import cache

import pytest

import understanding.dates
from tests.sabotage import sabotage
from tests.understanding.conftest import LOCALES
from understanding.dates import DateWords, Found
from understanding.text import clean, words

TODAY = date(2026, 11, 24)


def tables(language: str) -> DateWords:
    read = {name: tomllib.loads((LOCALES / language / f"{name}.toml").read_text()) for name in ("dates", "words")}
    return understanding.dates.read(understanding.dates.flatten(read["dates"], read["words"]["numbers"]))


cached_tables = cache(tables)


def found(language: str, text: str, today: date = TODAY) -> Found:
    return understanding.dates.find(words(clean(text)), cached_tables(language), today)


def days(language: str, text: str, today: date = TODAY) -> str:
    """The days as "11-24", "11-23..11-29", with the year where it is another, or "" for none."""
    spoken_of = found(language, text, today).days
    if spoken_of is None:
        return ""
    ends = [str(day).removeprefix("2026-") for day in (spoken_of.first, spoken_of.last)]
    return ends[0] if spoken_of.is_one else "..".join(ends)


SWEDISH = {
    "vad händer idag": "11-24",
    "är det öppet i övermorgon?": "11-26",
    "imorrn": "11-25",
    "på lördag": "11-28",
    "pa lordag": "11-28",
    "lördagar": "11-28",
    "sön?": "11-29",
    "öppet lör-sön": "11-28..11-29",
    "denna vecka": "11-23..11-29",
    "nästa vecka": "11-30..12-06",
    "nästa vecka på fredag": "12-04",
    "fredag nästa vecka": "12-04",
    "i helgen": "11-28..11-29",
    "nästa helg": "12-05..12-06",
    "nästa måndag": "11-30",
    "v. 49": "11-30..12-06",
    "v49": "11-30..12-06",
    "fredag den 4:e": "12-04",
    "den 4 december": "12-04",
    "fjärde december": "12-04",
    "4/12": "12-04",
    "2026-12-04": "12-04",
    "1-5 december": "12-01..12-05",
    "från 1 till 5 december": "12-01..12-05",
    "mellan den 1 och den 5 december": "12-01..12-05",
    "1/12-5/12": "12-01..12-05",
    "måndag till fredag": "11-30..12-04",
    "lördag och söndag": "11-28..11-29",
    "fram till fredag": "11-24..11-27",
    "om två veckor": "12-08",
    "i mars": "2027-03-01..2027-03-31",
    "15 maj": "2027-05-15",
    "i fredags": "11-20",
    "julafton": "12-24",
    "påskafton": "2027-03-27",
    "tisdg": "11-24",
    "imorgon bitti": "11-25",
    "ikväll kl 18": "11-24",
    "fredag om två veckor": "12-11",
    "nästkommande fredag": "11-27",
    "inom tre dagar": "11-24..11-27",
    "helgen 5-6 december": "12-05..12-06",
    "första advent": "11-29",
    "första lördagen i december": "12-05",
    "vad händer lör": "11-28",
    "till slutet av december": "11-24..12-31",
    "2:a jan": "2027-01-02",
    "ons 2": "12-02",
}
ENGLISH = {
    "what's on tomorrow": "11-25",
    "tmrw": "11-25",
    "the day after tomorrow": "11-26",
    "tonight": "11-24",
    "open on sat": "11-28",
    "next Monday": "11-30",
    "this coming friday": "11-27",
    "December 4th": "12-04",
    "4 December": "12-04",
    "on the 4th": "12-04",
    "in may": "2027-05-01..2027-05-31",
    "12/24": "12-24",
    "in 3 days": "11-27",
    "until Friday": "11-24..11-27",
    "from 1 to 5 December": "12-01..12-05",
    "this weekend": "11-28..11-29",
    "wensday": "11-25",
    "every Tuesday": "11-24",
    "in a couple of days": "11-26",
    "in a fortnight": "12-08",
    "tuesday in two weeks": "12-08",
    "the end of the week": "11-28..11-29",
    "tuesday through thursday": "11-24..11-26",
    "within 3 days": "11-24..11-27",
    "the first week of december": "11-30..12-06",
    "last friday of november": "11-27",
    "until the end of december": "11-24..12-31",
    "25-11-2026": "11-25",
    "thu 26": "11-26",
    "a week from today": "12-01",
    "next weekend": "12-05..12-06",
    "friday the 4th": "12-04",
    "Dec 1-5": "12-01..12-05",
    "sat and sun": "11-28..11-29",
    "next two weeks": "11-24..12-07",
    "Thursdays": "11-26",
}
ARABIC = {
    "شو في اليوم": "11-24",
    "بكرا": "11-25",
    "بكرة": "11-25",
    "غداً": "11-25",
    "غدوة": "11-25",
    "بعد بكرا": "11-26",
    "هالاسبوع": "11-23..11-29",
    "الاسبوع الجاي": "11-30..12-06",
    "الأسبوع القادم": "11-30..12-06",
    "نهاية الأسبوع": "11-28..11-29",
    "ليوم السبت": "11-28",
    "يوم الجمعة الجاي": "11-27",
    "والخميس": "11-26",
    "يوم ٤ ديسمبر": "12-04",
    "٤ كانون الأول": "12-04",
    "من ١ الى ٥ ديسمبر": "12-01..12-05",
    "كل ثلاثاء": "11-24",
    "sho fi lyom": "11-24",
    "bukra": "11-25",
    "yom el jom3a": "11-27",
    "خلال ٣ ايام": "11-24..11-27",
    "شو في الاسبوع القادم": "11-30..12-06",
    "في الشهر الجاي": "12-01..12-31",
    "بشهر 12": "12-01..12-31",
    "بعد أسبوعين": "12-08",
}
SOMALI = {
    "maxaa jira maanta": "11-24",
    "manta": "11-24",
    "berri": "11-25",
    "berrito": "11-25",
    "saadambe": "11-26",
    "saa dambe": "11-26",
    "Isniinta": "11-30",
    "Jimcaha": "11-27",
    "Jimcaha soo socda": "11-27",
    "Sabtida": "11-28",
    "toddobaadkan": "11-23..11-29",
    "usbuuca soo socda": "11-30..12-06",
    "4ta Diseembar": "12-04",
    "4 bisha 12": "12-04",
    "5ta bisha": "12-05",
    "Isniin ilaa Khamiis": "11-30..12-03",
    "3 maalmood kadib": "11-27",
    "Arbaco kasta": "11-25",
    "usbuuc kadib": "12-01",
    "laba toddobaad kadib": "12-08",
    "bisha 12aad": "12-01..12-31",
    "berri galab": "11-25",
    "dhammaadka toddobaadka": "11-28..11-29",
}
LATER_IN_A_WEEK = {
    "sv": {"om en vecka på torsdag": "12-03", "om en vecka": "12-01"},
    "ru": {"через неделю в четверг": "12-03", "через неделю": "12-01"},
    "uk": {"через тиждень у середу": "12-02"},
}
EVERYONE = {"sv": SWEDISH, "en": ENGLISH, "ar": ARABIC, "so": SOMALI}


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [(language, said, meant) for language, table in EVERYONE.items() for said, meant in table.items()],
)
def test_days_are_found_as_people_say_them(language: str, said: str, meant: str) -> None:
    assert days(language, said) == meant


@pytest.mark.parametrize(
    ("language", "said", "meant"),
    [(language, said, meant) for language, table in LATER_IN_A_WEEK.items() for said, meant in table.items()],
)
def test_a_weekday_in_a_week_is_of_that_week(language: str, said: str, meant: str) -> None:
    assert days(language, said) == meant


def test_a_feast_behind_its_weekday_is_that_day() -> None:
    assert days("sv", "vad händer torsdag julafton") == "12-24"
    assert days("sv", "fredag midsommarafton") == "2027-06-25"
    assert days("sv", "på fredag är det luciafest") == "11-27"


NO_DAY = {
    "sv": [
        "min man slår mig",
        "kan min son följa med",
        "planeten mars",
        "Hej jag heter Maj",
        "31 februari",
        "vi är 4",
        "kan jag komma kl 18",
        "klockan 3",
        "barn 4-5 år",
        "tredje våningen",
        "varje dag",
        "god morgon",
        "trevlig helg",
        "fredrik och torsten",
        "jag har en mor",
    ],
    "en": [
        "may I come",
        "the march for peace",
        "I sat on a chair",
        "sitting in the sun",
        "for the first time",
        "on the fifth floor",
        "we are 3 people",
        "good morning",
        "two times a week",
        "am I registered",
        "31 February",
    ],
    "ar": ["في حدا هناك", "الساعة ٦ مساءً", "صباح الخير", "استراحة الغداء", "الجامعة", "جمعة مباركة", "نحنا تلاتة"],
    "so": ["saddex carruur ah", "saacadda 6", "subax wanaagsan", "maalin kasta", "imisa qof"],
}


@pytest.mark.parametrize(("language", "said"), [(code, said) for code, texts in NO_DAY.items() for said in texts])
def test_no_day_is_found_where_none_is_meant(language: str, said: str) -> None:
    assert days(language, said) == ""


def test_a_husband_is_no_monday_and_a_son_no_sunday() -> None:
    table = tables("sv")
    for said in ("min man slår mig", "min son är sjuk", "är gruppen för man", "en grupp för son och far"):
        assert understanding.dates.find(words(said), table, TODAY).days is None


@sabotage(
    test_a_husband_is_no_monday_and_a_son_no_sunday,
    {"understanding.dates.loading._may_lose_dots": lambda *_: True},
)
def test_were_short_names_to_lose_their_dots_a_husband_would_be_a_monday() -> None: ...


def test_a_weekday_said_on_that_day_is_today() -> None:
    assert days("sv", "på tisdag") == "11-24"


def test_next_tuesday_said_on_a_tuesday_is_in_a_week() -> None:
    assert [days("sv", "nästa tisdag"), days("en", "next tuesday"), days("ar", "الثلاثاء القادم")] == ["12-01"] * 3


def test_a_day_that_has_passed_is_meant_next_year() -> None:
    assert days("sv", "den 3 januari") == "2027-01-03"
    assert days("sv", "20 november") == "2027-11-20"


def test_weeks_begin_on_monday_also_on_a_sunday() -> None:
    sunday = date(2026, 11, 29)
    assert days("ar", "هذا الأسبوع", sunday) == "11-23..11-29"
    assert days("ar", "نهاية الأسبوع", sunday) == "11-28..11-29"
    assert days("ar", "الاسبوع الجاي", sunday) == "11-30..12-06"


def test_the_turn_of_the_year_is_no_obstacle() -> None:
    new_years_eve = date(2026, 12, 31)
    assert days("sv", "imorgon", new_years_eve) == "2027-01-01"
    assert days("sv", "denna vecka", new_years_eve) == "12-28..2027-01-03"
    assert days("sv", "vecka 53", new_years_eve) == "12-28..2027-01-03"
    assert days("en", "next month", new_years_eve) == "2027-01-01..2027-01-31"


def test_a_leap_day_is_found_in_the_next_leap_year() -> None:
    assert days("sv", "29 februari") == "2028-02-29"


TIMES = {
    ("sv", "kl 18"): (time(18), None, True),
    ("sv", "klockan 3"): (time(3), None, False),
    ("sv", "halv sju på kvällen"): (time(18, 30), None, True),
    ("sv", "kvart över sju på kvällen"): (time(19, 15), None, True),
    ("sv", "Språkkafé torsdagar 13-15"): (time(13), time(15), True),
    ("sv", "kl. 18.00–20.00"): (time(18), time(20), True),
    ("en", "at 6 pm"): (time(18), None, True),
    ("en", "half past six"): (time(6, 30), None, False),
    ("en", "on 4 December 16–18:30"): (time(16), time(18, 30), True),
    ("ar", "الساعة ٦ مساءً"): (time(18), None, True),
    ("ar", "من ١٠ إلى ١٢"): (time(10), time(12), True),
    ("so", "saacadda 6 fiidnimo"): (time(18), None, True),
    ("so", "Arbaco kasta 16-18"): (time(16), time(18), True),
}


@pytest.mark.parametrize(("asked", "meant"), TIMES.items())
def test_clock_times_are_found_and_known_to_be_sure_or_not(
    asked: tuple[str, str], meant: tuple[time, time | None, bool]
) -> None:
    (hours,) = found(*asked).times
    assert (hours.begins, hours.ends, hours.sure) == meant


def test_now_is_no_day_but_known() -> None:
    for language, said in (
        ("sv", "öppet nu?"),
        ("en", "open right now"),
        ("ar", "فاتحين هلق"),
        ("so", "hadda ma furan"),
    ):
        assert (found(language, said).days, found(language, said).now) == (None, True)


def test_a_habit_is_told_from_a_single_day() -> None:
    assert found("en", "every Tuesday").every
    assert found("ar", "كل ثلاثاء").every
    assert not found("en", "on Tuesday").every
