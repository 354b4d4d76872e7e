"""Figures written together with Arabic and Kurdish words, as words of their own: "ب5", "الساعة5ونص", "٦ونیو"."""

import re

# "الـ 5" is the five; "ب5" and "لل5" are two words.
_THE = re.compile(r"(?<![^\W_])الـ? ?(?=\d)")
_PREFIX = re.compile(r"(?<![^\W_])(بال|عال|لل|[وبل])ـ?(?=\d)")
# "وبخمسين كرون": and for fifty.
_AND_FOR = re.compile(r"(?<![^\W_])و(?=ب\w+ (?:ال)?كرون)")
# "شو رأيكم بمشوار": what comes of it is the walk.
_WHAT_OF = re.compile(r"(?<![^\W_])((?:شو|ايش|إيش|شنو|وش|ما) ر[أا]يكن?م? ب)(?=\w{3})")
_CLOCK = re.compile(r"(?<![^\W_])((?:ال)?ساع[ةه])(?=\d)")
_PAST_THE_HOUR = re.compile(r"(?<=\d)(?=و(?:نصف?|ربع|ثلث|نی[وم]|چارەک)(?:ی|دا|ە|ەوە)?(?![^\W_]))")
# "من الاتنين للخميس": to Thursday.
_DAY = "(?:[اأإ]?حد|[اأإ]?[تث]نين|[تث]لا[تث](?:اء?)?|[اأإ]ربع(?:اء?)?|خميس|جمع[ةه]|سبت)"
_TO_A_DAY = re.compile(rf"(?<![^\W_])(من (?:يوم )?(?:ال)?{_DAY}) لل(?={_DAY}(?![^\W_]))")

# "3ل5", "14لـ16": from three to five.
_TO = re.compile(r"(?<=\d)(لل|ل)ـ?(?=\d)")

EVEN = (
    (_TO, r" \1 "),
    (_THE, ""),
    (_AND_FOR, "و "),
    (_WHAT_OF, r"\1 "),
    (_PREFIX, r"\1 "),
    (_CLOCK, r"\1 "),
    (_PAST_THE_HOUR, " "),
    (_TO_A_DAY, r"\1 لل "),
)
