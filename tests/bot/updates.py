"""Raw updates as Telegram sends them."""

from typing import Any

Raw = dict[str, Any]

AMINA = {"id": 4001, "is_bot": False, "first_name": "Amina", "language_code": "so"}
HOME = {"id": 4001, "type": "private", "first_name": "Amina"}
GROUP = {"id": -100500, "type": "supergroup", "title": "Fikagruppen"}
BOT = {"id": 424242, "is_bot": True, "first_name": "Huset", "username": "house_bot"}
_WHEN = 1_795_255_200


def message(**content: Any) -> Raw:
    """One message of Amina's in her own chat, or with `chat=GROUP` in a group."""
    return {"message_id": 11, "date": _WHEN, "from": AMINA, "chat": HOME, **content}


def update(number: int = 1, **content: Any) -> Raw:
    return {"update_id": number, **content}


def said(text: str, number: int = 1, **content: Any) -> Raw:
    return update(number, message=message(text=text, **content))


def tapped(data: str, **content: Any) -> Raw:
    tap = {"id": "77", "from": AMINA, "chat_instance": "1", "data": data, "message": message(text="?", **content)}
    return update(callback_query=tap)


def member(chat: Raw, before: str, after: str) -> Raw:
    def standing(status: str) -> Raw:
        return {"status": status, "user": BOT} | ({"until_date": 0} if status == "kicked" else {})

    change = {"chat": chat, "from": AMINA, "date": _WHEN}
    return update(my_chat_member={**change, "old_chat_member": standing(before), "new_chat_member": standing(after)})
