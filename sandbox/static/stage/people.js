// Adding somebody, and choosing who is shown side by side.

import { $, make } from "../pieces/elements.js";
import { act } from "../wire/api.js";
import { caption, roleName, roleOf, ROLES } from "../words/caption.js";
import { t } from "../words/chrome.js";
import { codeOf, offer } from "../words/languages.js";
import { initial } from "../words/names.js";
import { kindly } from "./word.js";

export function begin(stage) {
  const list = () => showList(stage);
  $("people-open").addEventListener("click", () => open(list));
  $("newcomer").addEventListener("submit", (event) => { event.preventDefault(); add(stage); });
  stage.on("arranged", () => { if ($("people-dialog").open) list(); });
}

function open(list) {
  $("newcomer").reset();
  $("newcomer-wrong").textContent = "";
  $("newcomer-role").value = roleName("visitor");
  offer($("languages"));
  $("roles").replaceChildren(...ROLES.map((role) => make("option", { value: roleName(role) })));
  $("people-dialog").showModal();
  list();
}

function showList(stage) {
  const visible = stage.visible();
  $("shown-set").hidden = stage.fit() < 2;
  // Boxes stay while the same people are there: one of them may be under somebody's finger.
  const told = stage.news.people.map((person) => [person.id, person.first_name, caption(person)]).join("\n");
  if ($("shown-list").dataset.told !== told) $("shown-list").replaceChildren(...stage.news.people.map((person) => line(stage, person)));
  $("shown-list").dataset.told = told;
  for (const box of $("shown-list").querySelectorAll("input")) box.checked = visible.includes(Number(box.value));
}

function line(stage, person) {
  const box = make("input", { type: "checkbox", value: person.id, change: () => choose(stage, person.id, box.checked) });
  return make("label", "choice", box, make("bdi", "", person.first_name), make("span", "soft", caption(person)));
}

function choose(stage, id, shown) {
  const others = stage.visible().filter((one) => one !== id);
  // Somebody has to be shown.
  if (shown) stage.choose([id, ...others].slice(0, stage.fit()));
  else stage.choose(others.length ? others : [id]);
}

async function add(stage) {
  const first_name = $("newcomer-name").value.trim();
  if (!initial(first_name)) { refuse("bad_name", "newcomer-name"); return; }
  const language_code = codeOf($("newcomer-language").value);
  if (language_code === undefined) { refuse("bad_code", "newcomer-language"); return; }
  const wish = { first_name, language_code, role: roleOf($("newcomer-role").value) };
  try {
    const person = await act("person", wish);
    $("people-dialog").close();
    stage.show(person.id);
  } catch (trouble) {
    $("newcomer-wrong").textContent = kindly(trouble);
  }
}

function refuse(why, field) {
  $("newcomer-wrong").textContent = t(why);
  $(field).focus();
}
