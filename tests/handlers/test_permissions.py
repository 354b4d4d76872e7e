"""Everyone without the role gets a polite no, whatever command, button or link they forge. Generated: every wish, every
role, at their own place and another, in private and in a group.
"""

from dataclasses import dataclass, fields, replace
from typing import get_args

import pytest

import domain.people
from domain.intents import (
    AnswerField,
    AskToCallOff,
    CallOff,
    ChooseForField,
    Code,
    CopyActivity,
    DropDraft,
    Edit,
    Intent,
    Invite,
    MendField,
    Publish,
    ShowDraft,
    ShowWho,
    Wish,
)
from domain.messages import Wanted
from domain.people import Permission
from domain.posting import Field
from domain.roles import Role
from tests.handlers.forging import (
    ELSEWHERE,
    PLACED,
    PLAIN,
    STRAY,
    VALUES,
    Spot,
    answer,
    draft_of,
    dump,
    full_house,
    plan_of,
    sketch_of,
    through_a_button,
    wishes,
)
from tests.handlers.stories import Story, said
from tests.sabotage import sabotage

WORDS = {
    "This is only between you and me.": Permission.PRIVATE_ONLY,
    "Only those who work at the house can do this.": Permission.NOT_YOURS,
    "Only volunteers and coordinators can do this.": Permission.NOT_YOURS,
    "Only volunteers, coordinators and the hosts of this activity can do this.": Permission.NOT_YOURS,
    "Only coordinators can do this.": Permission.NOT_YOURS,
}


def _expected(wish: Intent, role: Role, at: str, *, private: bool) -> Permission:
    """By nothing but what the wish declares."""
    if not private and not wish.public:
        return Permission.PRIVATE_ONLY
    return Permission.YES if _role(wish, role, at) >= wish.needs else Permission.NOT_YOURS


def _role(wish: Intent, role: Role, at: str) -> Role:
    """What somebody with this role is where the wish is about. A host is one of one activity, at "own"."""
    about = {name for name in PLACED if name != "member" and getattr(wish, name, None) is not None}
    if not about:
        return role
    if role is Role.HOST and about == {"sketch"}:
        return role  # their own, for those who come to what they host
    if at == "other":
        return Role.VISITOR
    if role is Role.HOST and (at == "beside" or not about & {"activity", "occurrence", "announcement"}):
        return Role.VISITOR
    return role


def _said(text: str) -> Permission:
    return next((permission for words, permission in WORDS.items() if words in text), Permission.YES)


@pytest.mark.parametrize("at", ["own", "beside", "other"])
@pytest.mark.parametrize("role", Role, ids=lambda role: role.name.lower())
async def test_each_wish_is_answered_to_those_who_may_and_refused_to_all_others(
    story: Story, role: Role, at: str
) -> None:
    spot = (await full_house(story))[at]
    number = (STRAY if at == "other" else PLAIN)[role]
    spot = replace(spot, draft=await draft_of(story, number), sketch=await sketch_of(story, number))
    spot = replace(spot, plan=await plan_of(story, number))
    before = dump(story)
    for wish in wishes(spot):
        for private in (True, False):
            reply, wrote = await answer(story, number, wish, private=private)
            expected = _expected(wish, role, at, private=private)
            assert _said(said(reply)) is expected, (wish, private)
            assert expected is Permission.YES or not wrote, wish
    assert dump(story) == before


@sabotage(
    test_each_wish_is_answered_to_those_who_may_and_refused_to_all_others,
    {"handlers.answer.domain.people.may": lambda wish, role, *, private: Permission.YES},
)
def test_without_the_permission_somebody_gets_what_is_not_theirs() -> None: ...


def test_the_table_fills_every_field_of_every_wish() -> None:
    named = {one.name for kind in get_args(Intent) for one in fields(kind)}
    assert named == {*VALUES, *PLACED}
    spot = Spot(1, 1, 1, 1, 1, 1)
    assert {type(wish) for wish in wishes(spot)} == set(get_args(Intent))


