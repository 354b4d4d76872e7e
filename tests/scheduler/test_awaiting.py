"""Those who can agree get a letter with all of it; and what nobody answers ends."""

from datetime import timedelta

import storage.agreeing
import storage.awaiting
import storage.drafts
import storage.people
import storage.roles
from domain.awaiting import LASTS, Awaiting, End
from domain.intents import Agree, Decline, ShowActivity
from domain.intents import Post as PostLine
from domain.outbox import Drop, Kind
from domain.posting import Posting
from domain.roles import Role
from scheduler.awaiting import ask
from scheduler.housekeeping import forget
from tests.builders import NOW, a_place, an_activity, an_association, wall
from tests.sabotage import sabotage
from tests.scheduler.stories import Post, wishes

_START = wall("2026-12-04 16:00")
_POSTING = Posting(
    title="Kör", place=1, day=_START.date(), begins=_START.time(), ends=wall("2026-12-04 18:00").time(), seats=10
)
_SECOND = timedelta(seconds=1)


async def _waits(post: Post, language: str = "en", picture: str | None = None) -> Awaiting:
    """Written by somebody of association 1 (101); somebody of 2 works there (102)."""
    both = (an_association(), an_association(id=2, slug="two", name={"sv": "Verdandi"}))
    await post.has(an_activity(), associations=both, places=(a_place(run_by=(1, 2), second_ok=True),))
    author, other = await post.person(101), await post.person(102, language)
    names, ends = {"sv": "Kör", "en": "Choir"}, wall("2026-12-04 18:00")
    would_be = an_activity(id=0, title=names, start=_START, end=ends, repeat=None, seats=10, picture=picture)
    async with post.database.writing() as db:
        for number, (person, association) in enumerate(((author, 1), (other, 2))):
            await storage.roles.give(db, person, 1, [Role.COORDINATOR, Role.VOLUNTEER][number], NOW, association)
        one = Awaiting(0, author, 1, 1, 7, _POSTING, would_be, NOW)
        number = await storage.awaiting.add(db, one)
        found = await storage.awaiting.find(db, number)
    assert found is not None
    return found


async def _rings(post: Post) -> int:
    done = await ask(post.database, post.snapshot, post.now)
    await post.goes_out()
    return done


async def test_who_can_agree_is_asked_once_with_all_of_it_and_two_buttons(post: Post) -> None:
    await _waits(post)
    assert [await _rings(post), await _rings(post)] == [1, 0]
    [arrived] = post.arrived[102]
    for words in (
        "Does your association agree",
        "Föreningen Grannar",
        "Choir",
        "Friday 4 December",
        "16:00–18:00",
        "10 seats",
    ):
        assert words in arrived.reply.text, words
    assert wishes(arrived.reply) == [Agree(1, 1), Decline(1, 1)]
    assert post.got(101) == []


async def test_the_picture_that_would_be_published_is_shown_with_it(post: Post) -> None:
    await _waits(post, picture="a-photo")
    await _rings(post)
    assert post.arrived[102][-1].reply.picture == "a-photo"


async def test_it_comes_in_the_language_of_its_reader(post: Post) -> None:
    await _waits(post, "sv")
    await _rings(post)
    assert "fredag 4 december" in post.last(102).text.lower()


async def test_who_comes_when_it_is_over_is_not_asked(post: Post) -> None:
    await _waits(post)
    post.now = NOW + LASTS
    assert await _rings(post) == 0


async def test_who_comes_later_is_asked_then(post: Post) -> None:
    await _waits(post)
    await _rings(post)
    late = await post.person(103)
    async with post.database.writing() as db:
        await storage.roles.give(db, late, 1, Role.COORDINATOR, post.now, 2)
    assert await _rings(post) == 1
    assert [kind for _, kind in post.got(103)] == [Kind.SECOND_OK]


async def test_what_is_over_or_not_theirs_any_more_is_not_asked(post: Post) -> None:
    one = await _waits(post)
    await ask(post.database, post.snapshot, post.now)
    async with post.database.writing() as db:
        await storage.agreeing.finish(db, one, End.WITHDRAWN, post.now)
    await post.goes_out()
    assert await post.outcomes(Kind.SECOND_OK) == [Drop.NOTHING_NEW]


async def test_whose_role_has_run_out_is_not_asked(post: Post) -> None:
    await _waits(post)
    await ask(post.database, post.snapshot, post.now)
    async with post.database.writing() as db:
        [_, member] = await storage.roles.team(db, 1, post.now)
        await storage.roles.take_back(db, member.id)
    await post.goes_out()
    assert await post.outcomes(Kind.SECOND_OK) == [Drop.GONE]


@sabotage(test_whose_role_has_run_out_is_not_asked, {"domain.awaiting.may_agree": lambda *_: True})
def test_without_the_question_whoever_works_there_would_be_asked() -> None: ...


async def test_after_two_weeks_it_ends_and_its_author_has_it_again(post: Post) -> None:
    one = await _waits(post)
    await _rings(post)
    for post.now in (NOW + LASTS - _SECOND, NOW + LASTS, NOW + LASTS):
        assert post.got(101) == []
        await forget(post.database, post.now)
    await post.goes_out()
    [arrived] = post.arrived[101]
    assert "For two weeks nobody has answered." in arrived.reply.text
    assert wishes(arrived.reply)[0] == PostLine()
    async with post.database.reading() as db:
        draft = await storage.drafts.of(db, one.person)
    assert draft is not None
    assert draft.posting == _POSTING


async def test_an_agreement_is_told_with_a_way_to_see_it(post: Post) -> None:
    one = await _waits(post)
    async with post.database.writing() as db:
        await storage.agreeing.finish(db, one, End.AGREED, post.now)
        await storage.awaiting.became(db, one.id, 1)
    await post.goes_out()
    assert "The other association agrees." in post.last(101).text
    assert wishes(post.last(101))[0] == ShowActivity(1)


async def test_what_has_ended_is_kept_for_a_month(post: Post) -> None:
    one = await _waits(post)
    async with post.database.writing() as db:
        await storage.agreeing.finish(db, one, End.DECLINED, post.now)
    for days, left in ((30, True), (31, False)):
        await forget(post.database, NOW + timedelta(days=days))
        async with post.database.reading() as db:
            assert bool(await storage.awaiting.find(db, one.id)) is left


async def test_what_waits_goes_with_its_author(post: Post) -> None:
    one = await _waits(post)
    await ask(post.database, post.snapshot, post.now)
    async with post.database.writing() as db:
        await storage.people.erase(db, one.person)
    await post.goes_out()
    assert await post.outcomes(Kind.SECOND_OK) == [Drop.GONE]
