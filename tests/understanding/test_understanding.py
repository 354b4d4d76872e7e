"""From a sentence to what it means, and that nothing that people send can hurt."""

import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from domain.days import Days
from domain.intents import AskWhichDay, Topic
from domain.programme import Audience, Category, Need, Programme
from tests.understanding.conftest import LANGUAGE_CAFE, NOW, Ask
from understanding.labels import Label
from understanding.understanding import Understanding
from understanding.wishes import wish

TODAY = NOW.date()

SENTENCES = {
    ("sv", "vad händer idag"): Label.ACTIVITIES_ON,
    ("sv", "när öppnar ni på måndag"): Label.OPENING_HOURS,
    ("sv", "när är språkkaféet"): Label.ACTIVITY_WHEN,
    ("sv", "var ligger ni"): Label.LOCATION,
    ("sv", "anmäl mig till simningen på torsdag, vi är tre"): Label.SIGN_UP,
    ("sv", "jag kan inte komma imorgon"): Label.CANCEL,
    ("sv", "jag behöver hjälp med ett brev från skatteverket"): Label.HELP_WITH_LETTERS,
    ("sv", "jag söker jobb"): Label.REFERRAL,
    ("sv", "hej"): Label.GREETING,
    ("sv", "tack så mycket"): Label.THANKS,
    ("en", "what's on tomorrow?"): Label.ACTIVITIES_ON,
    ("en", "are you open on saturday"): Label.OPENING_HOURS,
    ("en", "can I bring my children to the language café"): Label.PRICE_OR_CHILDREN,
    ("en", "how much does it cost"): Label.PRICE_OR_CHILDREN,
    ("en", "I want to volunteer"): Label.VOLUNTEER,
    ("en", "delete everything you know about me"): Label.DELETE_DATA,
    ("ar", "شو في اليوم"): Label.ACTIVITIES_ON,
    ("ar", "ايمت بتفتحو"): Label.OPENING_HOURS,
    ("ar", "وين المكان"): Label.LOCATION,
    ("ar", "sho fi bukra"): Label.ACTIVITIES_ON,
    ("ar", "احكي عربي"): Label.CHANGE_LANGUAGE,
    ("so", "maxaa jira maanta"): Label.ACTIVITIES_ON,
    ("so", "goorma ayaad furan tihiin"): Label.OPENING_HOURS,
    ("so", "xaggee baad ku taallaan"): Label.LOCATION,
    ("so", "mahadsanid"): Label.THANKS,
    ("fa", "فردا چه خبره"): Label.ACTIVITIES_ON,
    ("fa", "کافه زبان کی هست"): Label.ACTIVITY_WHEN,
    ("ps", "سبا څه دي"): Label.ACTIVITIES_ON,
    ("ps", "د ژبې کافه کله ده"): Label.ACTIVITY_WHEN,
    ("ti", "ጽባሕ እንታይ ኣሎ"): Label.ACTIVITIES_ON,
    ("ti", "ንዓርቢ ክፉት ዲኹም"): Label.OPENING_HOURS,
    ("uk", "що буде у п'ятницю"): Label.ACTIVITIES_ON,
    ("uk", "коли мовне кафе"): Label.ACTIVITY_WHEN,
    ("ckb", "سبەی چی هەیە"): Label.ACTIVITIES_ON,
    ("ckb", "کافێی زمان کەیە"): Label.ACTIVITY_WHEN,
    ("kmr", "sibê çi heye"): Label.ACTIVITIES_ON,
    ("kmr", "kafeya zimên kengî ye"): Label.ACTIVITY_WHEN,
    ("tr", "haftaya salı ne var"): Label.ACTIVITIES_ON,
    ("tr", "dil kafesi ne zaman"): Label.ACTIVITY_WHEN,
    ("am", "ነገ ምን አለ?"): Label.ACTIVITIES_ON,
    ("am", "የቋንቋ ካፌ መቼ ነው"): Label.ACTIVITY_WHEN,
}


