"""The parts of a posting in words: what they are called, how they are asked for, and what can't be."""

from collections.abc import Mapping

from domain.intents import MendField
from domain.posting import MOST_COST, MOST_SEATS, Field, Posting, Trouble
from domain.replies import Button, Html
from views.language import Language, msgid
from views.replies import bold, line, lines, pictured

_NAMES: Mapping[Field, tuple[str, str]] = {
    # Translators: the name of an activity; a button to change it.
    Field.TITLE: ("✏️", msgid("Name")),
    Field.PLACE: ("📍", msgid("Place")),
    Field.DAY: ("🗓", msgid("Day")),
    # Translators: from when until when an activity goes on.
    Field.HOURS: ("🕘", msgid("Time")),
    Field.REPEAT: ("🔁", msgid("How often")),
    Field.UNTIL: ("🏁", msgid("Last day")),
    # Translators: days on which an activity does not take place.
    Field.EXCEPT: ("🚫", msgid("Not on")),
    Field.SEATS: ("🪑", msgid("Seats")),
    # Translators: whether people have to sign up.
    Field.SIGN_UP: ("✍️", msgid("Signing up")),
    Field.ROOM: ("🚪", msgid("Room")),
    Field.AUDIENCE: ("👥", msgid("For whom")),
    Field.CHILDREN: ("🧸", msgid("Children")),
    Field.COST: ("💰", msgid("Price")),
    Field.LANGUAGES: ("🗣", msgid("Languages")),
    # Translators: which association arranges an activity; a button to say it.
    Field.HOST: ("🏛", msgid("Who arranges it")),
    # Translators: a button: write some sentences about an activity.
    Field.DESCRIPTION: ("📄", msgid("Tell more about it")),
    Field.PICTURE: ("🖼", msgid("Picture")),
}

# Translators: the examples show what one can write; write them as people write in your language.
_QUESTIONS: Mapping[Field, tuple[str, str | None]] = {
    Field.TITLE: (msgid("What is the activity called?"), msgid("For example: Language café")),
    Field.PLACE: (msgid("At which meeting place?"), None),
    Field.DAY: (msgid("On which day?"), msgid("For example: Thursday. Or: every Tuesday. Or: 4 December.")),
    Field.HOURS: (msgid("From when until when?"), msgid("For example: 13–15. Or: 16:30–18.")),
    Field.REPEAT: (msgid("How often?"), msgid("For example: once. Or: every week.")),
    Field.UNTIL: (msgid("What is the last day?"), msgid("For example: 10 June.")),
    Field.EXCEPT: (msgid("On which days does it not take place?"), msgid("For example: 24 December.")),
    Field.SEATS: (msgid("How many people can come?"), msgid("For example: 20.")),
    Field.SIGN_UP: (msgid("Do people have to sign up?"), None),
    Field.ROOM: (msgid("In which room?"), msgid("For example: the kitchen.")),
    Field.AUDIENCE: (msgid("Who may come?"), None),
    Field.CHILDREN: (msgid("Can people bring their children?"), None),
    Field.COST: (msgid("What does it cost?"), msgid("For example: 20 kr. Or: free.")),
    Field.LANGUAGES: (msgid("Which language is spoken?"), msgid("For example: Swedish and Arabic.")),
    Field.HOST: (msgid("Which association arranges it?"), msgid("You can also write its name.")),
    Field.DESCRIPTION: (
        msgid("What shall people know about it?"),
        msgid("For example: We cook together. Bring an apron."),
    ),
    Field.PICTURE: (msgid("Which picture shall people see?"), msgid("Send me a photo here in the chat.")),
}

_TROUBLES: Mapping[Trouble, str] = {
    Trouble.PAST_DAY: msgid("This day is over."),
    Trouble.PAST_HOURS: msgid("That time is over."),
    Trouble.TOO_FAR: msgid("This is too far ahead."),
    Trouble.NO_SUCH_DAY: msgid("There is no such day."),
    Trouble.SEVERAL_DAYS: msgid("I see more than one day. I need one."),
    Trouble.SEVERAL_HOURS: msgid("I see more than one time. I need one."),
    # Translators: 3 o'clock may be meant as in Ethiopia, where the hours are counted from sunrise: that is 9:00.
    Trouble.WHICH_CLOCK: msgid("This time can mean two things. Please write it as Swedish clocks show it."),
    Trouble.NO_SUCH_HOURS: msgid("There is no such time."),
    Trouble.ENDS_BEFORE_IT_BEGINS: msgid("It would end before it begins."),
    Trouble.TOO_MANY_SEATS: msgid("That is too many. I can count up to {most} seats."),
    Trouble.TOO_DEAR: msgid("That is too much. It can cost up to {price}."),
    # Translators: somebody has written "minus 5" or "5 thousand" where a number of seats or a price was to stand.
    Trouble.UNCLEAR_NUMBER: msgid("I am not sure which number you mean. Please write it like this: 20."),
    Trouble.TITLE_TOO_LONG: msgid("This name is too long. Please write a short one."),
    Trouble.ROOM_TOO_LONG: msgid("The name of the room is too long. Please write a short one."),
    # Translators: somebody has pasted letters that computers read, as of a web page, where a room was to stand.
    Trouble.ROOM_HAS_TAGS: msgid("There is computer code in the name of the room. Please write it in plain words."),
    Trouble.UNTIL_BEFORE_START: msgid("The last day would be before the first day."),
    Trouble.DESCRIPTION_TOO_LONG: msgid("This text is too long. Please write a shorter one."),
}


_ALWAYS = (
    Field.TITLE,
    Field.DAY,
    Field.HOURS,
    Field.REPEAT,
    Field.ROOM,
    Field.SEATS,
    Field.SIGN_UP,
    Field.AUDIENCE,
    Field.CHILDREN,
    Field.COST,
    Field.DESCRIPTION,
    Field.PICTURE,
)


def words(field: Field, trouble: Trouble | None, _: Language) -> Html:
    """The question itself."""
    asked, example = _QUESTIONS[field]
    return lines(wrong(trouble, _) if trouble else None, line("❓", bold(_(asked))), _(example) if example else None)


def wrong(trouble: Trouble, _: Language) -> Html:
    return line("⚠️", _(_TROUBLES[trouble], most=MOST_SEATS, price=_.money(MOST_COST)))


def name(field: Field, _: Language) -> Html:
    return _(_NAMES[field][1])


def emoji(field: Field) -> str:
    return _NAMES[field][0]


def label(field: Field, _: Language) -> str:
    """The same as plain text."""
    return _.plain(_NAMES[field][1])


def mending(
    draft: int, posting: Posting, _: Language, *, several_places: bool, has_hosts: bool = False
) -> list[Button]:
    """A button for each part of it that there is; what is asked first has another one."""
    sometimes = {
        Field.PLACE: several_places,
        Field.UNTIL: posting.repeat is not None,
        Field.EXCEPT: bool(posting.except_on),
        Field.LANGUAGES: bool(posting.languages),
        Field.HOST: has_hosts,
    }
    wanted = [field for field in Field if field in _ALWAYS or sometimes.get(field)]
    return [_mend(draft, field, _) for field in wanted if field not in posting.missing[:1]]


def _mend(draft: int, field: Field, _: Language) -> Button:
    return pictured(_NAMES[field][0], label(field, _), MendField(draft, field))
