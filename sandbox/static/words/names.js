// Names as the page shows them. Telegram takes nearly everything for a name.

// Marks that turn the letters after them, or the whole line, the other way round.
const TURNS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const VISIBLE = /(?![\p{DI}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;

/** A name that turns nothing around it; one in which nothing can be seen is a question mark. */
export function seen(name) { return initial(name) ? name.replace(TURNS, "").trim() : "?"; }

/** The first letter that can be seen; "": there is none. */
export function initial(name) { return [...name].find((letter) => VISIBLE.test(letter)) ?? ""; }
