// The page: the sandbox's people on a stage, its clock above them, what goes on behind them.

import { Pane } from "./behind/pane.js";
import { Trouble } from "./behind/trouble.js";
import { $ } from "./pieces/elements.js";
import { Fold } from "./pieces/folding.js";
import { Clock } from "./stage/clock.js";
import { Duties } from "./stage/duties.js";
import { Guide } from "./stage/guide.js";
import * as people from "./stage/people.js";
import { Stage } from "./stage/stage.js";
import * as theme from "./stage/theme.js";
import { act } from "./wire/api.js";
import { News } from "./wire/news.js";
import { firstLanguage, language, LANGUAGES, setLanguage, t } from "./words/chrome.js";
import { seen } from "./words/names.js";

const news = new News();
const world = {
  t,
  bot: () => news.latest?.bot,
  people: () => news.latest?.people ?? [],
  now: () => news.now(),
  zone: () => news.zone,
  show: (id) => stage.show(id),
};
const stage = new Stage(world);

function begin() {
  const clock = new Clock(news);
  new Guide(stage);
  new Pane(news);
  new Trouble(news, clock, stage);
  people.begin(stage);
  theme.begin();
  speak();
  wire();
  const duties = new Duties(() => { duties.meet(news.latest); stage.update(news.latest); });
  news.on(({ people: everybody }) => { for (const person of everybody) person.first_name = seen(person.first_name); });
  news.on((latest) => duties.meet(latest));
  news.on((latest) => { showState(latest.bot.state); stage.update(latest); });
  news.on(invite);
  news.onSilence((silence) => { if (silence) showState("away"); });
  news.run();
}

function speak() {
  $("language").replaceChildren(...Object.entries(LANGUAGES).map(([code, name]) => new Option(name, code)));
  for (const option of $("language").options) option.lang = option.value;
  $("language").addEventListener("change", () => setLanguage($("language").value));
  window.addEventListener("chrome", () => { if (news.latest) showState(news.latest.bot.state); });
  setLanguage(firstLanguage());
  $("language").value = language;
}

function wire() {
  const tools = new Fold($("tools-open"), $("tools"));
  for (const id of ["pane-open", "guide-open"]) $(id).addEventListener("click", () => tools.hide());
  for (const button of document.querySelectorAll("[data-closes]")) {
    button.addEventListener("click", () => button.closest("dialog").close());
  }
}

function showState(state) {
  $("state").dataset.state = state;
  $("state-words").textContent = t(`state_${state}`);
}

let invited = false;
window.addEventListener("begun", () => { invited = false; });

/** A sandbox without a cast has nobody in it: one visitor comes in, once. */
function invite({ demo, people: everybody }) {
  if (demo || everybody.length || invited) return;
  invited = true;
  act("person", { first_name: "Amina", language_code: "sv", role: "visitor" }).catch(() => { invited = false; });
}

begin();
