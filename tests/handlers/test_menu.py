"""The menu: what everybody finds there, and what those who run something find above it."""

import pytest

import bot.buttons
from domain.intents import ChooseToCallOff, ChooseWho, Greet, Intent, ListMySignUps, Post, ShowMenu, Start
from domain.replies import Reply
from domain.roles import Role
from tests.handlers.stories import Story, buttons, said
from tests.handlers.teams import one_who_is, two_houses
from tests.sabotage import sabotage

_WAYS: tuple[Intent, ...] = (ShowMenu(), Start(), Greet())
_WORK = (Post(), ChooseWho(), ChooseToCallOff())


def _wishes(reply: Reply) -> list[Intent | None]:
    return [button.wish for button in buttons(reply)]


@pytest.mark.parametrize("way", _WAYS, ids=lambda way: type(way).__name__)
async def test_a_visitor_finds_their_sign_ups_in_a_menu_of_twelve_and_no_work(story: Story, way: Intent) -> None:
    await two_houses(story)
    amina = await one_who_is(story, Role.VISITOR)
    menu = await amina.taps(way)
    assert ListMySignUps() in _wishes(menu)[:4]
    assert len(_wishes(menu)) == 12
    assert [wish for wish in _wishes(menu) if wish in _WORK] == []
    assert "/new" not in said(menu)


@pytest.mark.parametrize("way", _WAYS, ids=lambda way: type(way).__name__)
@pytest.mark.parametrize(
    ("role", "work"),
    [(Role.HOST, _WORK[1:]), (Role.VOLUNTEER, _WORK), (Role.COORDINATOR, _WORK)],
    ids=["host", "volunteer", "coordinator"],
)
async def test_who_runs_something_finds_their_work_on_top(
    story: Story, way: Intent, role: Role, work: tuple[Intent, ...]
) -> None:
    await two_houses(story)
    menu = await (await one_who_is(story, role)).taps(way)
    assert tuple(_wishes(menu)[: len(work)]) == work
    assert ("/new" in said(menu)) == (role >= Role.VOLUNTEER)


async def test_in_a_group_nobody_s_work_or_sign_ups_are_in_the_menu(story: Story) -> None:
    await two_houses(story)
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    volunteer.private = False
    menu = await volunteer.taps(ShowMenu())
    assert [wish for wish in _wishes(menu) if wish in (*_WORK, ListMySignUps())] == []
    assert "/new" not in said(menu)


async def test_the_button_of_a_new_activity_asks_what_it_is_called(story: Story) -> None:
    await two_houses(story)
    volunteer = await one_who_is(story, Role.VOLUNTEER)
    assert bot.buttons.pack(Post()) == "po"
    assert "?" in said(await volunteer.taps(bot.buttons.unpack("po")))


async def test_no_button_carries_a_line(story: Story) -> None:
    """A forged one holds a word at most, and nothing is published without a tap on what it became."""
    with pytest.raises(ValueError, match="does not fit"):
        bot.buttons.pack(Post("Choir on Monday 16-18"))
    assert bot.buttons.unpack("po-Choir") == Post("Choir")


class _AnyLetters:
    @staticmethod
    def fullmatch(packed: str) -> bool:
        return True


@sabotage(
    test_no_button_carries_a_line,
    {"bot.buttons._CARRIED": _AnyLetters},
    raises=pytest.fail.Exception,
)
def test_without_the_look_at_letters_a_button_would_be_dead() -> None: ...
