// What the first minute suggests to say: three lines for each language. Every line works with the sample places.
// Another language: one more entry here, as soon as the bot speaks it.

const VISITOR = {
  en: [
    ["today", "What’s on today?"],
    ["join", "Sign me up for the language café"],
    ["open", "Are you open on Saturday?"],
  ],
  sv: [
    ["today", "Vad händer idag?"],
    ["join", "Anmäl mig till språkkaféet"],
    ["open", "Har ni öppet på lördag?"],
  ],
  ar: [
    ["today", "ماذا يوجد اليوم؟"],
    ["join", "سجلني في مقهى اللغة"],
    ["open", "هل أنتم مفتوحون يوم السبت؟"],
  ],
  so: [
    ["today", "Maxaa jira maanta?"],
    ["join", "I qor makhaayadda luqadda"],
    ["open", "Sabtida ma furan tihiin?"],
  ],
};

// How a visitor asks for what a helper of the same language has posted.
const FIND = {
  en: ["find", "When are the board games?"],
  sv: ["find", "När är det brädspel?"],
  ar: ["find", "متى ألعاب الطاولة؟"],
  so: ["find", "Goorma ayay tahay ciyaaraha miiska?"],
};

const HELPER = {
  en: [["post", "/new Board games Tuesdays 13-15 Stora salen 12 seats"], ["who", "/who"], ["cancel", "/cancel"]],
  sv: [["post", "/new Brädspel tisdagar 13-15 Stora salen 12 platser"], ["who", "/who"], ["cancel", "/cancel"]],
  ar: [["post", "/new ألعاب الطاولة كل ثلاثاء 13-15 القاعة الكبيرة 12 مقعدا"], ["who", "/who"], ["cancel", "/cancel"]],
  so: [["post", "/new Ciyaaraha miiska Talaado kasta 13-15 Stora salen 12 boos"], ["who", "/who"], ["cancel", "/cancel"]],
};

const HELPERS = ["volunteer", "coordinator", "host"];

/** Whether somebody works at the house. */
export const isHelper = (person) => HELPERS.includes(person?.role) || Boolean(person?.duty);

/** [{key, label, text}] for somebody, in their language where the bot speaks it, else in English. `finds`: what was posted. */
export function suggestions(person, finds) {
  const lines = inLanguage(isHelper(person) ? HELPER : VISITOR, person);
  const chosen = finds ? [inLanguage(FIND, person), ...lines.slice(0, -1)] : lines;
  return chosen.map(([key, text]) => ({ key, label: isolated(text), text }));
}

function inLanguage(lines, person) { return lines[(person.language_code ?? "").slice(0, 2).toLowerCase()] ?? lines.en; }

/** A command keeps its slash in front, and a time its beginning, where the line runs from right to left. */
function isolated(text) { return text.replace(/^\/\w+|\d+-\d+/g, "\u2066$&\u2069"); }
