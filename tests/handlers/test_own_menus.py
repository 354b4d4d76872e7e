"""Every change of what somebody is, or of their language, has their menu told anew: in the same transaction."""

import pytest

import storage.held
import storage.people
import storage.roles
from domain.intents import (
    EraseMe,
    Intent,
    InviteHost,
    ListActivities,
    SetLanguage,
    Start,
    TakeBack,
    TakeBackHost,
)
from domain.outbox import Kind
from domain.roles import Role
from tests.handlers.stories import Story, Writer
from tests.handlers.teams import invited, link, one_who_is, two_houses
from tests.sabotage import sabotage


async def _menus(story: Story, of: Writer) -> int:
    """How often theirs is told."""
    return [letter.kind for letter in await story.letters(of)].count(Kind.MENU)


async def test_whoever_becomes_something_and_is_it_no_more_has_it_told_each_time(story: Story) -> None:
    boss, answer = await invited(story)
    bo = story.person(4712)
    await bo.taps(link(answer))
    assert await _menus(story, bo) == 1
    await bo.taps(link(await boss.taps(InviteHost(2))))
    assert await _menus(story, bo) == 2
    async with story.database.reading() as db:
        [_, member], [host] = await storage.roles.team(db, 1, story.now), await storage.roles.hosts(db, 1, story.now)
    await boss.taps(TakeBackHost(2, host.id))
    assert await _menus(story, bo) == 3
    await boss.taps(TakeBack(1, member.id))
    assert await _menus(story, bo) == 4
    await boss.taps(TakeBack(1, member.id))
    assert (await _menus(story, bo), await _menus(story, boss)) == (4, 0)


async def _never(*_: object) -> None:
    return None


@sabotage(
    test_whoever_becomes_something_and_is_it_no_more_has_it_told_each_time,
    {"storage.menus.changed": _never},
)
def test_without_telling_nobody_would_find_their_tools() -> None: ...


async def test_what_is_rolled_back_is_not_told(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    _, answer = await invited(story)
    bo = await one_who_is(story, Role.VISITOR, 4712)

    async def full_disk(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(story, "keep", full_disk)
    with pytest.raises(OSError, match="No space"):
        await bo.taps(link(answer))
    assert await _menus(story, bo) == 0


async def test_a_chosen_language_is_told_and_one_that_is_not_offered_is_not(story: Story) -> None:
    await story.has()
    amina = story.person(tag="sv")
    await amina.arrives()
    await amina.taps(SetLanguage("fi"))
    assert await _menus(story, amina) == 0
    await amina.taps(SetLanguage("so"))
    assert await _menus(story, amina) == 1


@pytest.mark.parametrize("first", [ListActivities(), Start()], ids=["question", "start"])
@pytest.mark.parametrize(
    ("tag", "menus"),
    [("sv", 0), ("ar-SY", 0), ("en", 0), ("nb", 1)],
)
async def test_only_a_newcomer_whom_telegram_shows_another_language_than_ours_needs_a_menu(
    story: Story, tag: str, menus: int, first: Intent
) -> None:
    """For Norwegian Telegram has no list of ours and shows the common one, in English; we answer in Swedish."""
    await story.has()
    amina = story.person(tag=tag)
    await amina.taps(first)
    assert await _menus(story, amina) == menus
    await amina.arrives()
    assert await _menus(story, amina) == menus


@sabotage(
    test_only_a_newcomer_whom_telegram_shows_another_language_than_ours_needs_a_menu,
    {"domain.languages.is_shown": lambda code, tag: tag == "nb"},
)
def test_without_the_look_at_the_phone_the_wrong_ones_would_get_one() -> None: ...


async def test_of_who_is_erased_no_letter_is_left_and_the_answer_takes_their_menu_along(story: Story) -> None:
    await two_houses(story)
    amina = await one_who_is(story, Role.VOLUNTEER)
    await amina.taps(SetLanguage("so"))
    asked = await amina.taps(EraseMe())
    erased = await amina.taps(EraseMe(sure=True))
    assert (asked.drops_menu, erased.drops_menu, story.kept[-1].drops_menu) == (False, True, True)
    async with story.database.reading() as db:
        assert await storage.held.waiting_letters(db, 1) == 0
    # An impatient second tap takes somebody in and erases them again: nothing is told about them.
    assert (await amina.taps(EraseMe(sure=True))).drops_menu
    assert await amina.known() is None


async def test_who_is_reached_again_is_told_what_changed_meanwhile(story: Story) -> None:
    await two_houses(story)
    amina = await one_who_is(story, Role.VOLUNTEER)
    async with story.database.writing() as db:
        await storage.people.set_unreachable(db, 1, story.now)
    await amina.arrives()
    assert await _menus(story, amina) == 1


async def test_a_menu_is_no_message_that_is_on_its_way_to_somebody(story: Story) -> None:
    await story.has()
    amina = story.person()
    await amina.arrives()
    await amina.taps(SetLanguage("so"))
    assert await _menus(story, amina) == 1
    async with story.database.reading() as db:
        assert await storage.held.waiting_letters(db, 1) == 0