def test_what_is_public_needs_no_role() -> None:
    assert {kind.needs for kind in get_args(Intent) if kind.public} == {Role.VISITOR}


def test_what_a_visitor_may_not_is_never_said_in_a_group() -> None:
    assert not any(kind.public for kind in get_args(Intent) if kind.needs > Role.VISITOR)


async def test_who_works_there_is_told_who_else_may(story: Story) -> None:
    spots = await full_house(story)
    host, beside = PLAIN[Role.HOST], spots["beside"]
    for wish, who in (
        (Edit(beside.activity), "Only volunteers, coordinators and the hosts of this activity can do this."),
        (AskToCallOff(beside.occurrence), "Only volunteers, coordinators and the hosts of this activity can do this."),
        (Invite(beside.place), "Only volunteers and coordinators can do this."),
        (CopyActivity(beside.activity), "Only volunteers and coordinators can do this."),
    ):
        reply, _wrote = await answer(story, host, wish, private=True)
        assert who in said(reply), wish
    reply, _wrote = await answer(story, PLAIN[Role.VISITOR], Edit(beside.activity), private=True)
    assert "Only those who work at the house can do this." in said(reply)


@dataclass(frozen=True, slots=True)
class Undeclared(Wish):
    """Somebody forgot to say whom it is for."""


def _permissions(role: Role) -> tuple[Permission, Permission]:
    wish = Undeclared()
    may = domain.people.may
    return may(wish, role, private=True), may(wish, role, private=False)  # type: ignore[arg-type]


def test_a_wish_that_declares_nothing_is_for_coordinators_in_private_only() -> None:
    for role in (Role.VISITOR, Role.HOST, Role.VOLUNTEER):
        assert _permissions(role) == (Permission.NOT_YOURS, Permission.PRIVATE_ONLY)
    assert _permissions(Role.COORDINATOR) == (Permission.YES, Permission.PRIVATE_ONLY)
    assert Undeclared.writes


@sabotage(
    test_a_wish_that_declares_nothing_is_for_coordinators_in_private_only,
    {"domain.intents.wish.Wish.needs": Role.VISITOR},
)
def test_with_a_mild_default_anybody_gets_what_nobody_declared() -> None: ...


async def test_a_wish_that_declares_nothing_is_refused_by_the_bot(story: Story) -> None:
    await full_house(story)
    for role in (Role.VISITOR, Role.HOST, Role.VOLUNTEER):
        reply, wrote = await answer(story, PLAIN[role], Undeclared(), private=True)  # type: ignore[arg-type]
        assert (_said(said(reply)), wrote) == (Permission.NOT_YOURS, False)


async def test_a_forged_button_reaches_nobody_elses_draft_and_no_other_place(story: Story) -> None:
    """What is refused by the role above is refused here with all that the answer writes kept."""
    spots = await full_house(story)
    draft, occurrence = await draft_of(story, ELSEWHERE), spots["other"].occurrence
    forged: list[Intent] = [
        ShowDraft(draft),
        MendField(draft, Field.SEATS),
        ChooseForField(draft, Field.SEATS, Code("10")),
        AnswerField(draft, "12"),
        Publish(draft),
        DropDraft(draft),
        AskToCallOff(occurrence),
        CallOff(occurrence),
        ShowWho(occurrence),
        CallOff(occurrence + 10_000),
        Publish(draft + 10_000),
    ]
    before = dump(story)
    for number in PLAIN.values():
        for wish in forged:
            reply = await story.person(number).answered(Wanted(through_a_button(wish), tapped=True))
            assert reply is not None
            assert dump(story) == before, (number, wish)


@sabotage(
    test_a_forged_button_reaches_nobody_elses_draft_and_no_other_place,
    {"handlers.whereabouts._role": lambda roles, where: roles.highest},
)
def test_if_a_role_held_everywhere_a_forged_button_would_change_another_place() -> None: ...


@sabotage(
    test_a_forged_button_reaches_nobody_elses_draft_and_no_other_place,
    {"handlers.drafts.current": lambda number, visit: visit.draft},
)
def test_without_a_look_at_its_number_another_draft_is_changed() -> None: ...
