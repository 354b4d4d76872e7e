"""What all intents have in common."""

from dataclasses import dataclass
from typing import ClassVar

from domain.roles import Role


@dataclass(frozen=True, slots=True)
class Wish:
    """What all intents have in common."""

    needs: ClassVar[Role] = Role.COORDINATOR
    public: ClassVar[bool] = False
    writes: ClassVar[bool] = True


class Public(Wish):
    """Anybody may ask, anywhere; nothing changes."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.VISITOR
    public: ClassVar[bool] = True
    writes: ClassVar[bool] = False


class Personal(Wish):
    """A visitor's own matter: only between them and the bot. Changes nothing."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.VISITOR
    writes: ClassVar[bool] = False


class PersonalChange(Personal):
    """A visitor changes something of their own."""

    __slots__ = ()
    writes: ClassVar[bool] = True
