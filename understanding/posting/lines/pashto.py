"""Words of Pashto that say two things, told apart by what stands beside them: "نه بجې" is nine o'clock, "۸ می" May."""

import re

# "نه" alone is "not".
_NINE = re.compile(r"(?<![^\W_])نه(?= (?:نیم(?:ه|ې|و|ی)? )?(?:بج(?:ې|و|ي|ی|ه|ۍ)?|باجې|باجه)(?![^\W_]))")
# In Dari it also begins verbs: "۸ می‌آییم".
_MAY = re.compile(
    r"(?<=\d)(\s?(?:مه|م))? (?:د )?می(?=\s?(?:$|[^\w\s]|\d)"
    r"|\s(?:(?:دو|درې|سه|سې|یک|یو|چهار|چار|پنج|پنځ)\s?)?شنب[هې](?![^\W_])"
    r"|\s(?:جمعه|جمعې|روز|ورځ|ورځې|ساعت|از|تا|در|به|له|تر|په|د|پورې|نه|نېټه|او|و|کې|پرته)(?![^\W_]))"
)

# The ending of "the seventh" written apart, "له ۷ مې": elsewhere it looks like May.
_TH = re.compile(r"(?<=\s(?:له|په|تر)\s)(\d{1,2}) مې(?![^\W_])")
# "between" in two words, where the first alone is "until".
_BETWEEN = re.compile(r"(?<![^\W_])تر (?:منځه?|مینځ)(?![^\W_])")
_FOR = re.compile(r"(?<![^\W_])(?:لپره|لپارا|لباره|لپارې|لپاری)(?![^\W_])")
# "ورځ" as it is said in the east: a mark of a day wherever it stands, "د اتوار په ورز".
_DAY = re.compile(r"(?<![^\W_])(?:ورز|وراز)(?![^\W_])")
# Thursday in the east; elsewhere, as "د زیارت لیدنه", a shrine.
_SHRINE = re.compile(
    r"(?<![^\W_])زیارت(?= (?:مازیګر|مازدیګر|مازیگر|ماښام|ماخام|ماسخوتن|ماسپښین|ماسپخین|سهار|سحر|غرمه|ورځ|په ورځ|ته|\d))"
    r"|(?<=هره )زیارت(?![^\W_])"
)
_MONTHS = (
    "جنور|فبرور|فرور|مارچ|اپریل|مای|می|جون|جولای|اګست|اگست"
    "|سپتمبر|سپټمبر|سېپټمبر|اکتوبر|اکټوبر|نومبر|نوامبر|دسمبر|ډسمبر|دېسمبر"
)
# "د ۲۰۲۷ کال د جنورۍ ۲۳مه": the year goes behind the day, as where it stands last.
_YEAR_FIRST = re.compile(
    rf"(?<![^\W_])د ([2۲][0۰]\d\d)م?(?: کال)? (د (?:{_MONTHS})[يیۍی]?(?: د میاشتې| میاشتې)?"
    r"(?: په| تر| له)? \d{1,2}(?:مه|مې|مي|م|ه)?)(?!\d)"
)
# "د جنورۍ له ۷ د مارچ تر ۲۵": without what closes "from" and "until", the first day would be of the second month.
_FROM_A_DAY = re.compile(
    rf"(?<=د )((?:{_MONTHS})[يیۍی]? له \d{{1,2}})(?: نه| څخه)?"
    rf"( د (?:{_MONTHS})[يیۍی]? تر \d{{1,2}})(?: پورې)?(?!\w)"
)
# "۲۵ دسمبر نه": not then, where it ends its part of the line and is no "from", as in "له ۹ نه".
_NOT_THEN = re.compile(
    rf"((?:^|[،,.;؛])(?:(?! له )[^،,.;؛])*(?:\d{{1,2}}(?:مه|مې|م)? (?:د )?(?:{_MONTHS})[يیۍی]?"
    rf"|(?:{_MONTHS})[يیۍی]? (?:په )?\d{{1,2}}(?:مه|مې|م)?|د اونۍ پای)) نه(?=\s*(?:$|[،,.;؛]))"
)


def even(cleaned: str) -> str:
    """With what is meant in a word that means nothing else."""
    cleaned = _SHRINE.sub("پنجشنبه", _YEAR_FIRST.sub(r"\2 \1", _DAY.sub("ورځ", cleaned)))
    cleaned = _FROM_A_DAY.sub(r"\1 نه\2 پورې", _TH.sub(r"\1", cleaned))
    cleaned = _NOT_THEN.sub(r"\1 نشته", _BETWEEN.sub("ترمنځ", cleaned))
    return _FOR.sub("لپاره", _MAY.sub(r"\1 مای", _NINE.sub("9", cleaned)))
