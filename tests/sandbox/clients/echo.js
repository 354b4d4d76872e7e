"use strict";

// An echo bot with buttons. API_ROOT: the sandbox's address; TOKEN; WEBHOOK_SECRET: pushed to, instead of polling.
// It prints "ready" when it listens, and "told <code>" when Telegram ends it.
const http = require("node:http");
const { Bot, InlineKeyboard, webhookCallback } = require("grammy");
const { autoRetry } = require("@grammyjs/auto-retry");

const { API_ROOT, TOKEN, WEBHOOK_SECRET } = process.env;
// A webhook's answer may carry one call: here it says that the tap has been heard.
const client = { apiRoot: API_ROOT, canUseWebhookReply: (method) => method === "answerCallbackQuery" };
const bot = new Bot(TOKEN, { client });
bot.api.config.use(autoRetry());

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const buttons = new InlineKeyboard().text("More", "more").url("Web", "https://a.se");

bot.on("message:text", (context) =>
  context.reply(`<b>heard</b> ${escaped(context.message.text)}`, { parse_mode: "HTML", reply_markup: buttons }),
);
bot.callbackQuery("more", async (context) => {
  await context.answerCallbackQuery({ text: "a moment" });
  await context.editMessageText("changed");
});

async function listen() {
  await bot.init();
  const server = http.createServer(webhookCallback(bot, "http", { secretToken: WEBHOOK_SECRET }));
  await new Promise((listening) => server.listen(0, "127.0.0.1", listening));
  await bot.api.setWebhook(`http://127.0.0.1:${server.address().port}/`, { secret_token: WEBHOOK_SECRET });
  console.log("ready");
}

async function main() {
  await bot.api.setMyCommands([{ command: "help", description: "Help" }]);
  await (WEBHOOK_SECRET ? listen() : bot.start({ onStart: () => console.log("ready") }));
}

main().catch((trouble) => {
  console.log(trouble.error_code ? `told ${trouble.error_code}` : String(trouble));
  process.exit(1);
});