@pytest.mark.parametrize(("asked", "label"), SENTENCES.items())
def test_the_main_questions_are_understood_surely(ask: Ask, asked: tuple[str, str], label: Label) -> None:
    language, said = asked
    understood = ask(said, language)
    assert (understood.label, understood.confidence >= 0.6, understood.language) == (label, True, language)


@pytest.mark.parametrize(
    ("language", "said", "days"),
    [
        ("tr", "cumaya kadar ne var", (24, 27)),
        ("tr", "pazartesiden cumaya kadar ne var", (30, 34)),
        ("uk", "що буде 12-го грудня", (42, 42)),
        ("am", "ከ3 ቀን በኋላ ምን አለ", (27, 27)),
        ("fa", "فردا چه خبره", (25, 25)),
        ("ckb", "هەینی چی هەیە", (27, 27)),
        ("ti", "ሓሙስ እንታይ ኣሎ", (26, 26)),
    ],
)
def test_days_are_found_in_every_language(ask: Ask, language: str, said: str, days: tuple[int, int]) -> None:
    """Counted from the beginning of November 2026."""
    first = TODAY.replace(day=1)
    found = ask(said, language).days
    assert found is not None
    assert ((found.first - first).days + 1, (found.last - first).days + 1) == days


@pytest.mark.parametrize(
    ("language", "said"),
    [("fa", "۱۵ آذر چی دارین"), ("fa", "۱۵ آذر"), ("prs", "۱۵ قوس چی است"), ("prs", "۱۵ قوس"), ("am", "ጥቅምት 5 ምን አለ")],
)
def test_a_day_of_another_calendar_is_asked_back(ask: Ask, programme: Programme, language: str, said: str) -> None:
    understood = ask(said, language)
    assert (understood.days, understood.other_calendar) == (None, True)
    assert wish(understood, programme, NOW) == AskWhichDay()


def test_a_deadline_is_its_day_and_a_name_no_day(ask: Ask) -> None:
    assert ask("brevet ska vara inne senast 30 november").days == Days.one(TODAY.replace(day=30))
    assert ask("are you open 24/7", "en").days is None
    assert ask("is April there today", "en").days == Days.one(TODAY)
    assert ask("the christmas party on 13 january", "en").days == Days.one(date(2027, 1, 13))


def test_what_a_sentence_speaks_of_is_taken_from_it(ask: Ask) -> None:
    sport = ask("finns det någon sport för kvinnor imorgon")
    assert (sport.category, sport.audience, sport.days) == (
        Category.SPORT,
        Audience.WOMEN,
        Days.one(TODAY.replace(day=25)),
    )
    assert ask("vad kostar språkkaféet").topic is Topic.COST
    assert ask("jag behöver en lägenhet").need is Need.HOUSING
    assert ask("anmäl mig till språkkafé, vi är tre").seats == 3
    assert ask("me and my wife want to join the language café", "en").seats == 2


@pytest.mark.parametrize(
    ("language", "said", "topic"),
    [
        ("en", "can I bring kids to the language café", Topic.CHILDREN),
        ("en", "what should I bring to the yoga", Topic.BRING),
        ("en", "which language do they speak there", Topic.LANGUAGE),
        ("en", "must i book", Topic.SIGN_UP),
        ("sv", "får man ta med barn till språkkaféet", Topic.CHILDREN),
        ("sv", "hur gammal måste man vara", Topic.WHO),
        ("sv", "behöver jag boka plats", Topic.SIGN_UP),
        ("sv", "kommer man in med rullstol", Topic.ACCESS),
        ("ar", "فيني جيب ولادي عمقهى اللغة", Topic.CHILDREN),
        ("ar", "فيهم الرجال يجو", Topic.WHO),
        ("ar", "لازم احكي سويدي", Topic.LANGUAGE),
        ("so", "carruurta ma keeni karaa kafeega luqadda", Topic.CHILDREN),
        ("so", "raggu ma iman karaan", Topic.WHO),
        ("so", "maxaan soo qaataa", Topic.BRING),
    ],
)
def test_a_practical_question_has_its_topic(ask: Ask, language: str, said: str, topic: Topic) -> None:
    understood = ask(said, language)
    assert (understood.label, understood.topic) == (Label.PRICE_OR_CHILDREN, topic)


