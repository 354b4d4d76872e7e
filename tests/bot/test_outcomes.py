"""Only what is known to be for good counts as gone; an unknown refusal never costs a person their place."""

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TimedOut,
)

import bot.outcomes
from bot.outcomes import End
from bot.request import NotSent


@pytest.mark.parametrize(
    ("failure", "end"),
    [
        (Forbidden("Forbidden: bot was blocked by the user"), End.GONE),
        (Forbidden("Forbidden: user is deactivated"), End.GONE),
        (Forbidden("Forbidden: bot was kicked from the supergroup chat"), End.GONE),
        (BadRequest("Bad Request: chat not found"), End.GONE),
        (Forbidden("Forbidden: something new that nobody has seen"), End.WRONG),
        (BadRequest("Bad Request: can't parse entities: Unclosed start tag at byte offset 3"), End.WRONG),
        (BadRequest("Bad Request: message is not modified: specified new message content …"), End.DELIVERED),
        (
            BadRequest("Bad Request: query is too old and response timeout expired or query ID is invalid"),
            End.DELIVERED,
        ),
        (BadRequest("Bad Request: message to edit not found"), End.UNCHANGEABLE),
        (BadRequest("Bad Request: message can't be edited"), End.UNCHANGEABLE),
        (RetryAfter(7), End.LATER),
        (NotSent("ClientConnectorError"), End.LATER),
        (TimedOut(), End.UNCERTAIN),
        (NetworkError("Bad Gateway"), End.UNCERTAIN),
        (ChatMigrated(-100123), End.MOVED),
        (InvalidToken("Unauthorized"), End.REFUSED),
        (InvalidToken("Not Found"), End.WRONG),
        (Conflict("Conflict: terminated by other getUpdates request"), End.UNCERTAIN),
    ],
)
def test_each_failure_has_its_end(failure, end):
    assert bot.outcomes.of(failure).end is end


def test_telegram_says_how_long_to_wait_and_where_a_group_went():
    assert bot.outcomes.of(RetryAfter(7)).wait == 7
    assert bot.outcomes.of(ChatMigrated(-100123)).chat == -100123
