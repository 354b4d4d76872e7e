"""Bots written with real libraries, against the sandbox over HTTP."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest
import telegram as ptb
from aiohttp import web
from telegram.ext import Application, CallbackQueryHandler, ContextTypes, MessageHandler, filters

from sandbox.samples import KINDS, LETTER
from sandbox.server import Served

Running = Callable[[Served], AbstractAsyncContextManager[None]]
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 8 + (640).to_bytes(4) + (480).to_bytes(4)
BUTTONS = ptb.InlineKeyboardMarkup(
    [[ptb.InlineKeyboardButton("More", callback_data="more"), ptb.InlineKeyboardButton("Web", url="https://a.se")]]
)


async def echo(update: ptb.Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    assert update.message is not None
    await update.message.reply_html(f"<b>heard</b> {update.message.text_html}", reply_markup=BUTTONS)


async def more(update: ptb.Update, context: ContextTypes.DEFAULT_TYPE) -> None:
    query, chat = update.callback_query, update.effective_chat
    assert query is not None
    assert chat is not None
    await query.answer("a moment", show_alert=True)
    await query.edit_message_text("changed")
    await context.bot.send_venue(chat.id, 56.8333, 13.9409, "House", "Street 2")
    await context.bot.send_document(
        chat.id, b"BEGIN:VCALENDAR", caption="<i>a file</i>", filename="a.ics", parse_mode="HTML"
    )
    await context.bot.send_photo(chat.id, PNG)


def echo_bot(served: Served) -> "Application[Any, Any, Any, Any, Any, Any]":
    builder = Application.builder().token(served.token)
    made = builder.base_url(f"{served.url}/bot").base_file_url(f"{served.url}/file/bot").build()
    made.add_handler(MessageHandler(filters.ALL, echo))
    made.add_handler(CallbackQueryHandler(more))
    return made


@asynccontextmanager
async def polling(served: Served) -> AsyncIterator[None]:
    async with echo_bot(served) as made:
        assert made.updater is not None
        await made.updater.start_polling()
        await made.start()
        yield
        await made.updater.stop()
        await made.stop()


@asynccontextmanager
async def webhook(served: Served) -> AsyncIterator[None]:
    made = echo_bot(served)

    async def receive(request: web.Request) -> web.Response:
        assert request.headers["X-Telegram-Bot-Api-Secret-Token"] == "s3cret"
        await made.process_update(ptb.Update.de_json(await request.json(), made.bot))
        return web.Response()

    app = web.Application()
    app.router.add_post("/hook", receive)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    async with made:
        await made.bot.set_webhook(f"http://127.0.0.1:{runner.addresses[0][1]}/hook", secret_token="s3cret")
        yield
        await made.bot.delete_webhook()
    await runner.cleanup()


@pytest.mark.parametrize("running", [polling, webhook])
async def test_an_echo_bot_with_buttons_runs_on_python_telegram_bot(telegram: Served, running: Running) -> None:
    async with running(telegram):
        amina = await telegram.person("Amina", "ar")
        answer = await amina.ask("hej <3 😀")
        assert (answer.text, answer.labels) == ("heard hej <3 😀", ["More", "Web"])
        await amina.tap("More")
        changed = await amina.wait_for("changed")
        assert (changed.id, changed.edits, changed.labels) == (answer.id, 1, [])
        _, venue, document, photo = await amina.answers()
        assert venue.raw["venue"] == {"location": venue.raw["location"], "title": "House", "address": "Street 2"}
        assert (document.raw["document"]["file_name"], document.text) == ("a.ics", "a file")
        assert photo.raw["photo"][0]["width"] == 640
        assert [toast["text"] for toast in await amina.toasts()] == ["a moment"]
    assert await telegram.calls(refused=True) == []


async def test_python_telegram_bot_parses_every_kind_of_update_and_downloads_files(telegram: Served) -> None:
    amina = await telegram.person(last_name="A", username="amina_sample")
    for kind in KINDS:
        await amina.send(kind, caption="with words")
    await amina.edit(await amina.say("first"), "second")
    await amina.block()
    await amina.unblock()
    group = await telegram.group("All", amina, privacy=False)
    await amina.inside(group).say("/start")
    channel = await telegram.group("News", type="channel", bot="administrator")
    await telegram.act("post", chat=channel, text="a post")
    async with echo_bot(telegram).bot as bot:
        updates = await bot.get_updates(timeout=0, allowed_updates=ptb.Update.ALL_TYPES)
        assert len(updates) == len(KINDS) + 7
        assert {update.effective_chat.id for update in updates if update.effective_chat} == {amina.id, group, channel}
        document = next(one.message.document for one in updates if one.message and one.message.document)
        assert bytes(await (await document.get_file()).download_as_bytearray()) == LETTER
        assert (await bot.get_chat(amina.id)).username == "amina_sample"
        assert (await bot.get_chat_member(group, bot.id)).status == "member"
        assert (await bot.get_webhook_info()).pending_update_count == len(updates)


async def test_commands_and_descriptions_are_shown_by_language_and_scope(telegram: Served) -> None:
    amina, bo = await telegram.person("Amina", "ar", started=True), await telegram.person("Bo", "sv")
    async with echo_bot(telegram).bot as bot:
        await bot.set_my_commands([("help", "Help")])
        await bot.set_my_commands([("help", "مساعدة")], language_code="ar")
        assert [one["description"] for one in await amina.commands() + await bo.commands()] == ["مساعدة", "Help"]
        await bot.set_my_commands([("new", "New")], scope=ptb.BotCommandScopeChat(amina.id))
        assert [one["command"] for one in await amina.commands()] == ["new"]
        await bot.delete_my_commands(scope=ptb.BotCommandScopeChat(amina.id))
        assert [one.description for one in await bot.get_my_commands(language_code="ar")] == ["مساعدة"]
        await bot.set_my_description("Hej", language_code="sv")
        await bot.set_my_short_description("Kort")
        await bot.set_chat_menu_button(menu_button=ptb.MenuButtonCommands())
        assert (await bot.get_my_description("sv")).description == "Hej"
        assert (await bot.get_my_short_description("sv")).short_description == "Kort"


@pytest.mark.filterwarnings("ignore:Deprecated since version v22.2")
async def test_python_telegram_bot_meets_the_errors_it_knows(telegram: Served) -> None:
    amina = await telegram.person(started=True)
    async with echo_bot(telegram).bot as bot:
        with pytest.raises(ptb.error.BadRequest, match='Can\'t parse entities: unsupported start tag "x"'):
            await bot.send_message(amina.id, "<x>", parse_mode="HTML")
        await telegram.misbehave("429", seconds=3, calls=1)
        with pytest.raises(ptb.error.RetryAfter):
            await bot.send_message(amina.id, "a")
        await telegram.misbehave("reset", calls=1)
        with pytest.raises(ptb.error.NetworkError):
            await bot.send_message(amina.id, "a")
        await amina.block()
        with pytest.raises(ptb.error.Forbidden, match="bot was blocked by the user"):
            await bot.send_message(amina.id, "a")