@pytest.mark.parametrize(
    ("said", "own", "language"),
    [
        ("when are you open tomorrow", "sv", "en"),
        ("شو في اليوم", "sv", "ar"),
        ("sho fi lyom", "ar", "ar"),
        ("maxaa jira maanta oo caruurta ah", "sv", "so"),
        ("hello", "sv", "sv"),
        ("imorgon", "so", "so"),
        ("vad händer idag", "ar", "sv"),
        ("vad händer idag", None, "sv"),
        ("🙂", "so", "so"),
    ],
)
def test_ones_language_stands_until_another_is_clear(ask: Ask, said: str, own: str | None, language: str) -> None:
    assert ask(said, own).language == language


def test_a_swedish_day_in_a_somali_sentence_is_understood(ask: Ask) -> None:
    understood = ask("maxaa jira på lördag", "so")
    assert understood.days == Days.one(TODAY.replace(day=28))


def test_the_index_of_names_follows_the_programme(understands: Understanding, programme: Programme) -> None:
    empty = Programme(version=2)
    asked = "när är språkkaféet"
    assert understands.understand(asked, language="sv", programme=empty, now=NOW).activity is None
    assert understands.understand(asked, language="sv", programme=programme, now=NOW).activity == LANGUAGE_CAFE


NASTY = {
    "nothing": "",
    "long": "a" * 5000,
    "long words": "språkkafé " * 500,
    "emoji": "🙈" * 300,
    "null": "\0\0idag\0",
    "surrogate": "vad \ud83d händer \udc00 idag",
    "zalgo": "i" + "\u0335\u0336" * 200 + "dag",
    "override": "\u202eidag\u202c",
    "digits": "9" * 5000,
    "figures": "99/99/9999 31-31-31 00:99 2026-13-45 0-0",
    "stars": "*** - - - ' ' ’",
    "a stroke": "\u0640 idag \u0640\u0640",
    "markup": "<b>&amp;</b>",
}


@pytest.mark.parametrize("said", NASTY.values(), ids=NASTY.keys())
def test_nothing_that_is_sent_raises(ask: Ask, said: str) -> None:
    assert 0 <= ask(said).confidence <= 1


def test_control_signs_hide_no_word(ask: Ask) -> None:
    assert ask("vad händer \u202eidag\0").days == Days.one(TODAY)


ANY_CHARACTER = st.characters(categories=("L", "M", "N", "P", "S", "Z", "C"))
PIECES = st.sampled_from(
    re.split(
        " ",
        "idag den 4 31 12 / - till från kl nästa måndag maj في يوم ٤ berri v : 2026 1-5 4/12 om två veckor i helgen",
    )
)


@settings(max_examples=300, deadline=None)
@given(said=st.text(ANY_CHARACTER, max_size=400), own=st.sampled_from([None, "sv", "ar", "ti", "xx"]))
def test_no_text_of_any_script_raises(
    understands: Understanding, programme: Programme, said: str, own: str | None
) -> None:
    understood = understands.understand(said, language=own, programme=programme, now=NOW)
    assert 0.0 < understood.confidence <= 1.0


@settings(max_examples=500, deadline=None)
@given(pieces=st.lists(PIECES, max_size=9))
def test_no_order_of_date_words_raises_or_turns_days_round(
    understands: Understanding, programme: Programme, pieces: list[str]
) -> None:
    days = understands.understand(" ".join(pieces), language="sv", programme=programme, now=NOW).days
    assert days is None or days.first <= days.last
