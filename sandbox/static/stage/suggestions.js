// What the first minute suggests to say: three lines for each language. Every line works with the sample places.
// Another language: one more entry in each table, as soon as the bot speaks it. "ku" is Kurmanji; Dari has the Persian lines.

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
  fa: [
    ["today", "امروز چه برنامه‌ای هست؟"],
    ["join", "اسم من را برای کافه زبان بنویس"],
    ["open", "شنبه باز هستید؟"],
  ],
  ps: [
    ["today", "نن څه پروګرام دی؟"],
    ["join", "د ژبې کافې ته مې نوم ولیکه"],
    ["open", "د شنبې په ورځ خلاص یاست؟"],
  ],
  ti: [
    ["today", "ሎሚ እንታይ ኣሎ?"],
    ["join", "ናብ ካፈ ቋንቋ መዝግቡኒ"],
    ["open", "ቀዳም ክፉት ዲኹም?"],
  ],
  uk: [
    ["today", "Що сьогодні буде?"],
    ["join", "Запишіть мене на мовне кафе"],
    ["open", "Ви відкриті в суботу?"],
  ],
  ru: [
    ["today", "Что будет сегодня?"],
    ["join", "Запишите меня в языковое кафе"],
    ["open", "Вы открыты в субботу?"],
  ],
  ckb: [
    ["today", "ئەمڕۆ چی هەیە؟"],
    ["join", "ناوم بنووسە بۆ کافێی زمان"],
    ["open", "شەممە کراوەن؟"],
  ],
  ku: [
    ["today", "Îro çi heye?"],
    ["join", "Navê min ji bo kafeya zimên binivîse"],
    ["open", "Hûn şemiyê vekirî ne?"],
  ],
  tr: [
    ["today", "Bugün ne var?"],
    ["join", "Beni dil kafesine yazın"],
    ["open", "Cumartesi açık mısınız?"],
  ],
  am: [
    ["today", "ዛሬ ምን አለ?"],
    ["join", "ለቋንቋ ካፌ መዝግቡኝ"],
    ["open", "ቅዳሜ ክፍት ናችሁ?"],
  ],
};

// How a visitor asks for what a helper of the same language has posted.
const FIND = {
  en: ["find", "When are the board games?"],
  sv: ["find", "När är det brädspel?"],
  ar: ["find", "متى ألعاب الطاولة؟"],
  so: ["find", "Goorma ayay tahay ciyaaraha miiska?"],
  fa: ["find", "بازی‌های رومیزی کی است؟"],
  ps: ["find", "د مېز لوبې کله دي؟"],
  ti: ["find", "ጸወታታት ሰሌዳ መዓስ እዩ?"],
  uk: ["find", "Коли настільні ігри?"],
  ru: ["find", "Когда настольные игры?"],
  ckb: ["find", "یاری سەر مێز کەیە؟"],
  ku: ["find", "Lîstikên sermaseyê kengî ne?"],
  tr: ["find", "Masa oyunları ne zaman?"],
  am: ["find", "የቤት ውስጥ ጨዋታዎች መቼ ናቸው?"],
};

const HELPER = {
  en: [["post", "/new Board games Tuesdays 13-15 Stora salen 12 seats"], ["who", "/who"], ["cancel", "/cancel"]],
  sv: [["post", "/new Brädspel tisdagar 13-15 Stora salen 12 platser"], ["who", "/who"], ["cancel", "/cancel"]],
  ar: [["post", "/new ألعاب الطاولة كل ثلاثاء 13-15 القاعة الكبيرة 12 مقعدا"], ["who", "/who"], ["cancel", "/cancel"]],
  so: [["post", "/new Ciyaaraha miiska Talaado kasta 13-15 Stora salen 12 boos"], ["who", "/who"], ["cancel", "/cancel"]],
  fa: [["post", "/new بازی‌های رومیزی هر سه‌شنبه 13-15، Stora salen، 12 نفر"], ["who", "/who"], ["cancel", "/cancel"]],
  ps: [["post", "/new د مېز لوبې هره سه شنبه 13-15، Stora salen، 12 ځایونه"], ["who", "/who"], ["cancel", "/cancel"]],
  ti: [["post", "/new ጸወታታት ሰሌዳ ኩሉ ሰሉስ 13-15፣ Stora salen፣ 12 ቦታ"], ["who", "/who"], ["cancel", "/cancel"]],
  uk: [["post", "/new Настільні ігри щовівторка 13-15, Stora salen, 12 місць"], ["who", "/who"], ["cancel", "/cancel"]],
  ru: [["post", "/new Настольные игры каждый вторник 13-15, Stora salen, 12 мест"], ["who", "/who"], ["cancel", "/cancel"]],
  ckb: [["post", "/new یاری سەر مێز هەموو سێشەممەیەک 13-15، Stora salen، 12 جێگە"], ["who", "/who"], ["cancel", "/cancel"]],
  ku: [["post", "/new Lîstikên sermaseyê her sêşem 13-15, Stora salen, 12 cih"], ["who", "/who"], ["cancel", "/cancel"]],
  tr: [["post", "/new Masa oyunları her salı 13-15, Stora salen, 12 kişilik"], ["who", "/who"], ["cancel", "/cancel"]],
  am: [["post", "/new የቤት ውስጥ ጨዋታዎች በየሳምንቱ ማክሰኞ 13-15፣ Stora salen፣ 12 ቦታ"], ["who", "/who"], ["cancel", "/cancel"]],
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

function inLanguage(lines, person) { return lines[(person.language_code ?? "").split("-")[0].toLowerCase()] ?? lines.en; }

/** A command keeps its slash in front, and a time its beginning, where the line runs from right to left. */
function isolated(text) { return text.replace(/^\/\w+|\d+-\d+/g, "\u2066$&\u2069"); }
