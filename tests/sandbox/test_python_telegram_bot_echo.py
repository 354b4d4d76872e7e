"""An echo bot on python-telegram-bot as it comes: its own request (httpx), its own updater, its own rate limiter."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import Conflict, TelegramError
from telegram.ext import AIORateLimiter, Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from sandbox.server import Served
from tests.sandbox import echoes

# Its own webhook server (tornado) is not among what we install: pushes are in test_python_telegram_bot.py.
Bot = Application[Any, Any, Any, Any, Any, Any]
# With more it is slower: its pool of connections looks through all of them at every request.
ABREAST = 8
BUTTONS = InlineKeyboardMarkup(
    [[InlineKeyboardButton("More", callback_data="more"), InlineKeyboardButton("Web", url="https://a.se")]]
)


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_html(f"<b>heard</b> {update.message.text_html}", reply_markup=BUTTONS)


async def more(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.callback_query is not None
    await update.callback_query.answer("a moment")
    await update.callback_query.edit_message_text("changed")


@asynccontextmanager
async def polling(served: Served, *, patient: bool = False) -> AsyncIterator[list[TelegramError]]:
    """What `run_polling` does, without taking over the event loop. Gives what went wrong with its polls."""
    builder = Application.builder().token(served.token).base_url(f"{served.url}/bot").concurrent_updates(ABREAST)
    made: Bot = (builder.rate_limiter(AIORateLimiter(max_retries=3)) if patient else builder).build()
    made.add_handler(MessageHandler(filters.TEXT, echo))
    made.add_handler(CallbackQueryHandler(more, pattern="^more$"))
    troubles: list[TelegramError] = []
    async with made:
        await made.bot.set_my_commands([("help", "Help")])
        assert made.updater is not None
        await made.updater.start_polling(error_callback=troubles.append)
        await made.start()
        yield troubles
        await made.updater.stop()
        await made.stop()


async def test_an_echo_bot_with_buttons_runs_on_it(telegram: Served) -> None:
    async with polling(telegram) as troubles:
        await echoes.three_people_talk_and_tap(telegram)
    assert troubles == []


async def test_it_answers_a_burst_of_two_hundred_to_the_last(telegram: Served) -> None:
    async with polling(telegram):
        await echoes.a_burst_is_answered_to_the_last(telegram)


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_its_rate_limiter_waits_as_long_as_a_flood_answer_says(telegram: Served) -> None:
    async with polling(telegram, patient=True):
        await echoes.flood_is_waited_out(telegram)


async def test_it_goes_on_after_somebody_else_has_polled(telegram: Served) -> None:
    async with polling(telegram) as troubles:
        await echoes.somebody_else_polls(telegram)
        assert (await (await telegram.person()).ask("hej")).text == "heard hej"
    assert [type(trouble) for trouble in troubles] == [Conflict]
