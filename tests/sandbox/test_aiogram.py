"""A bot written with aiogram, against the sandbox over HTTP."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import aiogram
import pytest
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.session.middlewares.base import BaseRequestMiddleware
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import TelegramRetryAfter
from aiogram.methods import EditMessageText, SendMessage, TelegramMethod
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    Message,
)
from aiogram.utils.formatting import Bold, Text
from aiogram.webhook.aiohttp_server import SimpleRequestHandler
from aiohttp import web

from sandbox.server import Served
from tests.sandbox import echoes

Running = Callable[[Served], AbstractAsyncContextManager[None]]
MORE = InlineKeyboardButton(text="More", callback_data="more")
BUTTONS = InlineKeyboardMarkup(inline_keyboard=[[MORE, InlineKeyboardButton(text="Web", url="https://a.se")]])


class Patience(BaseRequestMiddleware):
    """aiogram has no plugin for it, but a place: whoever is refused with 429 asks again when told to."""

    async def __call__(self, make_request: Any, bot: aiogram.Bot, method: TelegramMethod[Any]) -> Any:
        while True:
            try:
                return await make_request(bot, method)
            except TelegramRetryAfter as refusal:
                await asyncio.sleep(refusal.retry_after)


async def echo(message: Message) -> SendMessage:
    # What a handler gives back is called; by a webhook, in the answer to the push, as a form in several parts.
    words = Text(Bold("heard"), f" {message.text}").as_html()
    return message.answer(words, parse_mode="HTML", reply_markup=BUTTONS)


async def more(query: CallbackQuery) -> EditMessageText:
    await query.answer("a moment")
    assert isinstance(query.message, Message)
    return query.message.edit_text("changed")


def made(served: Served) -> tuple[aiogram.Bot, aiogram.Dispatcher]:
    session = AiohttpSession(api=TelegramAPIServer.from_base(served.url))
    session.middleware(Patience())
    dispatcher = aiogram.Dispatcher()
    dispatcher.message()(echo)
    dispatcher.callback_query(aiogram.F.data == "more")(more)
    return aiogram.Bot(served.token, session=session), dispatcher


@asynccontextmanager
async def polling(served: Served) -> AsyncIterator[None]:
    bot, dispatcher = made(served)
    await bot.set_my_commands([BotCommand(command="help", description="Help")])
    task = asyncio.create_task(dispatcher.start_polling(bot, handle_signals=False))
    await echoes.eventually(lambda: served.machine.updates.polled)
    try:
        yield
    finally:
        await dispatcher.stop_polling()
        await task


@asynccontextmanager
async def webhook(served: Served) -> AsyncIterator[None]:
    bot, dispatcher = made(served)
    app = web.Application()
    SimpleRequestHandler(dispatcher, bot, handle_in_background=False, secret_token="s3cret").register(app, "/hook")
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with bot.context():
        await bot.set_my_commands([BotCommand(command="help", description="Help")])
        await bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
        yield
        await bot.delete_webhook()
    await runner.cleanup()


@pytest.mark.parametrize("running", [polling, webhook])
async def test_an_echo_bot_with_buttons_runs_on_aiogram(telegram: Served, running: Running) -> None:
    async with running(telegram):
        await echoes.three_people_talk_and_tap(telegram)


@pytest.mark.parametrize("running", [polling, webhook])
async def test_aiogram_answers_a_burst_of_two_hundred_to_the_last(telegram: Served, running: Running) -> None:
    async with running(telegram):
        await echoes.a_burst_is_answered_to_the_last(telegram)


async def test_aiogram_waits_as_long_as_a_flood_answer_says(telegram: Served) -> None:
    async with polling(telegram):
        await echoes.flood_is_waited_out(telegram)


async def test_aiogram_goes_on_after_somebody_else_has_polled(telegram: Served) -> None:
    async with polling(telegram):
        await echoes.somebody_else_polls(telegram)
        assert (await (await telegram.person()).ask("hej")).text == "heard hej"


async def test_a_bot_on_aiogram_sends_files(telegram: Served) -> None:
    bot, _ = made(telegram)
    amina = await telegram.person(started=True)
    async with bot.context():
        await bot.send_document(amina.id, BufferedInputFile(b"x", "a.txt"), caption="here")
        assert (await amina.last()).raw["document"]["file_name"] == "a.txt"
        assert (await bot.get_chat(amina.id)).first_name == "Amina"
