"""What all intents have in common."""

from dataclasses import dataclass
from typing import ClassVar

from domain.roles import Role


class Code(str):
    """A word for machines that a button or link carries: 1 to 40 of a–z, 0–9 and `_`."""

    __slots__ = ()


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


class HostLook(Wish):
    """Hosts look at what they run. Changes nothing."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.HOST
    writes: ClassVar[bool] = False


class HostChange(Wish):
    """Hosts change what they run."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.HOST


class VolunteerLook(Wish):
    """Volunteers look at what concerns their place. Changes nothing."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.VOLUNTEER
    writes: ClassVar[bool] = False


class VolunteerChange(Wish):
    """Volunteers change something of their place."""

    __slots__ = ()
    needs: ClassVar[Role] = Role.VOLUNTEER


class CoordinatorLook(Wish):
    """Coordinators look at what concerns their place. Changes nothing."""

    __slots__ = ()
    writes: ClassVar[bool] = False


class CoordinatorChange(Wish):
    """Coordinators change something of their place."""

    __slots__ = ()
