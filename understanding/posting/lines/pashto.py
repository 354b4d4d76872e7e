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

_FOR = re.compile(r"(?<![^\W_])(?:لپره|لپارا|لباره|لپارې|لپاری)(?![^\W_])")


def even(cleaned: str) -> str:
    """With what is meant in a word that means nothing else."""
    return _FOR.sub("لپاره", _MAY.sub(r"\1 مای", _NINE.sub("9", cleaned)))
