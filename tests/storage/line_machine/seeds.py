"""Bugs that somebody might write, each in the place of one function of ours."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Table

import domain.moving_up
import domain.waiting_list
import storage.dumps
import storage.notices
from domain.outbox import Kind, Letter
from domain.signups import Line
from domain.waiting_list import Outcome, Step
from storage.database import Connection

_settle, _offered, _letters = domain.waiting_list.settle, domain.moving_up._offered, storage.notices.letters
_load = storage.dumps.load


def offers_outlive_their_seats(line: Line, now: datetime) -> Line:
    return line


def the_last_is_asked_first(line: Line, now: datetime, hold: timedelta) -> Line:
    for last in reversed(line.waiting):
        if line.is_open(now) and line.has_room(last.seats, now):
            line = _offered(line, last, now, hold)
    return _settle(line, now, hold)


def one_too_many(line: Line, seats: int, now: datetime) -> bool:
    free = line.free(now)
    return free is None or seats <= free + 1


def nobody_moves_up_when_somebody_leaves(line: Line, person: int, now: datetime, hold: timedelta) -> Step:
    claim = line.of(person)
    return (Outcome.LEFT, line.without(claim)) if claim else (Outcome.NOT_IN, line)


async def nobody_moves_up_when_there_are_more_seats(*_: object) -> int:
    return 0


def offers_are_not_told(line: Line, now: datetime) -> list[Letter]:
    return [letter for letter in _letters(line, now) if letter.kind is not Kind.OFFERED]


async def moves_are_not_told(db: Connection, occurrences: Iterable[int], now: datetime) -> frozenset[int]:
    return frozenset()


async def taken_back_without_a_word(db: Connection, activity: int, now: datetime, hold: timedelta) -> frozenset[int]:
    return frozenset()


def with_the_seats_of_before_forgotten(table: Table, row: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in _load(table, row).items() if name != "seats"}


SEEDS: dict[str, tuple[str, Any]] = {
    "last in, first out": ("domain.waiting_list.settle", the_last_is_asked_first),
    "off by one": ("domain.signups.Line.has_room", one_too_many),
    "no promotion when somebody leaves": ("domain.waiting_list.leave", nobody_moves_up_when_somebody_leaves),
    "no promotion when seats go up": ("storage.telling.settle_all", nobody_moves_up_when_there_are_more_seats),
    "an offer without its letter": ("storage.notices.letters", offers_are_not_told),
    "a move without its letter": ("storage.telling.tell_changes", moves_are_not_told),
    "taking back without its letter": ("storage.telling.tell_of", taken_back_without_a_word),
    "seats are not taken back": ("storage.putting_back.load", with_the_seats_of_before_forgotten),
    "offers of seats that are taken back": ("domain.waiting_list.withdraw", offers_outlive_their_seats),
    "half of a step outlives the kill": ("storage.database.Connection.undo", Connection.commit),
}
