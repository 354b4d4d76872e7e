"""The bell of the roles: a letter before one ends, and one after."""

from datetime import datetime, timedelta
from typing import Any

import scheduler.menus
import storage.menus
import storage.outbox
import storage.roles
import storage.terms
from domain.intents import RenewMine
from domain.outbox import Drop, Kind
from domain.roles import Role
from domain.terms import LASTS
from scheduler.housekeeping import forget
from scheduler.terms import ask
from tests.builders import NOW, a_programme_file, an_activity, wall
from tests.sabotage import sabotage
from tests.scheduler.stories import Post, wishes
from tests.storage.stories import imports

_WEEK, _DAY = timedelta(days=7), timedelta(days=1)
_ENDS = NOW + LASTS


async def _works(post: Post, number: int = 101, language: str = "en", **changes: Any) -> int:
    """A coordinator who stays (100), and somebody who is a volunteer and hosts activity 1."""
    await imports(post.database, a_programme_file(activities=(an_activity(**changes),)))
    boss, somebody = await post.person(100), await post.person(number, language)
    async with post.database.writing() as db:
        await storage.roles.give(db, boss, 1, Role.COORDINATOR, NOW + 10 * _WEEK)
        await storage.roles.give(db, somebody, 1, Role.VOLUNTEER, NOW)
        await storage.roles.give_host(db, somebody, 1, NOW)
    return somebody


async def _rings(post: Post) -> int:
    put = await ask(post.database, post.now)
    await forget(post.database, post.now)
    await post.goes_out()
    return put


async def test_a_week_before_somebody_is_asked_once_with_one_button(post: Post) -> None:
    await _works(post)
    post.now = _ENDS - _WEEK
    assert [await _rings(post), await _rings(post)] == [1, 0]
    [arrived] = post.arrived[101]
    assert "Your task at Godsmagasinet ends on Thursday 20 May." in arrived.reply.text
    assert "💛 Volunteer" in arrived.reply.text
    assert "🙋 Host · Language café" in arrived.reply.text
    assert wishes(arrived.reply) == [RenewMine(1)]


async def test_it_comes_in_their_language(post: Post) -> None:
    await _works(post, language="sv")
    post.now = _ENDS - _WEEK
    await _rings(post)
    assert "Språkkafé" in post.last(101).text


async def test_what_was_renewed_meanwhile_is_not_asked_about(post: Post) -> None:
    somebody = await _works(post)
    post.now = _ENDS - _WEEK
    await ask(post.database, post.now)
    async with post.database.writing() as db:
        await storage.terms.renew(db, await storage.terms.at(db, somebody, 1, post.now), post.now + LASTS)
    await post.goes_out()
    assert await post.outcomes(Kind.ROLE_ENDS) == [Drop.NOTHING_NEW]


async def test_what_was_taken_back_meanwhile_is_not_asked_about(post: Post) -> None:
    somebody = await _works(post)
    post.now = _ENDS - _WEEK
    await ask(post.database, post.now)
    async with post.database.writing() as db:
        [_, member] = await storage.roles.team(db, 1, post.now)
        await storage.roles.take_back(db, member.id)
        await storage.roles.take_back_hosting(db, somebody, 1)
    await post.goes_out()
    assert await post.outcomes(Kind.ROLE_ENDS) == [Drop.NOTHING_NEW]


async def test_nobody_is_asked_to_look_after_what_is_over(post: Post) -> None:
    once = {"start": wall("2026-11-23 13:00"), "end": wall("2026-11-23 15:00"), "repeat": None}
    somebody = await _works(post, **once)
    async with post.database.writing() as db:
        [_, member] = await storage.roles.team(db, 1, post.now)
        await storage.roles.take_back(db, member.id)
    for post.now in (_ENDS - _WEEK, _ENDS):
        await _rings(post)
    assert await post.outcomes(Kind.ROLE_ENDS, Kind.ROLE_ENDED) == [Drop.NOTHING_NEW] * 2
    assert somebody


async def test_when_it_has_run_out_they_are_told_once_and_see_another_menu(post: Post) -> None:
    await _works(post)
    post.now = _ENDS
    assert [await _rings(post), await _rings(post)] == [0, 0]
    assert [kind for _, kind in post.got(101)] == [Kind.ROLE_ENDED]
    assert "Your task at Godsmagasinet has ended." in post.last(101).text
    assert "Thank you for all that you did!" in post.last(101).text
    assert await post.outcomes(Kind.MENU) == [None]
    assert await _menu(post, post.now) == []


async def test_a_menu_that_is_told_after_its_end_is_a_visitors(post: Post) -> None:
    somebody = await _works(post)
    async with post.database.writing() as db:
        await storage.menus.changed(db, somebody, post.now)
    before = ["new", "edit", "move", "cancel", "close", "hours", "announce", "who", "team", "invite"]
    assert await _menu(post, _ENDS - timedelta(seconds=1)) == before
    assert await _menu(post, _ENDS) == []


@sabotage(test_a_menu_that_is_told_after_its_end_is_a_visitors, {"domain.terms.holds": lambda until, now: True})
def test_without_an_end_the_menu_would_stay() -> None: ...


async def _menu(post: Post, now: datetime) -> list[str]:
    """What of their list only those who work there are shown, were it told at that moment."""
    async with post.database.reading() as db:
        waiting = await storage.outbox.next_menu(db, post.now)
        assert waiting is not None
        menu = await scheduler.menus.compose(db, waiting, post.desk.languages, now)
    assert isinstance(menu, scheduler.menus.Menu)
    names = [name for name, _ in menu.commands]
    return names[: names.index("today")]


async def test_the_house_keeps_no_role_that_has_run_out_and_lets_nobody_go_untold(post: Post) -> None:
    await _works(post)
    post.now = _ENDS
    await forget(post.database, post.now)
    await post.goes_out()
    assert [kind for _, kind in post.got(101)] == [Kind.ROLE_ENDED]
    async with post.database.reading() as db:
        assert [one.role for one in await storage.terms.every(db)] == [Role.COORDINATOR]


async def _lets_go_untold(*_: object) -> int:
    return 0


@sabotage(
    test_the_house_keeps_no_role_that_has_run_out_and_lets_nobody_go_untold, {"storage.terms._tell": _lets_go_untold}
)
def test_without_a_word_before_it_somebody_would_go_untold() -> None: ...


async def test_who_was_given_it_anew_is_not_told_that_it_is_over(post: Post) -> None:
    somebody = await _works(post)
    post.now = _ENDS + _DAY
    await forget(post.database, post.now)
    async with post.database.writing() as db:
        await storage.roles.give(db, somebody, 1, Role.VOLUNTEER, post.now)
        await storage.roles.give_host(db, somebody, 1, post.now)
    await post.goes_out()
    assert await post.outcomes(Kind.ROLE_ENDED) == [Drop.NOTHING_NEW]


async def test_the_last_coordinator_is_asked_and_never_told_that_it_is_over(post: Post) -> None:
    await _works(post)
    over = NOW + 10 * _WEEK + LASTS
    for post.now in (over - _DAY, over, over + 100 * _DAY):
        await _rings(post)
    await forget(post.database, post.now)
    assert [kind for _, kind in post.got(100)] == [Kind.ROLE_ENDS]
    async with post.database.reading() as db:
        assert [one.role for one in await storage.terms.every(db)] == [Role.COORDINATOR]


@sabotage(
    test_the_last_coordinator_is_asked_and_never_told_that_it_is_over,
    {"domain.terms.holding": lambda terms, now: [one for one in terms if now < one.until]},
)
def test_without_the_rule_the_house_would_stand_alone() -> None: ...
