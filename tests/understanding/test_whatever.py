"""Whatever people send: nothing raises, and nobody is taken for a reader of an alphabet that they did not write."""

from hypothesis import given, settings
from hypothesis import strategies as st

from domain.languages import CODES
from domain.programme import Programme
from tests.sabotage import sabotage
from tests.understanding.conftest import NOW
from understanding.understanding import Understanding

_ALPHABETS = {
    **dict.fromkeys(("sv", "en", "so", "kmr", "tr"), "latin"),
    **dict.fromkeys(("ar", "fa", "prs", "ps", "ckb"), "arabic"),
    **dict.fromkeys(("ti", "am"), "ethiopic"),
    **dict.fromkeys(("uk", "ru"), "cyrillic"),
}
# People also type these in Latin letters.
_ALSO_LATIN = frozenset({"ar", "fa", "prs", "ps", "ckb", "ti", "am", "uk", "ru"})

_HOSTILE = (
    *(
        "👨\u200d👩\u200d👧",
        "🇸🇪",
        "\ud83d",
        "\udc00",
        "\x00",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u0489",
        "e\u0301\u0301\u0301",
    ),
    *("ﷺ", "İ", "ß", "ǅ", "𝕳𝖊𝖏", "①", "²", "<b>", "&amp;", "%s", "{n}", "../", "'; --", "SELECT"),
    *("12/13/14", "99:99", "0000000000000", "-1", "v 99", "٣١ فبراير", "112", "24/7"),
    *("hej", "bugün", "ሎሚ", "сьогодні", "ئەمڕۆ", "امروز", "maanta", "idag", "îro", "ዛሬ", "نن", "сегодня"),
)
_LETTERS = st.characters(min_codepoint=0x20, max_codepoint=0x13FF)
_PIECE = st.one_of(st.sampled_from(_HOSTILE), st.text(max_size=12), st.text(_LETTERS, max_size=20))
_PIECES = st.lists(_PIECE, max_size=30)
# Letters that more than one of our languages has.
_LETTERS_OF = {
    "latin": "abdefgiklmnorstu",
    "arabic": "ابتدرسعفقلمنهوي",
    "ethiopic": "ሀለመሰረበተነአከወዘየደገ",
    "cyrillic": "абвгдеклмнорстуя",
}
_ONE_ALPHABET = st.sampled_from(sorted(_LETTERS_OF)).flatmap(
    lambda name: (
        st.text(_LETTERS_OF[name] + " ", min_size=3, max_size=60)
        .filter(lambda sentence: bool(sentence.strip()))
        .map(lambda sentence: (name, sentence))
    )
)
_JOINTS = st.sampled_from(["", " ", "\n", "\u200c", "-"])


@settings(max_examples=400, deadline=None)
@given(pieces=_PIECES, joint=_JOINTS, own=st.sampled_from([None, *CODES]))
def test_no_mixture_of_anything_raises(
    understands: Understanding, programme: Programme, pieces: list[str], joint: str, own: str | None
) -> None:
    understood = understands.understand(joint.join(pieces), language=own, programme=programme, now=NOW)
    assert 0.0 < understood.confidence <= 1.0
    assert understood.language in CODES
    assert understood.days is None or understood.days.first <= understood.days.last


@settings(max_examples=20, deadline=None)
@given(piece=st.sampled_from(_HOSTILE), times=st.sampled_from([1000, 20_000]))
def test_nor_does_any_length(understands: Understanding, programme: Programme, piece: str, times: int) -> None:
    assert understands.understand(piece * times, language=None, programme=programme, now=NOW).language in CODES


@settings(max_examples=400, deadline=None)
@given(said=_ONE_ALPHABET)
def test_a_stranger_is_answered_in_an_alphabet_that_they_wrote(
    understands: Understanding, programme: Programme, said: tuple[str, str]
) -> None:
    written, sentence = said
    language = understands.understand(sentence, language=None, programme=programme, now=NOW).language
    assert written in (_ALPHABETS[language], "latin" if language in _ALSO_LATIN else None)


@sabotage(
    test_a_stranger_is_answered_in_an_alphabet_that_they_wrote,
    {"understanding.languages.script": lambda texts: "ethiopic"},
)
def test_without_the_gate_of_scripts_it_would_be_any() -> None: ...
