"""Roles: what a person is to one place."""

from enum import IntEnum


class Role(IntEnum):
    """A higher role may all that a lower one may, at the same place."""

    VISITOR = 0
    HOST = 1
    VOLUNTEER = 2
    COORDINATOR = 3
