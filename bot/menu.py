"""The bot's own card on Telegram: commands and descriptions, once per language, sent anew only when they change."""

import hashlib
import json
from collections.abc import Awaitable, Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

import structlog
import telegram

import bot.start
import views.commands
from domain.languages import telegram_tag
from domain.roles import Role
from views.language import Language
from views.languages import Languages

_log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Card:
    """`tag`: two letters that Telegram knows the language by; empty for whoever has none of ours."""

    tag: str
    commands: tuple[tuple[str, str], ...]
    description: str
    short_description: str


def cards(languages: Languages) -> list[Card]:
    """One for each offered language that Telegram has a tag for, and the common one for all others."""
    tagged = [(tag, language) for language in languages.offered if (tag := telegram_tag(language.code))]
    return [_card("", languages.of("en")), *(_card(tag, language) for tag, language in tagged)]


def _card(tag: str, language: Language) -> Card:
    return Card(
        tag,
        views.commands.commands(Role.VISITOR, language),
        views.commands.description(language),
        views.commands.short_description(language),
    )


async def publish(
    telegram_bot: telegram.Bot,
    languages: Languages,
    remembered: Path,
    changed: Callable[[], Awaitable[object]],
) -> None:
    """Tell Telegram, unless it knows already. `remembered`: a file with the fingerprint of what was told last.

    `changed`: done when the lists are others than those, before that is remembered: people have some of their own.
    """
    told = cards(languages)
    fingerprint = _fingerprint(telegram_bot.id, languages)
    try:
        if remembered.exists() and remembered.read_bytes() == fingerprint.encode():
            return
        for card in told:
            await _publish(telegram_bot, card)
        await changed()
        remembered.write_bytes(fingerprint.encode())
    except Exception as failure:  # noqa: BLE001 - the menu is a convenience; the next start tries again
        _log.warning("menu_not_published", kind=type(failure).__name__)


async def _publish(telegram_bot: telegram.Bot, card: Card) -> None:
    """However often Telegram is in trouble, or says "too many" to so many calls in a row."""
    tag = card.tag or None
    await bot.start.insist(partial(telegram_bot.set_my_commands, list(card.commands), language_code=tag))
    await bot.start.insist(partial(telegram_bot.set_my_description, card.description, language_code=tag))
    await bot.start.insist(partial(telegram_bot.set_my_short_description, card.short_description, language_code=tag))


def _fingerprint(bot_id: int, languages: Languages) -> str:
    """Of all that people can be shown, whatever they are."""
    own = [[one.code, role, views.commands.commands(role, one)] for one in languages.offered for role in Role]
    whole = json.dumps([bot_id, own, *map(asdict, cards(languages))], sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()
