"""At which place something is changed, for those who work at several."""

from collections.abc import Sequence

from domain.intents import ChooseForPart, Code
from domain.programme import Place
from domain.replies import Reply
from views.language import Language
from views.plans import drop
from views.replies import bold, button, line, reply


def choose(plan: int, places: Sequence[Place], _: Language) -> Reply:
    each = [
        [button(f"📍 {_.pick(one.name, 40)}", ChooseForPart(plan, Code("place"), Code(str(one.id))))] for one in places
    ]
    return reply(_, line("📍", bold(_("Which place do you mean?"))), [*each, [drop(plan, _)]])
