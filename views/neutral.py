"""What a message that comes by itself says of a time.

Somebody else may see it light up on a phone. So of a confidential activity it says when, and at which place;
neither title nor picture nor room.
"""

from datetime import date

import views.activities
import views.occurrences
from domain.programme import Activity, Listed
from domain.replies import Html
from views.language import Language
from views.replies import bold, line, lines


def about(listed: Listed, today: date, _: Language) -> Html:
    """What, when and where."""
    return lines(title(listed, _), line("🗓", when(listed, today, _)), where(listed, _))


def title(listed: Listed, _: Language) -> Html:
    return name(listed.activity, _)


def name(activity: Activity, _: Language) -> Html:
    if activity.confidential:
        # Translators: stands where the name of the activity should not be read by others.
        return line("🔒", bold(_("Your activity")))
    return views.activities.title(activity, _)


def when(listed: Listed, today: date, _: Language) -> Html:
    """Day and hours."""
    day = views.occurrences.day_in_words(listed.day, today, _)
    return _.facts(day, _.hours(listed.starts.time(), listed.ends.time()))


def where(listed: Listed, _: Language) -> Html:
    place = _.pick(listed.place.name, views.occurrences.SHORT_TITLE)
    if listed.activity.confidential:
        return line("📍", _.facts(place))
    return line("📍", _.facts(place, views.occurrences.room(listed, _), listed.place.address))
