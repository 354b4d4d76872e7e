"""How languages count: the plural forms of their catalogues, as gettext headers."""

from domain.languages import CODES

# CLDR's rules. Babel's own table lacks so, ti, ps, ckb, am, and gives fa, tr one form where CLDR has two.
_NOT_ONE = "nplurals=2; plural=(n != 1);"
_MORE_THAN_ONE = "nplurals=2; plural=(n > 1);"
_SLAVIC = "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"
_ARABIC = "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
PLURALS = dict.fromkeys(CODES, _NOT_ONE) | {
    "ar": _ARABIC,
    "uk": _SLAVIC,
    "ru": _SLAVIC,
    "fa": _MORE_THAN_ONE,
    "prs": _MORE_THAN_ONE,
    "ti": _MORE_THAN_ONE,
    "am": _MORE_THAN_ONE,
}
