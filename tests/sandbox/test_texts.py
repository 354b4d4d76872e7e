"""What Telegram makes of a text before it stands in the chat."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sandbox.texts.reading
from sandbox.texts.utf16 import cut, units
from sandbox.wire.call import Call
from sandbox.wire.refusals import Refusal, bad
from tests.sabotage import sabotage

PAST = "entity beginning at UTF-16 offset 0 ends after the end of the text at UTF-16 offset 8"


def message(text: str, **more: object) -> sandbox.texts.reading.Formatted:
    return sandbox.texts.reading.message(Call("sendmessage", {"text": text, **more}))


def refused(text: str, **more: object) -> str:
    with pytest.raises(Refusal) as caught:
        message(text, **more)
    return caught.value.description


def test_space_around_a_text_is_trimmed_and_entities_move_along() -> None:
    text, entities = message("\n  <b> hi</b>  \n", parse_mode="HTML")
    assert (text, entities) == ("hi", [{"type": "bold", "offset": 0, "length": 2}])


def test_embeddings_are_deleted_and_isolates_kept() -> None:
    text, entities = message("\u202ea\u2068b\u2069\u2028<b>c</b>", parse_mode="html")
    assert text == "a\u2068b\u2069c"
    assert entities == [{"type": "bold", "offset": 4, "length": 1}]


def test_control_characters_become_spaces() -> None:
    assert message("a\x00b\x1fc\r\nd")[0] == "a b c\nd"


def test_empty_texts_are_refused() -> None:
    assert refused("") == "Bad Request: message text is empty"
    assert refused("  \n ") == "Bad Request: text must be non-empty"
    assert refused("<b> </b>", parse_mode="HTML") == "Bad Request: text must be non-empty"
    assert refused("\u200b\u2068\u2069") == "Bad Request: text must be non-empty"


def test_length_is_counted_in_utf16_after_the_tags_are_gone() -> None:
    assert len(message("<b>" + "x" * 4096 + "</b>", parse_mode="HTML")[0]) == 4096
    assert units(message("😀" * 2048)[0]) == 4096
    assert refused("x" * 4097) == "Bad Request: message is too long"
    assert refused("😀" * 2049) == "Bad Request: message is too long"


def test_a_caption_may_be_empty_but_not_long() -> None:
    assert sandbox.texts.reading.caption(Call("senddocument", {})) == ("", [])
    with pytest.raises(Refusal, match="Bad Request: message caption is too long"):
        sandbox.texts.reading.caption(Call("senddocument", {"caption": "x" * 1025}))


def test_a_letter_in_two_parts_loses_its_ring() -> None:
    assert message("Smaland a\u030a\u0333 å")[0] == "Smaland a å"


def test_of_piled_direction_marks_only_the_last_one_works() -> None:
    assert message("a\u200e\u200f\u200fb\u200fc")[0] == "a\u200c\u200c\u200fb\u200fc"


def test_a_tab_becomes_a_space() -> None:
    assert message("\ta\tb\t")[0] == "a b"


def test_a_source_is_at_most_32_kilobytes_whatever_becomes_of_it() -> None:
    assert message("<b>" * 2 + "x" + "</b>" * 2 + "<i></i>" * 4000, parse_mode="HTML")[0] == "x"
    assert refused("<b></b>" * 5000 + "x", parse_mode="HTML") == "Bad Request: text is too long"
    assert refused("😀" * 8193) == "Bad Request: text is too long"


def test_an_unknown_parse_mode_is_refused() -> None:
    assert refused("a", parse_mode="BBCode") == "Bad Request: unsupported parse_mode"


@pytest.mark.parametrize(
    ("entity", "reason"),
    [
        ({"type": "bold", "offset": 6, "length": 1}, "entity begins in a middle of a UTF-16 symbol at byte offset 9"),
        (
            {"type": "bold", "offset": 0, "length": 6},
            "entity beginning at UTF-16 offset 0 ends in a middle of a UTF-16 symbol at byte offset 9",
        ),
        ({"type": "bold", "offset": 0, "length": 8}, PAST),
        ({"type": "bold", "offset": 100, "length": 1}, "entity begins after the end of the text at UTF-16 offset 100"),
        ({"type": "bold", "offset": -1, "length": 1}, "receive an entity with incorrect offset -1"),
        ({"type": "shout", "offset": 0, "length": 1}, "can't parse MessageEntity: Unsupported type specified"),
        ({"type": "text_link", "offset": 0, "length": 1}, "can't parse MessageEntity: Can't find field \"url\""),
        (
            {"type": "text_link", "offset": 0, "length": 1, "url": "not-a-url"},
            "entity URL 'not-a-url' is invalid: Wrong HTTP URL",
        ),
    ],
)
def test_ready_made_entities_are_checked(entity: dict[str, object], reason: str) -> None:
    assert refused("hello😀", entities=[entity]) == f"Bad Request: {reason}"


def test_entities_may_be_given_instead_of_a_parse_mode_which_comes_before_them() -> None:
    bold = [{"type": "bold", "offset": 0, "length": 7}]
    assert message("hello😀", entities=bold) == ("hello😀", bold)
    assert message("<i>x</i>", entities=bold, parse_mode="hTmL")[1] == [{"type": "italic", "offset": 0, "length": 1}]


def test_commands_links_and_numbers_are_found_by_telegram_itself() -> None:
    text, entities = message("/start@some_bot see https://a.se/x, mail a@b.se or +46 8 465 004 01 #tag <b>")
    found = {entity["type"]: cut(text, entity["offset"], entity["length"]) for entity in entities}
    assert found == {
        "bot_command": "/start@some_bot",
        "url": "https://a.se/x",
        "email": "a@b.se",
        "phone_number": "+46 8 465 004 01",
        "hashtag": "#tag",
    }


ENDLESS = "9" * 5000


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ('<a href="http://a.b:²">x</a>', "x"),
        (f'<a href="http://a.b:{ENDLESS}">x</a>', "x"),
        (f'<a href="tg://user?id={ENDLESS}">x</a>', "x"),
        ("&#" + "9" * 3000 + ";", "&#" + "9" * 3000 + ";"),
        ("&#" + "0" * 5000 + "65;", "A"),
        ("&#x" + "0" * 5000 + "41;", "A"),
    ],
)
def test_a_number_that_is_none_changes_nothing(source: str, text: str) -> None:
    assert message(source, parse_mode="HTML")[0] == text


def test_a_reference_of_thousands_of_digits_stays_as_it_is_written() -> None:
    assert refused(f"&#{ENDLESS};", parse_mode="HTML") == "Bad Request: message is too long"


@pytest.mark.parametrize(
    "entities", ["[" * 30000, '[{"type": [], "offset": 0, "length": 1}]', "[1e999]", "[" * 900 + "]" * 900]
)
def test_entities_of_any_shape_are_refused(entities: str) -> None:
    assert refused("a", entities=entities).startswith("Bad Request: can't parse")


def _nowhere(*_: object) -> None:
    raise AssertionError("nobody looks there")


@pytest.mark.parametrize("text", ["a" * 32000, "+1" * 16000, "😀" * 8000, "a@" * 16000])
def test_a_text_that_is_too_long_is_not_searched(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sandbox.texts.detection.add", _nowhere)
    assert refused(text) == "Bad Request: message is too long"


def _search_first(
    text: str, entities: list[dict[str, object]], longest: int, too_long: str
) -> sandbox.texts.reading.Formatted:
    found = sandbox.texts.reading._found(text, entities)
    if units(text) > longest:
        raise bad(too_long)
    return text, found


@sabotage(test_a_text_that_is_too_long_is_not_searched, {"sandbox.texts.reading._measured": _search_first})
def test_searched_first_a_long_text_holds_everybody_up() -> None: ...


def test_addresses_are_found_whole_or_not_at_all() -> None:
    text = "mail a.b+c@d-e.f.se, not " + "x" * 65 + "@a.se, nor a@b"
    assert [cut(text, one["offset"], one["length"]) for one in message(text)[1]] == ["a.b+c@d-e.f.se"]


def test_what_lies_behind_an_emoji_is_found_in_its_place() -> None:
    text, entities = message("😀 <code>/a</code> /b 😀 #c", parse_mode="HTML")
    found = [cut(text, entity["offset"], entity["length"]) for entity in entities]
    assert list(zip([entity["type"] for entity in entities], found, strict=True)) == [
        ("code", "/a"),
        ("bot_command", "/b"),
        ("hashtag", "#c"),
    ]


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), st.integers(0, 30), st.integers(1, 30))
def test_entities_stay_inside_the_text_whatever_is_deleted(text: str, offset: int, length: int) -> None:
    length = min(length, units(text) - offset)
    given_ = [{"type": "bold", "offset": offset, "length": length}] if length > 0 else []
    kept, entities = sandbox.texts.reading.keep(text, given_)
    assert kept == kept.strip(" \n\t")
    assert all(entity["offset"] + entity["length"] <= units(kept) for entity in entities)
