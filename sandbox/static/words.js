// A message's text with its entities, line by line, each line in its own direction.
// Offsets of entities are UTF-16 code units, as JavaScript's are.

const TAGS = {
  bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "code",
  spoiler: "span", blockquote: "span", expandable_blockquote: "span",
  text_link: "a", url: "a", email: "a", phone_number: "a", bot_command: "a",
};

export function render(text, entities, onCommand) {
  const block = document.createElement("div");
  block.className = "words";
  let begins = 0;
  for (const line of text.split("\n")) {
    block.append(renderLine(text, begins, begins + line.length, entities, onCommand));
    begins += line.length + 1;
  }
  return block;
}

function renderLine(text, begins, ends, entities, onCommand) {
  const line = document.createElement("div");
  line.dir = "auto";
  const here = entities.filter((one) => one.offset < ends && one.offset + one.length > begins);
  if (here.some((one) => one.type.endsWith("blockquote"))) line.className = "quote";
  const cuts = new Set([begins, ends]);
  for (const one of here) {
    cuts.add(Math.max(one.offset, begins));
    cuts.add(Math.min(one.offset + one.length, ends));
  }
  const places = [...cuts].sort((a, b) => a - b);
  for (let i = 0; i + 1 < places.length; i++) {
    line.append(renderPiece(text, places[i], places[i + 1], here, onCommand));
  }
  if (begins === ends) line.append(document.createElement("br"));
  return line;
}

function renderPiece(text, begins, ends, entities, onCommand) {
  let node = document.createTextNode(text.slice(begins, ends));
  const around = entities.filter((one) => one.offset <= begins && one.offset + one.length >= ends);
  for (const one of around.reverse()) {
    const tag = TAGS[one.type];
    if (!tag) continue;
    const wrapper = document.createElement(tag);
    wrapper.append(node);
    dress(wrapper, one, text.slice(one.offset, one.offset + one.length), onCommand);
    node = wrapper;
  }
  return node;
}

function dress(wrapper, entity, words, onCommand) {
  if (entity.type === "spoiler") {
    wrapper.className = "spoiler";
    wrapper.tabIndex = 0;
    wrapper.addEventListener("click", () => wrapper.classList.add("shown"));
  } else if (entity.type === "bot_command") {
    wrapper.href = "#";
    wrapper.addEventListener("click", (event) => { event.preventDefault(); onCommand(words); });
  } else if (wrapper.tagName === "A") {
    wrapper.href = target(entity, words);
    wrapper.target = "_blank";
    wrapper.rel = "noopener noreferrer";
  }
}

function target(entity, words) {
  if (entity.type === "text_link") return entity.url;
  if (entity.type === "email") return `mailto:${words}`;
  if (entity.type === "phone_number") return `tel:${words.replace(/[^+\d]/g, "")}`;
  return words.includes("://") ? words : `https://${words}`;
}
