"""An activity to give on: as a message, by WhatsApp, as a calendar file."""

from datetime import datetime
from urllib.parse import urlencode

from domain.intents import ShowActivity
from domain.programme import Listed
from domain.replies import Button, Document, Html, Reply
from views.activities import Shown, title, where
from views.language import Language, cut
from views.menu import home
from views.replies import line, paragraphs, pictured, reply

MOST_TIMES = 60


def share(shown: Shown, link: str, _: Language) -> Reply:
    """A message that can be sent on. `link` opens the activity in a chat with the bot."""
    times = [one for one in shown.times if not one.cancelled]
    text = paragraphs(
        title(shown.activity, _),
        line("🗓", _first(times[0], _)) if times else None,
        line("📍", where(shown, _)),
        line("👉", _.text(_.address(link))),
    )
    written = _written(shown, times, _)
    return reply(_, text, [_senders(written, link, _), _back(shown, _)], anew=True)


def _first(listed: Listed, _: Language) -> Html:
    """Without "today": it may be read tomorrow."""
    return _.facts(_.date_first(listed.day), _.hours(listed.starts.time(), listed.ends.time()))


def _written(shown: Shown, times: list[Listed], _: Language) -> str:
    """The same as plain text, short enough for an address."""
    first = times[0] if times else None
    parts = [
        _.pick(shown.activity.title, 60),
        f"{_.date(first.day)} {_.hours(first.starts.time(), first.ends.time())}" if first else "",
        cut(f"{_.pick(shown.place.name, 40)}, {shown.place.address}", 100),
    ]
    return "\n".join(part for part in parts if part)


def _senders(written: str, link: str, _: Language) -> list[Button]:
    whatsapp = "https://wa.me/?" + urlencode({"text": f"{written}\n{link}"})
    telegram = "https://t.me/share/url?" + urlencode({"url": link, "text": written})
    return [Button("WhatsApp", url=whatsapp), Button("Telegram", url=telegram)]


def calendar(shown: Shown, link: str, now: datetime, _: Language) -> Reply:
    """The coming times as a file that every calendar reads (RFC 5545)."""
    times = [one for one in shown.times if not one.cancelled][:MOST_TIMES]
    if not times:
        return reply(_, line("🗓", _("No dates are planned right now.")), [_back(shown, _)])
    from views import calendar_file  # its library takes 4 MB, and most days nobody asks for it

    document = Document(f"{shown.activity.slug}.ics", calendar_file.of(times, link, now, _))
    text = paragraphs(title(shown.activity, _), _said(len(times), _))
    return reply(_, text, [_back(shown, _)], document=document)


def _said(times: int, _: Language) -> Html:
    return _.many(
        "Open the file: your phone saves {n} date in your calendar.",
        "Open the file: your phone saves {n} dates in your calendar.",
        times,
    )


def _back(shown: Shown, _: Language) -> list[Button]:
    return [pictured("ℹ️", _.plain("More about it"), ShowActivity(shown.activity.id)), home(_)]
