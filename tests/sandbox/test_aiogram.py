"""A bot written with aiogram, against the sandbox over HTTP."""

import aiogram
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.types import BufferedInputFile

from sandbox.server import Served


async def test_a_bot_runs_on_aiogram(telegram: Served) -> None:
    session = AiohttpSession(api=TelegramAPIServer.from_base(telegram.url))
    bot = aiogram.Bot(telegram.token, session=session)
    dispatcher = aiogram.Dispatcher()

    @dispatcher.message()
    async def answer(message: aiogram.types.Message) -> None:
        await message.answer_document(BufferedInputFile(b"x", "a.txt"), caption=f"{message.text}!")

    async with bot.context():
        amina = await telegram.person()
        await amina.say("hej")
        for update in await bot.get_updates():
            await dispatcher.feed_update(bot, update)
        assert (await amina.wait_for("hej!")).raw["document"]["file_name"] == "a.txt"
        assert (await bot.get_chat(amina.id)).first_name == "Amina"
