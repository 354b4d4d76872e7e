// What a person's Telegram can be set to; some of these it has, the others come with unofficial translations.

const NAMES = {
  sv: "Svenska", en: "English", ar: "العربية", so: "Soomaali", fa: "فارسی", prs: "دری", ps: "پښتو", ti: "ትግርኛ",
  uk: "Українська", ru: "Русский", ckb: "کوردیی ناوەندی", ku: "Kurmancî", tr: "Türkçe", am: "አማርኛ",
  de: "Deutsch", fi: "Suomi", "pt-br": "Português (Brasil)", "": "none",
};

export function fill(select, chosen) {
  select.replaceChildren(...Object.entries(NAMES).map(([code, name]) => new Option(code ? `${name} (${code})` : name, code)));
  select.value = chosen ?? "sv";
}
