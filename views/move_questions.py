"""What is asked about a move of dates, part by part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any

import views.activities
import views.date_lines
import views.fields
import views.plans
import views.spans
from domain.choices import Choice
from domain.intents import ChooseForPart, Code
from domain.posting import Trouble
from domain.programme import Activity, Listed
from domain.replies import Button, Html, Reply
from views.language import Language, msgid
from views.occurrences import room
from views.replies import bold, button, in_twos, line, lines, paragraphs, reply


class Remark(Enum):
    """Why something is asked again."""

    PUZZLED = auto()
    NOTHING_NEW = auto()


@dataclass(frozen=True, slots=True)
class Question:
    """`part`: the name of it. `old`: the date as it is; None: which one is asked. `back`: there is a preview."""

    plan: int
    part: str
    activity: Activity
    old: Listed | None
    choices: Sequence[Choice]
    several_places: bool
    back: bool
    remark: Trouble | Remark | None


# Translators: the examples show what one can write; write them as people write in your language.
_QUESTIONS: Mapping[str, tuple[str, str | None]] = {
    # Translators: which date of an activity shall be moved.
    "date": (msgid("Which date do you want to move?"), None),
    # Translators: what shall be different about an activity on that day: the day, the time, the room.
    "new": (msgid("What is new?"), msgid("For example: Friday 15–17.")),
    "day": (msgid("On which day?"), msgid("For example: Friday. Or: 4 December.")),
    "hours": (msgid("From when until when?"), msgid("For example: 13–15. Or: 16:30–18.")),
    "room": (msgid("In which room?"), msgid("For example: the kitchen.")),
    "place": (msgid("At which meeting place?"), None),
    "until": (msgid("Which dates?"), msgid("For example: until 10 June.")),
}
_REMARKS: Mapping[Remark, str] = {
    Remark.PUZZLED: msgid("I am sorry, I do not understand this."),
    Remark.NOTHING_NEW: msgid("It is like this already."),
}


def question(asked: Question, _: Language) -> Reply:
    words, example = _QUESTIONS[asked.part]
    text = paragraphs(
        lines(views.activities.title(asked.activity, _), _as_it_is(asked.old, _) if asked.old else None),
        _remark(asked.remark, _) if asked.remark else None,
        lines(line("❓", bold(_(words))), _(example) if example else None),
    )
    back = [views.plans.back(asked.plan, _)] if asked.back else []
    return reply(_, text, [*_choices(asked, _), back, [views.plans.drop(asked.plan, _)]])


def _as_it_is(listed: Listed, _: Language) -> Html:
    return lines(
        line("🗓", views.date_lines.when(listed, _)), line("🚪", _.text(room(listed, _))) if room(listed, _) else None
    )


def _remark(remark: Trouble | Remark, _: Language) -> Html:
    return views.fields.wrong(remark, _) if isinstance(remark, Trouble) else _(_REMARKS[remark])


def _choices(asked: Question, _: Language) -> list[list[Button]]:
    def chooses(code: str) -> ChooseForPart:
        return ChooseForPart(asked.plan, Code(asked.part), Code(code))

    match asked.part:
        case "new":
            return parts(asked.plan, _, several_places=asked.several_places)
        case "until":
            return views.spans.buttons([one.value for one in asked.choices], chooses, _)
    made = [button(_label(asked.part, one.value, _), chooses(one.code)) for one in asked.choices]
    return [[one] for one in made] if asked.part in ("date", "place") else in_twos(made)


def _label(part: str, value: Any, _: Language) -> str:
    match part:
        case "date":
            return f"🗓 {_.date_first(value.day)} {_.time(value.starts.time())}"
        case "day":
            return _.date_first(value)
        case "hours":
            return _.hours(*value)
        case "place":
            return f"📍 {_.pick(value.name, 40)}"
    return f"🚪 {_.pick(value, 40)}"


def parts(plan: int, _: Language, *, several_places: bool) -> list[list[Button]]:
    made = [
        views.plans.part(plan, "🗓", _.plain("Day"), "day"),
        views.plans.part(plan, "🕘", _.plain("Time"), "hours"),
        views.plans.part(plan, "🚪", _.plain("Room"), "room"),
    ]
    return in_twos([*made, views.plans.part(plan, "📍", _.plain("Place"), "place")] if several_places else made)
