"""What somebody is half-way through posting, and what they put aside for it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from domain.posting import Field, Posting

# What is written later than this after a question or a preview is not about it any more.
ANSWERED_WITHIN = timedelta(minutes=30)
MOST_ASIDE = 5
KEPT_ASIDE = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Aside:
    """A posting that another one has taken the place of before it was published. `changed_at`: aware UTC.

    `draft`: its number while it was the draft, by which its buttons still know it; None: nobody saw it as one.
    """

    posting: Posting
    changed_at: datetime
    draft: int | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A posting that somebody is half-way through. `asked`: the field that their next words are taken for.

    `changed_at`: aware UTC. `aside`: what was begun before it, the next one to come back first. `anew`: another one
    was asked for, and this one shown: words that are not for it begin the other.
    """

    id: int
    posting: Posting
    asked: Field | None
    changed_at: datetime
    aside: tuple[Aside, ...] = ()
    anew: bool = False

    def awaits_words(self, now: datetime) -> bool:
        """Words are the answer to a question."""
        return self.asked is not None and self._is_fresh(now)

    def takes_words(self, now: datetime) -> bool:
        """The preview was shown just now: words may mend it."""
        return self.asked is None and self._is_fresh(now)

    def is_in_hand(self, now: datetime) -> bool:
        """It was asked about or shown just now: what comes is for it, if it can be."""
        return self._is_fresh(now)

    def _is_fresh(self, now: datetime) -> bool:
        return now - self.changed_at <= ANSWERED_WITHIN

    @property
    def is_begun(self) -> bool:
        """Something was said of it: to lose it would be a loss."""
        posting = self.posting
        return any(one is not None for one in (posting.title, posting.day, posting.begins, posting.repeat))

    def with_aside(self, now: datetime) -> tuple[Aside, ...]:
        """What waits behind another one that takes its place: itself first."""
        mine = (Aside(self.posting, self.changed_at, self.id),) if self.is_begun else ()
        return tuple(one for one in (*mine, *self.aside) if now - one.changed_at < KEPT_ASIDE)[:MOST_ASIDE]
