// The page: one chat at a time, as a person of your choice.

import { act, read } from "./api.js";
import { Chat } from "./chat.js";
import { fill } from "./languages.js";
import { element } from "./bubble.js";
import { toast } from "./notices.js";

const $ = (id) => document.getElementById(id);
const seen = new Map();
let everybody = [];
let chat = null;

async function begin() {
  fill($("language"));
  fill($("newcomer-language"));
  wire();
  for (;;) {
    await look().catch(() => toast("The sandbox does not answer."));
    await new Promise((done) => setTimeout(done, 2000));
  }
}

async function look() {
  everybody = await read("people");
  if (!everybody.length) {
    // A fresh sandbox has nobody in it: the first visitor reads Swedish until told otherwise.
    await act("person", { first_name: "Amina", language_code: "sv" });
    everybody = await read("people");
  }
  if (chat?.over || !everybody.some((person) => person.id === chat?.person.id)) choose(remembered() ?? everybody[0]);
  show();
}

function remembered() {
  const number = Number(sessionStorage.getItem("person"));
  return everybody.find((person) => person.id === number);
}

function choose(person) {
  chat?.close();
  sessionStorage.setItem("person", person.id);
  chat = new Chat(person);
  chat.open();
  show();
  $("text").focus();
}

function show() {
  const tabs = everybody.map((person) => {
    const tab = element("button", "", person.first_name);
    const current = person.id === chat.person.id;
    if (current) { chat.person = person; seen.set(person.id, person.version); }
    tab.type = "button";
    tab.dir = "auto";
    tab.role = "tab";
    tab.ariaSelected = String(current);
    tab.classList.toggle("unread", !current && person.version > (seen.get(person.id) ?? person.version));
    if (!seen.has(person.id)) seen.set(person.id, person.version);
    tab.addEventListener("click", () => choose(person));
    return tab;
  });
  const focused = [...$("people").children].indexOf(document.activeElement);
  $("people").replaceChildren(...tabs);
  tabs[focused]?.focus();
  $("people").querySelector("[aria-selected=true]").scrollIntoView({ inline: "nearest", block: "nearest" });
  if (document.activeElement !== $("language")) $("language").value = chat.person.language_code ?? "";
}

function wire() {
  $("language").addEventListener("change", async () => {
    await act("person", { id: chat.person.id, language_code: $("language").value || null });
    $("language").blur();
    await look();
  });
  $("add").addEventListener("click", () => { $("newcomer-form").reset(); $("newcomer").returnValue = ""; $("newcomer").showModal(); });
  $("newcomer-cancel").addEventListener("click", () => $("newcomer").close("cancel"));
  $("newcomer").addEventListener("close", async () => {
    if ($("newcomer").returnValue !== "add") return;
    const wish = { first_name: $("newcomer-name").value.trim(), language_code: $("newcomer-language").value || null };
    const person = await act("person", wish);
    everybody = await read("people");
    choose(everybody.find((one) => one.id === person.id));
  });
  $("people").addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = everybody.findIndex((person) => person.id === chat.person.id);
    choose(everybody.at((at + step) % everybody.length));
    $("people").querySelector("[aria-selected=true]").focus();
  });
  $("form").addEventListener("submit", (event) => { event.preventDefault(); send(); });
  $("text").addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(); }
    if (event.key === "Escape") $("commands").hidden = true;
  });
  $("text").addEventListener("input", grow);
  $("slash").addEventListener("click", () => chat.toggleCommands());
  $("start").addEventListener("click", () => chat.start());
  $("more").addEventListener("toggle", () => { if ($("more").open) chat.fillMenu(() => { $("more").open = false; }); });
}

async function send() {
  const text = $("text").value;
  if (!text.trim()) return;
  $("text").value = "";
  grow();
  await chat.say(text);
}

function grow() {
  $("text").style.height = "auto";
  $("text").style.height = `${Math.min($("text").scrollHeight, 160)}px`;
}

begin();
