"""The dates of an activity that can be called off and moved."""

from datetime import timedelta

import domain.dates
from tests.builders import NOW, a_place, an_activity
from tests.sabotage import sabotage


def test_of_a_series_without_an_end_the_dates_of_one_year_can_be_changed() -> None:
    dates = domain.dates.to_come(an_activity(), a_place().zone, (), NOW)
    last = dates[-1].occurrence.starts_at
    assert timedelta(days=360) < last - NOW <= timedelta(days=366)


@sabotage(
    test_of_a_series_without_an_end_the_dates_of_one_year_can_be_changed,
    {"domain.dates.FURTHEST": timedelta(days=800)},
)
def test_without_an_end_all_years_would_be_gone_through() -> None: ...
