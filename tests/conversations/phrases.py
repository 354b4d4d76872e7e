"""The same day in each language, in the words of people who live it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """What a visitor writes, and words that only the right answer has in it."""

    hello: str
    today: str
    tomorrow: str
    open: str
    when: str
    when_title: str
    where: str
    saturday: str
    letter: str
    danger: str
    today_button: str


BY_LANGUAGE = {
    "sv": Phrases(
        hello="hej",
        today="vad händer idag?",
        tomorrow="och vad finns det imorgon",
        open="har ni öppet nu",
        when="nar ar sprakkafeet",
        when_title="Språkkafé",
        where="var ligger det",
        saturday="är det öppet på lördag",
        letter="kan nån hjälpa mig läsa ett brev från försäkringskassan",
        danger="min man slår mig",
        today_button="I dag",
    ),
    "en": Phrases(
        hello="hello",
        today="what is on today",
        tomorrow="anything tomorrow?",
        open="are you open now",
        when="when is the language cafe",
        when_title="Language café",
        where="where is the house",
        saturday="you open saturday?",
        letter="i got a bill i dont understand can someone help me",
        danger="my husband hits me",
        today_button="Today",
    ),
    "ar": Phrases(
        hello="السلام عليكم",
        today="شو في اليوم",
        tomorrow="شو في بكرا",
        open="مفتوحين هلق؟",
        when="ايمتى مقهى اللغه",
        when_title="مقهى اللغة",
        where="وين المكان",
        saturday="بتفتحو يوم السبت",
        letter="حدا يساعدني اقرا رسالة من صندوق التأمين",
        danger="زوجي عم يضربني",
        today_button="اليوم",
    ),
    "so": Phrases(
        hello="asc",
        today="maanta maxaa jira",
        tomorrow="berri maxaa jira",
        open="hadda ma furan tihiin",
        when="goorma waa makhaayadda luqadda",
        when_title="Makhaayadda luqadda",
        where="xagee bay ku taal",
        saturday="sabtida ma furan tihiin",
        letter="waraaq baan helay ma fahmayo qof ma iga caawin karaa",
        danger="ninkayga ayaa i garaaca",
        today_button="Maanta",
    ),
}
