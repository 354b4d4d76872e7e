"""Methods about chats and their members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sandbox.methods.table import Json, Method, writable
from sandbox.people import Group, Person
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

if TYPE_CHECKING:
    from sandbox.telegram import Telegram

ACTIONS = {"typing", "choose_sticker", "find_location"}
ACTIONS |= {f"{does}_{what}" for does in ("upload", "record") for what in ("video", "voice", "video_note")}
ACTIONS |= {"upload_photo", "upload_document"}
_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
_CAN = (
    "can_be_edited is_anonymous can_manage_chat can_delete_messages can_manage_video_chats can_restrict_members "
    "can_promote_members can_change_info can_invite_users can_post_stories can_edit_stories can_delete_stories"
)


def get_chat(telegram: Telegram, call: Call) -> Json:
    chat = telegram.people.find(call.text("chat_id"))
    if isinstance(chat, Person) and not chat.started:
        raise bad("chat not found")
    gifts = dict.fromkeys(_GIFTS, False)
    return {**chat.chat(), "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def leave_chat(telegram: Telegram, call: Call) -> bool:
    chat = telegram.people.writable(call.text("chat_id"))
    if not isinstance(chat, Group):
        raise bad("chat member status can't be changed in private chats")
    chat.bot = "left"
    telegram.transcript(chat.id).touch()
    return True


def send_action(telegram: Telegram, call: Call) -> bool:
    action = call.text("action").lower()
    if action not in ACTIONS:
        raise bad("wrong parameter action in request")
    chat = writable(telegram, call)
    telegram.transcript(chat.id).act(action, telegram.clock())
    return True


def get_member(telegram: Telegram, call: Call) -> Json:
    chat = telegram.people.find(call.text("chat_id"))
    number = call.integer("user_id")
    if isinstance(chat, Group):
        chat.check_writable()
        if number == telegram.id:
            return member(telegram.me(), chat.bot)
    person = telegram.people.chats.get(number)
    if not isinstance(person, Person):
        raise bad("user not found")
    inside = chat is person or (isinstance(chat, Group) and number in chat.members)
    return member(person.user(), "member" if inside else "left")


def member(user: Json, status: str) -> Json:
    """A ChatMember of one of Telegram's kinds, with the fields that the kind must have."""
    more: Json = {"until_date": 0} if status == "kicked" else {}
    if status == "administrator":
        more = {name: name == "can_delete_messages" for name in _CAN.split()}
    return {"user": user, "status": status, **more}


METHODS: dict[str, Method] = {
    "getChat": get_chat,
    "leaveChat": leave_chat,
    "sendChatAction": send_action,
    "getChatMember": get_member,
}
