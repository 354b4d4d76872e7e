"""Update → Message: the only reader of Telegram's shapes. Pure."""

from dataclasses import dataclass, replace

import telegram

import bot.buttons
import bot.pictures
import bot.tapped
import domain.cleaning
from bot.calls import Destination
from domain.intents import (
    AcceptInvite,
    AskToJoin,
    Intent,
    Join,
    PressOldButton,
    SendMedia,
    SetLanguage,
    ShowHelp,
    Start,
    TakePicked,
)
from domain.messages import Commanded, Message, Said, Wanted

_MEDIA = (
    *("photo", "voice", "sticker", "video", "video_note", "animation", "audio", "document"),
    *("location", "venue", "contact", "poll", "dice", "game", "story", "paid_media", "checklist"),
)
# Telegram's.
_LONGEST = 4096
_INSIDE = ("member", "administrator", "restricted")


@dataclass(frozen=True, slots=True)
class Arrival:
    """A message, where its answer goes, and the id of the tap that wants to be answered first."""

    message: Message
    to: Destination
    tap: str | None = None


def read(update: telegram.Update, bot_id: int, bot_name: str) -> Arrival | None:
    """What arrived, or None for what nobody expects an answer to: channel posts, service messages, other bots."""
    if update.callback_query:
        return _tap(update.callback_query)
    if update.my_chat_member:
        return _welcome(update.my_chat_member)
    written = update.message or update.edited_message
    if written is None or written.from_user is None or written.from_user.is_bot or written.sender_chat:
        return None
    content = _picked(written.users_shared, bot_id) if written.users_shared else _content(written, bot_name)
    if content is None or not _is_for_us(written, content, edited=update.message is None, bot_id=bot_id, name=bot_name):
        return None
    message = _message(written.from_user, written.chat, content)
    return Arrival(replace(message, picture=bot.pictures.sent_with(written)), _destination(written))


def _tap(tap: telegram.CallbackQuery) -> Arrival | None:
    chat = tap.message.chat if tap.message else None
    if chat is None:
        return None
    wish = bot.buttons.unpack(tap.data) if tap.data else PressOldButton()
    changeable = bot.tapped.changeable(tap, wish)
    message = replace(_message(tap.from_user, chat, Wanted(wish, tapped=True)), tapped=changeable)
    return Arrival(message, Destination(chat.id, changeable), tap.id)


def _welcome(change: telegram.ChatMemberUpdated) -> Arrival | None:
    """Somebody took the bot into a group: it says what it can do. Leaving and blocking need no words."""
    came = change.new_chat_member.status in _INSIDE and change.old_chat_member.status not in _INSIDE
    if not came or change.chat.type not in ("group", "supergroup"):
        return None
    return Arrival(
        _message(change.from_user, change.chat, Wanted(ShowHelp(), tapped=False)), Destination(change.chat.id)
    )


def _message(sender: telegram.User, chat: telegram.Chat, content: Said | Commanded | Wanted) -> Message:
    return Message(sender.id, sender.language_code, chat.type == telegram.Chat.PRIVATE, content)


def _destination(written: telegram.Message) -> Destination:
    thread = written.message_thread_id if written.is_topic_message else None
    private = written.chat.type == telegram.Chat.PRIVATE
    return Destination(written.chat.id, thread=thread, answers=None if private else written.message_id)


def _content(written: telegram.Message, bot_name: str) -> Said | Commanded | Wanted | None:
    text = written.text if written.text is not None else written.caption
    if text is not None:
        return _words(
            domain.cleaning.text(text, _LONGEST), bot_name, private=written.chat.type == telegram.Chat.PRIVATE
        )
    kind = next((kind for kind in _MEDIA if getattr(written, kind, None)), None)
    return Wanted(SendMedia(kind), tapped=False) if kind else None


def _picked(shared: telegram.UsersShared, bot_id: int) -> Wanted | None:
    """Whoever was chosen in Telegram's list of people; ours takes one."""
    if not shared.users:
        return None
    account = shared.users[0].user_id
    return Wanted(TakePicked(shared.request_id, account, account == bot_id), tapped=False)


def _words(text: str, bot_name: str, *, private: bool) -> Said | Commanded | Wanted | None:
    if not text.startswith("/"):
        return Said(_cut(text), _long(text))
    command, argument = (*text[1:].split(maxsplit=1), "", "")[:2]
    name, _, addressed = command.partition("@")
    if addressed and not private and addressed.lower() != bot_name.lower():
        return None
    if name.lower() == "start" and argument.strip():
        return Wanted(_linked(bot.buttons.unpack(argument.strip())), tapped=False)
    argument = argument.strip()
    return Commanded(name.lower(), _cut(argument), _long(argument))


def _cut(text: str) -> str:
    return text[: domain.cleaning.TEXT_UNITS].strip()


def _long(text: str) -> str:
    return text if len(text) > domain.cleaning.TEXT_UNITS else ""


def _linked(wish: Intent) -> Intent:
    """What a link may ask for. Anybody can make one and send it on, so it changes nothing without a tap."""
    match wish:
        case Join(occurrence, seats):
            return AskToJoin(occurrence, seats)
        case AcceptInvite() | Start() | SetLanguage():
            return wish
        case _:
            return PressOldButton() if wish.writes else wish


def _is_for_us(
    written: telegram.Message, content: Said | Commanded | Wanted, *, edited: bool, bot_id: int, name: str
) -> bool:
    """In private all is for us, corrected words too; in a group a command, our name, or an answer to what we said."""
    if written.chat.type == telegram.Chat.PRIVATE:
        return not edited or not isinstance(content, Wanted)
    if edited or isinstance(content, Wanted):
        return False
    answered = written.reply_to_message and written.reply_to_message.from_user
    is_answer = bool(answered and answered.id == bot_id)
    return isinstance(content, Commanded) or is_answer or _names(content.text, name)


def _names(text: str, bot_name: str) -> bool:
    return f"@{bot_name}".lower() in text.lower()
