"""Buttons to what those who run something do, in the menu and beside answers to what they wrote."""

from dataclasses import replace

from domain.intents import ChooseToCallOff, Close
from domain.replies import Button, Reply
from views.language import Language
from views.replies import joined, pictured

Work = ChooseToCallOff | Close


def button(wish: Work, _: Language) -> Button:
    match wish:
        case ChooseToCallOff():
            # Translators: a button: say that an activity does not take place this time.
            return pictured("❌", _.plain("Cancel an activity"), wish)
        case Close():
            # Translators: a button: the meeting place is closed on some days.
            return pictured("🔒", _.plain("Close the house"), wish)


def above(answer: Reply, wish: Work, _: Language) -> Reply:
    """Before all other buttons: what was meant most likely."""
    alone = joined(_, replace(answer, buttons=()), None, [[button(wish, _)]])
    return replace(answer, buttons=alone.buttons + answer.buttons)


def below(answer: Reply, wish: Work, _: Language) -> Reply:
    return joined(_, answer, None, [[button(wish, _)]])
