"""What Telegram shows about the bot: the list of commands, and its descriptions."""

from collections.abc import Mapping

from domain.roles import Role
from views.language import Language, cut, msgid

LONGEST_DESCRIPTION = 512
LONGEST_SHORT_DESCRIPTION = 120

# In this order. Names are the same in every language.
_VISITORS: Mapping[str, str] = {
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
# What those who run something are shown above these, and who may have it.
_WORK: Mapping[str, tuple[Role, str]] = {
    "new": (Role.VOLUNTEER, msgid("New activity")),
    "edit": (Role.HOST, msgid("Change an activity")),
    # Translators: an activity takes place on another day, at another time or in another room.
    "move": (Role.HOST, msgid("Move an activity")),
    "cancel": (Role.HOST, msgid("Cancel an activity")),
    "close": (Role.VOLUNTEER, msgid("Close the house for some days")),
    "hours": (Role.VOLUNTEER, msgid("Change the opening hours")),
    "announce": (Role.HOST, msgid("Write to many people")),
    "who": (Role.HOST, msgid("Who comes?")),
    "team": (Role.VOLUNTEER, msgid("Team")),
    "invite": (Role.HOST, msgid("Invite somebody")),
    "log": (Role.COORDINATOR, msgid("What was changed")),
}


def commands(role: Role, _: Language) -> tuple[tuple[str, str], ...]:
    """(name without its slash, description), for Telegram's setMyCommands. `role`: the most that they are anywhere."""
    work = [(name, description) for name, (needs, description) in _WORK.items() if role >= needs]
    return tuple((name, _.plain(description)) for name, description in [*work, *_VISITORS.items()])


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
