"""What Telegram shows about the bot: the list of commands, and its descriptions."""

from collections.abc import Mapping

from views.language import Language, cut, msgid

LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120

# The commands that a visitor's menu shows, in this order. Names are the same in every language.
_COMMANDS: Mapping[str, str] = {
    "today": msgid("What is on today"),
    "week": msgid("What is on this week"),
    "open": msgid("Opening hours"),
    "activities": msgid("All activities"),
    "my": msgid("My sign-ups"),
    "language": msgid("Choose language"),
    "places": msgid("Choose your meeting place"),
    "settings": msgid("Settings"),
    "help": msgid("How do I use this?"),
    "privacy": msgid("What is kept about you"),
    "mydata": msgid("See what is kept about you"),
    "deleteme": msgid("Have everything about you erased"),
}


def commands(_: Language) -> tuple[tuple[str, str], ...]:
    """(name without its slash, description), for Telegram's setMyCommands."""
    return tuple((name, _.plain(description)) for name, description in _COMMANDS.items())


def description(_: Language) -> str:
    """What an empty chat shows, plain text of at most 512 characters."""
    parts = (
        _.plain("I tell you what is on at the meeting place, when and where."),
        _.plain("Write to me in your own words, or tap a button."),
        _.plain("It is free. You do not need to speak Swedish."),
    )
    return cut("\n".join(parts), LONGEST_DESCRIPTION)


def short_description(_: Language) -> str:
    """What the bot's profile shows, plain text of at most 120 characters."""
    return cut(_.plain("What is on at the meeting place, in your language."), LONGEST_SHORT_DESCRIPTION)
