"""What the bot says of itself, by language: name, description, short description, menu button."""

from dataclasses import dataclass, field
from typing import Any

from sandbox.languages import check
from sandbox.wire.call import Call
from sandbox.wire.refusals import bad

Json = dict[str, Any]

# Field, its longest length in characters, Telegram's word when it is longer.
LIMITS = {
    "name": (64, "BOT_TITLE_INVALID"),
    "description": (512, "DESCRIPTION_INVALID"),
    "short_description": (120, "ABOUT_TOO_LONG"),
}
_BUTTONS = ("default", "commands", "web_app")


@dataclass
class Profile:
    """Texts by field and language code; a language without its own gets those without a language."""

    name: str = "Sandbox"
    texts: dict[tuple[str, str], str] = field(default_factory=dict)
    buttons: dict[int, Json] = field(default_factory=dict)

    def set(self, call: Call, what: str) -> None:
        """Carry out setMyName and the like. Raises Refusal."""
        longest, trouble = LIMITS[what]
        text = call.text(what).strip()
        if len(text) > longest:
            raise bad(trouble)
        self.texts[what, check(call.text("language_code"))] = text

    def get(self, what: str, language: str) -> str:
        otherwise = self.name if what == "name" else ""
        return self.texts.get((what, check(language))) or self.texts.get((what, "")) or otherwise

    def set_button(self, call: Call, chat: int) -> None:
        """Carry out setChatMenuButton; chat 0: for all. Raises Refusal."""
        button = call.value("menu_button", "can't parse menu button JSON object") or {"type": "default"}
        if not isinstance(button, dict) or button.get("type") not in _BUTTONS:
            raise bad("can't parse menu button: MenuButton has unsupported type")
        self.buttons[chat] = button

    def button(self, chat: int) -> Json:
        return self.buttons.get(chat) or self.buttons.get(0) or {"type": "commands"}
