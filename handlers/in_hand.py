"""What somebody is half-way through, and whether their next words or picture are for it."""

from collections.abc import Set
from dataclasses import dataclass

import handlers.drafted
import handlers.pictured
import handlers.planned
from domain.announcements import Sketch
from domain.drafts import Draft
from domain.intents import AnswerPlan, Intent, ShowSketch, WriteText
from domain.parts import Part
from domain.pictures import Picture
from domain.plans import Plan
from domain.threads import Thread
from handlers.mending import Reader
from understanding.understood import Understood


@dataclass(frozen=True, slots=True)
class InHand:
    """What is between us and somebody: what they are half-way through posting or changing, what was spoken of last.

    `sketch`: the announcement that their next words are for. `mine`: the activities that they are signed up for.
    """

    draft: Draft | None = None
    thread: Thread | None = None
    sketch: Sketch | None = None
    plan: Plan | None = None
    mine: Set[int] = frozenset()


def for_picture(picture: Picture, in_hand: InHand, reader: Reader) -> Intent | None:
    """A photo without words: for the announcement, the draft or the change, whichever was touched last."""
    sketch, pictured = in_hand.sketch, handlers.pictured.newest(in_hand.draft, in_hand.plan, reader.now)
    if sketch is not None and (pictured is None or pictured.changed_at <= sketch.changed_at):
        return WriteText(sketch.id, "")
    return handlers.pictured.alone(picture, pictured)


def for_media(in_hand: InHand, reader: Reader) -> Intent | None:
    """A file, a sticker, a voice message …: where a photo is asked for, it is asked for again."""
    plan = in_hand.plan
    asks = plan is not None and plan.asked == Part.PICTURE and plan.takes_picture(reader.now)
    return AnswerPlan(plan.id, "") if plan is not None and asks else None


def for_sketch(text: str, long: str, understood: Understood, in_hand: InHand, reader: Reader) -> Intent | None:
    """An announcement may say anything at all; but danger stands before it, a newer question, and what is their own."""
    sketch = in_hand.sketch
    if sketch is None or understood.danger:
        return None
    if any(one is not None and one.changed_at > sketch.changed_at for one in (in_hand.draft, in_hand.plan)):
        return None
    if handlers.planned.is_about_oneself(text, understood):
        return None
    return ShowSketch(sketch.id) if reader.stops(text) else WriteText(sketch.id, long or text)


def for_work(text: str, understood: Understood, in_hand: InHand, reader: Reader) -> Intent | None:
    """For what they are half-way through; of two such things, for the one that was touched last."""
    draft, plan = in_hand.draft, in_hand.plan
    asks = draft is not None and draft.awaits_words(reader.now)
    # A plan that was only shown, or is done, leaves words to the question of an older draft.
    is_first = plan is not None and (plan.awaits_words(reader.now) or not asks)
    if plan is not None and is_first and (draft is None or draft.changed_at <= plan.changed_at):
        return handlers.planned.wish(text, understood, plan, reader)
    return handlers.drafted.wish(text, understood, draft, reader) if draft is not None else None
