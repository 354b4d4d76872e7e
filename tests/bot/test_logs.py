"""No secret reaches the log, whoever writes it and however loud it is set."""

import json
import logging

import pytest
import structlog

import bot.logs

_CANARY = "987654321:AAcanary-canary_canary-canary-canar"


@pytest.fixture
def loud(capsys):
    """Set up inside the test itself: pytest exchanges the streams between a fixture and its test."""
    root = logging.getLogger()
    before = root.handlers, root.level, logging.raiseExceptions

    def set_up():
        bot.logs.set_up("DEBUG", [_CANARY, "webhook-secret-canary"])
        return capsys

    yield set_up
    root.handlers, root.level, logging.raiseExceptions = before
    structlog.reset_defaults()


def test_a_token_is_hidden_in_fields_addresses_and_exceptions(loud):
    written = loud()
    structlog.get_logger().warning("event", address=f"https://x/bot{_CANARY}/getMe", secret="webhook-secret-canary")
    logging.getLogger("some.library").info("POST /bot%s/sendMessage", _CANARY)
    try:
        raise ValueError(f"token {_CANARY}")
    except ValueError:
        logging.getLogger("some.library").exception("failed")
    text = written.readouterr().err
    assert "canary" not in text
    assert text.count("[hidden]") >= 4


def test_a_token_of_another_bot_is_hidden_too(loud):
    written = loud()
    logging.getLogger("x").error("https://x/bot123456789:AAbbccddeeffgghhiijjkk/getMe")
    assert "AAbbcc" not in written.readouterr().err


def test_a_line_is_json_with_a_constant_name(loud):
    written = loud()
    structlog.get_logger().info("programme_loaded", version=3)
    line = json.loads(written.readouterr().err)
    assert (line["event"], line["version"], line["level"]) == ("programme_loaded", 3, "info")


def test_half_a_letter_does_not_break_the_log(loud):
    written = loud()
    logging.getLogger("x").error("half \ud800 letter")
    assert "half" in written.readouterr().err


@pytest.mark.parametrize("library", ["httpx", "telegram", "sqlalchemy"])
def test_what_libraries_say_of_addresses_and_texts_is_never_asked_for(loud, library):
    written = loud()
    logging.getLogger(f"{library}.part").info("what a person wrote")
    logging.getLogger(f"{library}.part").debug("what a person wrote")
    assert "person" not in written.readouterr().err
