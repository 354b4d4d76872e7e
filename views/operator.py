"""What the program says to whoever runs it: one plain line each, in English, on the terminal."""

from collections.abc import Sequence

# As README says it. In a container or as a service another word stands there: docs/operator.md tells which.
PROGRAM = ".venv/bin/python -m bot"
NO_TOKEN = (
    "MOTESPLATS_BOT_TOKEN is missing. In Telegram, write /newbot to @BotFather, and put the token that you get "
    "into the file .env as MOTESPLATS_BOT_TOKEN=… Without a token, `make demo` shows everything on this machine."
)
FIRST_STEPS = """\
MOTESPLATS_BOT_TOKEN is missing: Telegram must know the bot before it can start.

To see everything on this machine first, without Telegram:
    make demo

To run it for real:
    1. In Telegram, look for @BotFather and write /newbot to it. It asks for a name, and gives you a token.
    2. cp .env.example .env
    3. In the file .env, put the token behind MOTESPLATS_BOT_TOKEN=
    4. make run

The token opens the bot to whoever has it: show it to nobody."""
TOKEN_REFUSED = (
    "Telegram does not accept MOTESPLATS_BOT_TOKEN. Copy the whole token again from @BotFather: "
    "numbers, a colon, then about 35 letters."
)


def wrong_setting(name: str, right: str) -> str:
    return f"{name} is wrong. Right would be: {right}" if name else right


def address_taken(listen: str, why: str) -> str:
    return f"MOTESPLATS_LISTEN={listen} can't be used ({why}). Choose another port, or 0 for any free one."


def own_clock(start: str) -> str:
    return f"ATTENTION: this program runs on a clock of its own, started at {start} (MOTESPLATS_CLOCK_START)."


def moved_clock(file: str) -> str:
    return f"ATTENTION: this program's clock goes ahead by the seconds in the file {file} (MOTESPLATS_CLOCK_FILE)."


OWN_CLOCK_AT_TELEGRAM = "MOTESPLATS_CLOCK_START and _CLOCK_FILE are for demos: leave them empty for Telegram itself."
_NEXT_START = "next start brings the database up to date"
BOT_IS_OLDER = f"the bot that is running is older than this program: restart it; its {_NEXT_START}"
OLDER_SCHEMA = f"older schema: the {_NEXT_START}"


def webhook_refused(why: str) -> str:
    return f"Telegram does not take MOTESPLATS_WEBHOOK_URL: {why}. Right would be a public address with https://."


def imported(added: int, changed: int, unchanged: int) -> str:
    return f"{added} added, {changed} changed, {unchanged} as before."


def no_such_file(path: str, why: str) -> str:
    return f"{path} can't be read: {why}"


def backed_up(path: str) -> str:
    return f"A copy of the database is in {path}."


ERASED_MAY_BE_BACK = (
    "The database that was there before can't be read, so it is not known who was erased since this copy was made. "
    "Who is in the copy and was erased may be back until they are erased again."
)


def restored(path: str, kept: str | None) -> str:
    before = f" The database that was there before is kept as {kept}." if kept else ""
    return f"The database is now the copy from {path}.{before}"


NOT_KEPT = "Sentences that were not understood are not kept. MOTESPLATS_KEEP_NOT_UNDERSTOOD=1 keeps their common words."

NO_TRANSLATIONS = "no language but English is ready. `make ready` prepares the others."


def well(what: str) -> str:
    return f"ok: {what}"


def database(waiting: int, set_aside: int) -> str:
    return f"database ({waiting} messages wait, {set_aside} could not be read in the last seven days)"


def unwell(what: str) -> str:
    return f"wrong: {what}"


def not_writable(url: str) -> str:
    return f"The database {url} can't be written. Is the disk full, or the file somebody else's?"


def telegram_away(kind: str) -> str:
    return f"Telegram can't be reached ({kind}). Is this machine allowed to open connections to MOTESPLATS_BOT_API_URL?"


def coordinator_link(place: str, until: str) -> str:
    return f"Whoever opens this link first becomes coordinator of {place}. It works once, until {until}."


def first_coordinator(place: str, until: str) -> str:
    return (
        f"{place} has no coordinator yet. Whoever opens this link first becomes it: send it to one person only. "
        f"It works once, until {until}."
    )


def no_coordinator(place: str, command: str) -> str:
    return f"{place} has no coordinator yet. A link for one: {command}"


def link_is_out(place: str, until: str, command: str) -> str:
    return f"{place} has no coordinator yet. A link for one was made, and works until {until}. Another one: {command}"


def no_place(program: str) -> str:
    return (
        f"There is no place yet. Describe yours: {program} place asks five questions and writes a file. "
        f"Then read it in: {program} import FILE"
    )


def hint(what: str) -> str:
    return f"hint: {what}"


def no_such_place(wanted: str, places: Sequence[str]) -> str:
    known = _listed(places, ", ") or "none yet: import a programme file first"
    return f'There is no place "{wanted}". There are: {known}.'


def several_such_places(wanted: str, places: Sequence[str]) -> str:
    return f'Several places are called "{wanted}". Say which one: {_listed(places, " or ")}.'


def no_such_association(wanted: str, place: str, runners: Sequence[str]) -> str:
    known = _listed(runners, ", ") or "none"
    return f'No association "{wanted}" runs "{place}". There are: {known}.'


def _listed(places: Sequence[str], between: str) -> str:
    """In quotation marks, as they can be given to a shell."""
    return between.join(f'"{one}"' for one in places)


NO_DATABASE_YET = "before the first start that is right: `import FILE` makes the database, and so does `run`."
