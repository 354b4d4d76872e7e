"""Telegram's HTML: what it becomes, and how it is refused."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sandbox.texts.html
from sandbox.texts.tags import NAMES, BadHtml
from sandbox.texts.utf16 import cut, units

PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SIMPLE = sorted(NAMES - {"a", "span", "tg-emoji", "code", "pre", "blockquote"})
HALF_A_PAIR = (
    "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units"
)
REFUSED = [
    ("åå<x>a", 'Unsupported start tag "x" at byte offset 4'),
    ("1 < 2", 'Unsupported start tag "" at byte offset 2'),
    ("<br/>", 'Unsupported start tag "br/" at byte offset 0'),
    ("<SCRIPT>a", 'Unsupported start tag "script" at byte offset 0'),
    ("<b>unclosed", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>test</b></i>", 'Unmatched end tag at byte offset 10, expected "</i>", found "</b>"'),
    ("text</b>", "Unexpected end tag at byte offset 4"),
    ("text <b", "Unclosed start tag at byte offset 5"),
    ('<a href="x>y', "Unclosed start tag at byte offset 0"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href>y</a>", 'Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0'),
    ("<a href=x/y>y</a>", "Unexpected end of name token at byte offset 8"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<tg-emoji emoji-id="9999999999999999999">x</tg-emoji>', "Invalid custom emoji identifier specified"),
    ("&#xd800;", HALF_A_PAIR),
]


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_what_telegram_cannot_parse_is_refused_in_its_words(source: str, reason: str) -> None:
    with pytest.raises(BadHtml) as refused:
        sandbox.texts.html.parse(source)
    assert str(refused.value) == reason


FIRST = {"offset": 0, "length": 1}


def link(url: str, length: int) -> dict[str, object]:
    return {"type": "text_link", "url": url, "offset": 0, "length": length}


MEANT = [
    ("<b>a</b>", "a", [{"type": "bold", "offset": 0, "length": 1}]),
    ("<STRONG>a</strong >", "a", [{"type": "bold", "offset": 0, "length": 1}]),
    ("😀<i>å😀</i>", "😀å😀", [{"type": "italic", "offset": 2, "length": 3}]),
    ('<span class="tg-spoiler">x</span>', "x", [{"type": "spoiler", "offset": 0, "length": 1}]),
    ("<blockquote expandable>q</blockquote>", "q", [{"type": "expandable_blockquote", "offset": 0, "length": 1}]),
    ("<b></b>x", "x", []),
    ("<a href='https://a.se?x=1&amp;y=2'>l</a>", "l", [link("https://a.se/?x=1&y=2", 1)]),
    ('<a href="tel:112">call</a>', "call", []),
    ("<a>https://a.se/b</a>", "https://a.se/b", [link("https://a.se/b", 14)]),
    ('<pre><code class="language-py">x</code></pre>', "x", [{"type": "pre", "language": "py", **FIRST}]),
    ("&lt;&gt;&amp;&quot;&#65;&#x1F600; &nbsp;", '<>&"A😀 &nbsp;', []),
]


@pytest.mark.parametrize(("source", "text", "entities"), MEANT)
def test_tags_become_entities_counted_in_utf16(source: str, text: str, entities: list[dict[str, object]]) -> None:
    assert sandbox.texts.html.parse(source) == (text, entities)


@given(PLAIN)
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    assert sandbox.texts.html.parse(html.escape(text)) == (text, [])


@given(PLAIN, st.sampled_from(SIMPLE), PLAIN, PLAIN)
def test_an_entity_covers_just_what_its_tag_enclosed(before: str, tag: str, inside: str, after: str) -> None:
    source = f"{html.escape(before)}<{tag}>{html.escape(inside)}</{tag}>{html.escape(after)}"
    text, entities = sandbox.texts.html.parse(source)
    assert text == before + inside + after
    assert [cut(text, entity["offset"], entity["length"]) for entity in entities] == ([inside] if inside else [])


@given(PLAIN, PLAIN)
def test_a_byte_offset_points_at_the_tag_that_is_wrong(before: str, after: str) -> None:
    escaped = html.escape(before)
    with pytest.raises(BadHtml) as refused:
        sandbox.texts.html.parse(f"{escaped}<oops>{html.escape(after)}")
    assert str(refused.value) == f'Unsupported start tag "oops" at byte offset {len(escaped.encode())}'


@given(st.text(alphabet=st.sampled_from("<>/ab&;= \"'é😀#x1"), max_size=40))
def test_any_text_is_parsed_or_refused_and_entities_lie_inside_it(source: str) -> None:
    try:
        text, entities = sandbox.texts.html.parse(source)
    except BadHtml:
        return
    assert all(0 <= entity["offset"] < entity["offset"] + entity["length"] <= units(text) for entity in entities)
