"""Telegram's MarkdownV2: what it becomes, and how it is refused."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sandbox.texts.html
import sandbox.texts.markdown
import sandbox.texts.reading
from sandbox.texts.markdown_marks import RESERVED, BadMarkdown
from sandbox.texts.tags import BadHtml
from sandbox.texts.utf16 import units
from sandbox.wire.call import Call
from sandbox.wire.refusals import Refusal

PLAIN = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


def reserved(character: str) -> str:
    return f"Character '{character}' is reserved and must be escaped with the preceding '\\'"


REFUSED = [
    ("See you at 10.", reserved(".")),
    ("å (maybe)", reserved("(")),
    ("a | b", reserved("|")),
    ("a > b", reserved(">")),
    ("now!", reserved("!")),
    ("åå *bold", "Can't find end of Bold entity at byte offset 5"),
    ("*a _b* c_", "Can't find end of Italic entity at byte offset 8"),
    ("__a", "Can't find end of Underline entity at byte offset 0"),
    ("||a|", reserved("|")),
    ("```py\na", "Can't find end of PreCode entity at byte offset 0"),
    ("[a", "Can't find end of TextUrl entity at byte offset 0"),
    ("[a](https://a.se", "Can't find end of a URL at byte offset 4"),
    ("![a]", "Custom emoji entity must contain a tg://emoji URL"),
    ("![a](https://a.se)", "Custom emoji URL must have an emoji identifier"),
    (">a *b\nc", "Can't find end of Bold entity at byte offset 3"),
]


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_what_telegram_cannot_parse_is_refused_in_its_words(source: str, reason: str) -> None:
    with pytest.raises(BadMarkdown) as refused:
        sandbox.texts.markdown.parse(source)
    assert str(refused.value) == reason


def entity(kind: str, offset: int, length: int, **more: object) -> dict[str, object]:
    return {"type": kind, **more, "offset": offset, "length": length}


MEANT = [
    ("*a* _b_ __c__ ~d~", "a b c d", ["bold", "italic", "underline", "strikethrough"]),
    ("*a _b __c___ d*", "a b c d", ["bold", "italic", "underline"]),
    ("||a|| `b` ", "a b ", ["spoiler", "code"]),
    ("1\\. a\\!", "1. a!", []),
    ("`a.b*c`", "a.b*c", ["code"]),
    ("[a](tel:112)", "a", []),
    (">a\n>b\nc", "a\nb\nc", ["blockquote"]),
    (">a\n**>b||", "a\nb", ["blockquote", "expandable_blockquote"]),
    ("![a](tg://emoji?id=1)", "a", ["custom_emoji"]),
    ("**a", "a", []),
    (">a\n*b*\n>c\nd", "a\nb\nc\nd", ["blockquote", "bold", "blockquote"]),
    ("[a.se][b*c*.se]".replace(".", "\\."), "a.seb c.se".replace(" ", ""), ["text_link", "text_link", "bold"]),
]


@pytest.mark.parametrize(("source", "text", "kinds"), MEANT)
def test_marks_become_entities(source: str, text: str, kinds: list[str]) -> None:
    read, entities = sandbox.texts.markdown.parse(source)
    assert (read, [entity["type"] for entity in entities]) == (text, kinds)


def test_places_are_counted_in_utf16_and_links_and_languages_are_kept() -> None:
    assert sandbox.texts.markdown.parse("😀*b*")[1] == [entity("bold", 2, 1)]
    assert sandbox.texts.markdown.parse("[l](https://a.se/\\)x)")[1] == [
        entity("text_link", 0, 1, url="https://a.se/)x")
    ]
    assert sandbox.texts.markdown.parse("```py\nx\n```") == ("x\n", [entity("pre", 0, 2, language="py")])


@pytest.mark.parametrize("mode", ["MarkdownV2", "markdownv2", "MARKDOWNV2"])
def test_its_name_may_be_written_in_any_case(mode: str) -> None:
    text, entities = sandbox.texts.reading.message(Call("sendmessage", {"text": "*a*", "parse_mode": mode}))
    assert (text, entities) == ("a", [entity("bold", 0, 1)])


def test_the_refusal_says_what_could_not_be_parsed() -> None:
    with pytest.raises(Refusal) as refused:
        sandbox.texts.reading.message(Call("sendmessage", {"text": "a.", "parse_mode": "MarkdownV2"}))
    assert refused.value.description == f"Bad Request: can't parse entities: {reserved('.')}"


@given(PLAIN)
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    escaped = re.sub(rf"([\\{re.escape(RESERVED[:-1])}])", r"\\\1", text)
    assert sandbox.texts.markdown.parse(escaped) == (text, [])


@given(PLAIN.filter(bool), st.sampled_from([("*", "b"), ("__", "u"), ("~", "s"), ("||", "tg-spoiler")]))
def test_a_mark_and_its_tag_come_to_the_same(text: str, same: tuple[str, str]) -> None:
    mark, tag = same
    escaped = re.sub(rf"([\\{re.escape(RESERVED[:-1])}])", r"\\\1", text)
    html = text.replace("&", "&amp;").replace("<", "&lt;")
    assert sandbox.texts.markdown.parse(f"{mark}{escaped}{mark}") == sandbox.texts.html.parse(f"<{tag}>{html}</{tag}>")


@given(st.text(alphabet=st.sampled_from("*_~`|[]()!>\\\na😀é."), max_size=40))
def test_any_text_is_parsed_or_refused_and_entities_lie_inside_it(source: str) -> None:
    try:
        text, entities = sandbox.texts.markdown.parse(source)
    except (BadMarkdown, BadHtml):
        return
    assert all(0 <= one["offset"] < one["offset"] + one["length"] <= units(text) for one in entities)
