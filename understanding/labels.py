"""What words can mean: the labels that `understand` prints."""

from enum import StrEnum


class Label(StrEnum):
    ACTIVITIES_ON = "activities_on"
    OPENING_HOURS = "opening_hours"
    ACTIVITY_WHEN = "activity_when"
    SIGN_UP = "sign_up"
    CANCEL = "cancel"
    MY_BOOKINGS = "my_bookings"
    LOCATION = "location"
    HELP_WITH_LETTERS = "help_with_letters"
    CONTACT_PERSON = "contact_person"
    VOLUNTEER = "volunteer"
    CHANGE_LANGUAGE = "change_language"
    DELETE_DATA = "delete_data"
    GREETING = "greeting"
    THANKS = "thanks"
    PRICE_OR_CHILDREN = "price_or_children"
    REFERRAL = "referral"
    CRISIS = "crisis"
    OUT_OF_SCOPE = "out_of_scope"


LABELS = tuple(Label)
# Danger has signs and a table of its own.
TOLD = tuple(label for label in LABELS if label is not Label.CRISIS)

# Where a name found in it is chance: "I need a lawyer" is not about the evening on asylum law.
NEVER_ABOUT_ONE = frozenset(
    {
        Label.REFERRAL,
        Label.CRISIS,
        Label.GREETING,
        Label.THANKS,
        Label.CHANGE_LANGUAGE,
        Label.DELETE_DATA,
        Label.OUT_OF_SCOPE,
        Label.HELP_WITH_LETTERS,
        Label.OPENING_HOURS,
    }
)
