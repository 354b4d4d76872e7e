"""The message whose button was tapped: whether the answer takes its place."""

import telegram

import bot.buttons
from domain.intents import Intent, Undo


def changeable(tap: telegram.CallbackQuery, wish: Intent) -> int | None:
    """Its id; None: the answer comes as a message of its own.

    What Telegram no longer shows us can't be changed, nor can a photo become words.
    """
    message = tap.message
    if not isinstance(message, telegram.Message) or not message.text:
        return None
    # The way back stands for its minute, whatever else under it is tapped.
    return None if _leads_back(message) and not isinstance(wish, Undo) else message.message_id


def _leads_back(message: telegram.Message) -> bool:
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    carried = (button.callback_data for row in rows for button in row)
    return any(isinstance(bot.buttons.unpack(one), Undo) for one in carried if isinstance(one, str))
