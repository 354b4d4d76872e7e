"""Every intent can be offered as a button."""

from typing import get_args

import pytest

import views.namesakes
from domain.days import Days, week_of
from domain.intents import (
    AboutHelp,
    AboutProgramme,
    AskPractical,
    AskReferral,
    CancelSignUp,
    EraseMe,
    Intent,
    ListActivities,
    ListMySignUps,
    ListTimes,
    SetLanguage,
    ShowActivity,
    SignUp,
    Topic,
)
from domain.programme import Audience, Category, Need, Programme
from tests.builders import a_place, an_activity
from tests.views.answers import NOW, TODAY
from tests.views.languages import language
from views.labels import ALONE, label
from views.replies import LONGEST_LABEL

_PROGRAMME = Programme(activities=(an_activity(title={"en": "Swimming"}),))


def test_every_intent_that_words_can_mean_has_words_itself() -> None:
    assert set(get_args(AboutProgramme | AboutHelp)) | {CancelSignUp, ListMySignUps, SignUp, EraseMe} <= set(ALONE)


def test_two_activities_of_one_name_are_told_apart_by_their_places() -> None:
    places = (a_place(id=1, name={"sv": "Huset"}), a_place(id=2, name={"sv": "Parken"}))
    programme = Programme(places=places, activities=(an_activity(), an_activity(id=2, place=2)))
    apart = views.namesakes.apart(programme.activities, programme, NOW, language("en"))
    assert label(ListTimes(2), programme, language("en"), apart) == "🗓 When is Language café · Parken?"
    assert label(ShowActivity(1), programme, language("en"), apart) == "💬 Language café · Huset"


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        (ListActivities(), "📅 What is on"),
        (ListActivities(Days.one(TODAY)), "📅 What is on: Monday 23 November"),
        (ListActivities(category=Category.SPORT), "⚽ Sport"),
        (ListActivities(Days.one(TODAY), audience=Audience.WOMEN), "📅 For women · Monday 23 November"),
        (ListActivities(week_of(TODAY), Category.FOOD, Audience.MEN), "🍲 Food · For men"),
        (ListTimes(1), "🗓 When is Swimming?"),
        (SignUp(1), "✍️ Sign up: Swimming"),
        (SignUp(99), "✍️ Sign up"),
        (AskReferral(Need.WORK), "💼 Work"),
        (AskPractical(Topic.COST), "❓ What does it cost?"),
        (SetLanguage("sv"), "🌐 Swedish"),
    ],
)
def test_a_label_names_what_it_is_about(wish: Intent, said: str) -> None:
    assert label(wish, _PROGRAMME, language("en")) == said
    assert len(said) <= LONGEST_LABEL
