"""Who comes: aliases and sizes, for those who run it; of what is confidential, for its hosts alone."""

from datetime import timedelta

import pytest

import storage.people
from domain.intents import AskToCallOff, ChooseWho, Join, Leave, ShowWho
from domain.roles import Role
from tests.builders import a_programme_file, an_activity
from tests.handlers.stories import Story, Writer, buttons, labels, said
from tests.handlers.teams import one_who_is, two_houses
from tests.sabotage import sabotage

_TODAY = 1
_SECRET = a_programme_file(activities=(an_activity(confidential=True),))


async def _joins(story: Story, number: int, seats: int, alias: str) -> Writer:
    visitor = story.person(number)
    await visitor.arrives()
    await visitor.taps(Join(_TODAY, seats))
    person = await visitor.known()
    assert person is not None
    async with story.database.writing() as db:
        await storage.people.set_alias(db, person.id, alias)
    return visitor


async def test_seats_aliases_and_sizes_in_the_order_of_arrival(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=5),)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    for number, seats, alias in ((101, 3, "🐢 44"), (102, 2, "🦉 18"), (103, 2, "🐬 91"), (104, 1, "")):
        await _joins(story, number, seats, alias)
    shown = said(await volunteer.taps(ShowWho(_TODAY)))
    assert "5 of 5 seats are taken." in shown
    assert shown.index("🐢 44 · 3") < shown.index("🦉 18 · 2") < shown.index("They wait:")
    assert "1. 🐬 91 · 2" in shown
    assert "2. · · 1" in shown


async def test_who_is_asked_stands_apart(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=2),)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    first = await _joins(story, 101, 2, "🐢 44")
    await _joins(story, 102, 2, "🦉 18")
    await first.taps(Leave(_TODAY))
    shown = said(await volunteer.taps(ShowWho(_TODAY)))
    assert "0 of 2 seats are taken." in shown
    assert "I have asked them:\n🦉 18 · 2" in shown
    assert "They wait" not in shown


async def test_nobody_yet(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=None),)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    shown = await volunteer.taps(ShowWho(_TODAY))
    assert "Nobody is signed up." in said(shown)
    assert "0 seats are taken." in said(shown)
    assert AskToCallOff(_TODAY) in [button.wish for button in buttons(shown)]


async def test_very_many_come_in_pages(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(seats=None),)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    for number in range(155):
        await story.person(1000 + number).taps(Join(_TODAY, 1))
    pages = [said(await volunteer.taps(ShowWho(_TODAY, page))) for page in (0, 1)]
    assert all("155 seats are taken." in shown for shown in pages)
    assert [sum(line.endswith("· 1") for line in shown.splitlines()) for shown in pages] == [100, 55]


async def test_only_the_hosts_see_who_comes_to_what_is_confidential(story: Story) -> None:
    await story.has(_SECRET)
    host = await one_who_is(story, Role.HOST)
    others = [
        await one_who_is(story, role, number) for role, number in ((Role.VOLUNTEER, 4712), (Role.COORDINATOR, 4713))
    ]
    await _joins(story, 101, 1, "🐢 44")
    assert "🐢 44" in said(await host.taps(ShowWho(_TODAY)))
    for other in others:
        shown = said(await other.taps(ShowWho(_TODAY)))
        assert "Only its hosts see who comes." in shown
        assert "🐢 44" not in shown
        assert "There is nothing to come that you look after." in said(await other.commands("who"))


@sabotage(
    test_only_the_hosts_see_who_comes_to_what_is_confidential,
    {"handlers.occurrences._may_see": lambda _activity, _visit: True},
)
def test_without_the_rule_a_coordinator_sees_them() -> None: ...


@pytest.mark.parametrize(
    ("role", "who"),
    [
        (Role.VISITOR, "Only those who work at the house"),
        (Role.HOST, "Only volunteers, coordinators and the hosts of this activity"),
    ],
)
async def test_nobody_sees_who_comes_to_what_is_not_theirs(story: Story, role: Role, who: str) -> None:
    await two_houses(story)
    somebody = await one_who_is(story, role)
    assert who in said(await somebody.taps(ChooseWho(activity=3)))


async def test_drop_in_is_not_listed(story: Story) -> None:
    drop_in = an_activity(id=2, slug="b", title={"en": "Drop in"}, sign_up=False)
    await story.has(a_programme_file(activities=(an_activity(), drop_in)))
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    assert not any("Drop in" in label for label in labels(await volunteer.commands("who")))


async def test_while_it_goes_on_one_can_see_who_comes(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    story.now += timedelta(hours=3)
    assert "Monday 23 November 13:00" in labels(await volunteer.commands("who"))[0]
    assert "🪑 0 of 20 seats are taken." in said(await volunteer.taps(ShowWho(_TODAY)))


async def test_what_is_not_there_is_said_to_be_gone(story: Story) -> None:
    await story.has()
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    assert "not in the programme any more" in said(await volunteer.taps(ShowWho(999)))
