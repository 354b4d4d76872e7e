"""A posting read back before it is published: what was understood, guessed and not understood, and its next dates."""

from functools import partial

import views.activities
import views.agreeing
import views.cautions
import views.clashes
import views.copies
import views.drafts
import views.fields
import views.naming
import views.read_back
import views.written
from domain.intents import BeginAnew, ChooseForField, Code, MendField, Publish, ShowActivity
from domain.posting import Field
from domain.replies import Button, Html, Reply
from views.language import Language
from views.read_back import NEXT_DATES as NEXT_DATES
from views.read_back import Preview as Preview
from views.replies import bold, in_twos, line, lines, paragraphs, pictured, reply


def preview(shown: Preview, _: Language, *, again: bool = False) -> Reply:
    """`again`: with a way to begin another one."""
    missing = shown.posting.missing
    asked = views.fields.words(missing[0], shown.posting.trouble(missing[0]), _) if missing else None
    heading = _("This is what I have so far:") if missing else _("Is this right? Nobody sees it yet.")
    everything = _everything(shown, _)
    before = views.drafts.waits(shown.aside, _) if shown.aside else None
    text = paragraphs(
        line("👀", bold(heading)),
        everything,
        _about(shown, _),
        views.read_back.next_dates(shown, _),
        lines(*_remarks(shown, _)),
        views.agreeing.remark(shown.agreeing, _),
        before,
        asked,
    )
    mending = views.fields.mending(
        shown.draft, shown.posting, _, several_places=shown.several_places, has_hosts=shown.has_hosts
    )
    rows = [
        [_first(shown, _)],
        _twin(shown, _),
        views.naming.other_way(shown.known_name, partial(ChooseForField, shown.draft, Field.TITLE), _),
        *in_twos(mending),
        *in_twos(_others(shown, again, _)),
        [views.drafts.drop(shown.draft, _)],
    ]
    return reply(_, text, rows)


def _others(shown: Preview, again: bool, _: Language) -> list[Button]:
    # Translators: a button: begin another activity; this one is kept.
    anew = [pictured("➕", _.plain("A new one"), BeginAnew(shown.draft)), views.copies.earlier(_)] if again else []
    return [*anew, views.drafts.show(shown.aside, _)] if shown.aside else anew


def read_back(shown: Preview, _: Language) -> Html:
    """All of it, for somebody else than its author."""
    cautions = lines(*views.cautions.cautions(shown.cautions, _))
    return paragraphs(_everything(shown, _), _about(shown, _), views.read_back.next_dates(shown, _), cautions)


def _everything(shown: Preview, _: Language) -> Html:
    return lines(*views.read_back.what_and_when(shown, _), *views.read_back.practical(shown, _))


def _about(shown: Preview, _: Language) -> Html | None:
    about = _.pick(shown.activity.description)
    return lines(_.text(about), views.written.in_other(shown.activity.description, _)) if about else None


def known(shown: Preview, _: Language) -> Html | None:
    """What was said of the chief parts, in short; None: nothing yet."""
    return lines(*views.read_back.what_and_when(shown, _)) or None


def _first(shown: Preview, _: Language) -> Button:
    if shown.posting.missing:
        field = shown.posting.missing[0]
        return pictured("❓", _.plain("Next: {part}", part=views.fields.label(field, _)), MendField(shown.draft, field))
    # Translators: a button: from now on everybody can see the activity.
    return pictured("✅", _.plain("Publish"), Publish(shown.draft, Code(shown.posting.mark)))


def _twin(shown: Preview, _: Language) -> list[Button]:
    """The same is there already: a second one may be meant all the same, and is published by the first button."""
    return [pictured("ℹ️", _.plain("More about it"), ShowActivity(shown.twin.id))] if shown.twin else []


def _remarks(shown: Preview, _: Language) -> list[Html | None]:
    missing = shown.posting.missing
    asked, guessed = missing[:1], [field for field in Field if field in shown.posting.doubts and field not in missing]
    parts = _.together(*(views.fields.name(field, _) for field in guessed))
    return [
        views.naming.remark(shown.known_name, shown.activity.title, _),
        # Translators: {parts} are names of parts of an activity, such as "Day, Time".
        line("🤔", _("I guessed: {parts}. Is that right?", parts=parts)) if guessed else None,
        *views.cautions.cautions(shown.cautions, _),
        views.clashes.more(shown.more_cautions, _),
        *views.clashes.clashes(shown.clashes, _),
        views.clashes.looked(shown.looked_until, shown.clashes, shown.more_cautions, _),
        # The first of them stands with its question.
        *(views.fields.wrong(trouble, _) for field, trouble in shown.posting.troubles if field not in asked),
        line("⚠️", bold(_("This is in the programme already."))) if shown.twin else None,
    ]
