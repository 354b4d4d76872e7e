"""An announcement goes out: to each once, one at a time from a place, and its sender sees how far it is."""

from datetime import datetime, timedelta

import pytest
import sqlalchemy

import scheduler.outbox
import storage.inbox
import storage.people
from domain.announcements import ReadersKind
from domain.intents import (
    AskText,
    CallOff,
    EraseMe,
    FollowPlace,
    Intent,
    Join,
    Leave,
    SendAnnouncement,
    SetLanguage,
    SetReaders,
    StopAnnouncement,
    Translate,
)
from domain.outbox import Drop, Kind
from domain.roles import Role
from scheduler.outbox import Sending
from storage.database import Connection
from storage.tables import announcement as announcements
from storage.tables import sketch as sketches
from tests.builders import a_programme_file, an_activity
from tests.handlers.announcers import (
    MESSAGE,
    TODAY,
    Announcer,
    a_house,
    an_announcer,
    follower,
    sends,
    signed_up,
    told,
)
from tests.handlers.postings import with_the_real_reader
from tests.handlers.stories import Story, Writer, said
from tests.handlers.teams import trail
from tests.sabotage import sabotage
from tests.scheduler.stories import Arrived, Post

AMINA, BO, HODAN = 101, 102, 103


async def _ready(story: Story, *languages: str, text: str = "Ta med pennor!") -> tuple[Announcer, list[Writer]]:
    """Signed up for today's language café is one for each language; the text for them is read back."""
    await a_house(story)
    people = [await signed_up(story, AMINA + n, code) for n, code in enumerate(languages or ("sv", "ar", "so"))]
    volunteer = await an_announcer(story)
    await volunteer.announces(f"språkkafé idag: {text}")
    return volunteer, people


def _post(story: Story) -> Post:
    return Post(story.database, story.now)


def _texts(post: Post, number: int, kind: Kind = Kind.ANNOUNCEMENT) -> list[str]:
    return [said(one.reply) for one in post.arrived.get(number, []) if one.kind is kind]


def _shown(post: Post, number: int = 4711) -> list[Arrived]:
    """What the sender saw of how far it is."""
    return [one for one in post.arrived.get(number, []) if one.kind is Kind.PROGRESS]


# --- once


async def test_everybody_gets_it_once_and_in_their_language(story: Story) -> None:
    volunteer, _ = await _ready(story, "sv", "ar", "so", "en")
    sketch = (await volunteer.sketch()).id
    await volunteer.taps(Translate(sketch, "ar"))
    await volunteer.writes("أحضروا أقلاما")
    await volunteer.taps_first()
    post = _post(story)
    await post.goes_out()
    swedish, arabic, somali, english = (_texts(post, AMINA + n)[0] for n in range(4))
    assert [len(_texts(post, AMINA + n)) for n in range(4)] == [1, 1, 1, 1]
    assert "Ta med pennor!" in swedish
    assert "أحضروا أقلاما" in arabic
    assert "Ta med pennor!" in somali
    assert english.split("\n")[0] == "📢 A message from Godsmagasinet"
    assert "Language café" in english
    assert "Written in Swedish" in english
    assert "Written in" not in swedish
    assert "Ta med pennor!" not in arabic


async def test_tapped_twice_it_is_sent_once(story: Story) -> None:
    volunteer, people = await _ready(story)
    first = volunteer.first
    await volunteer.taps(first)
    await story.letters_go_out()
    story.now += timedelta(minutes=1)
    again = await volunteer.taps(first)
    assert "Sent to 3 of 3 people." in said(again)
    assert [len(letters) for letters in await told(story, *people)] == [1, 1, 1]


async def _kept(*_: object) -> bool:
    return True


@sabotage(test_tapped_twice_it_is_sent_once, {"storage.sketches.remove": _kept})
def test_if_the_sketch_stayed_it_would_be_sent_twice() -> None: ...


async def test_an_old_preview_sends_nothing_else_than_it_shows(story: Story) -> None:
    volunteer, people = await _ready(story, text="Soppa idag!")
    old = volunteer.first
    await volunteer.taps(AskText((await volunteer.sketch()).id))
    await volunteer.writes("Ingen soppa idag!")
    shown = said(await volunteer.taps(old))
    assert "Is this right? Nobody has got it yet." in shown
    assert "Ingen soppa idag!" in shown
    assert await told(story, *people) == [[], [], []]
    await volunteer.taps_first()
    assert [len(one) for one in await told(story, *people)] == [1, 1, 1]


@sabotage(test_an_old_preview_sends_nothing_else_than_it_shows, {"domain.dates.mark_of": lambda *_: "always-the-same"})
def test_without_a_mark_of_it_another_text_goes_out() -> None: ...


async def test_an_old_preview_goes_to_nobody_else(story: Story) -> None:
    volunteer, people = await _ready(story)
    old = volunteer.first
    number = (await volunteer.sketch()).id
    await follower(story, 200)
    await volunteer.taps(SetReaders(number, ReadersKind.PLACE, place=1))
    for wish in (old, SendAnnouncement(number)):
        assert "Is this right? Nobody has got it yet." in said(await volunteer.taps(wish))
    assert await told(story, *people) == [[], [], []]


async def test_of_two_from_a_place_the_second_is_kept_until_the_first_is_over(story: Story) -> None:
    volunteer, people = await _ready(story)
    await volunteer.taps_first()
    other = await an_announcer(story, Role.COORDINATOR, 4799)
    await other.announces("språkkafé idag: Vi är i köket")
    wish = other.first
    shown = await other.taps_first()
    assert "Another message from Godsmagasinet is on its way." in said(shown)
    assert other.first == wish
    assert [len(letters) for letters in await told(story, *people)] == [1, 1, 1]
    await story.letters_go_out()
    assert "Sent to 0 of 3 people …" in said(await other.taps_first())
    assert [len(letters) for letters in await told(story, *people)] == [2, 2, 2]


@sabotage(
    test_of_two_from_a_place_the_second_is_kept_until_the_first_is_over,
    {"storage.announcements.IDLE": sqlalchemy.true()},
)
def test_without_the_guard_two_would_run_into_each_other() -> None: ...


async def test_from_another_place_one_may_go_beside_it(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    other = await an_announcer(story, Role.COORDINATOR, 4799, (2,))
    await follower(story, 300, place=2)
    await other.announces("Hej alla")
    await other.taps(SetReaders((await other.sketch()).id, ReadersKind.PLACE, place=2))
    assert "Sent to 0 of 1 people …" in said(await other.taps_first())


# --- who has left, and what is too late


async def test_whoever_left_since_gets_nothing(story: Story) -> None:
    volunteer, people = await _ready(story)
    await volunteer.taps_first()
    await people[1].taps(Leave(TODAY))
    post = _post(story)
    await post.goes_out()
    assert [len(_texts(post, AMINA + n)) for n in range(3)] == [1, 0, 1]
    assert await post.outcomes(Kind.ANNOUNCEMENT) == ["sent", "gone", "sent"]


async def _still_in(*_: object) -> bool:
    return True


@sabotage(test_whoever_left_since_gets_nothing, {"storage.readers.is_one": _still_in})
def test_without_another_look_they_would_hear_of_it() -> None: ...


async def test_whoever_follows_no_more_gets_nothing(story: Story) -> None:
    await a_house(story)
    people = [await follower(story, AMINA + n) for n in range(2)]
    volunteer = await an_announcer(story)
    await volunteer.announces("Godsmagasinet: Vi målar om")
    await volunteer.taps_first()
    await people[0].taps(FollowPlace(1, follow=False))
    post = _post(story)
    await post.goes_out()
    assert [len(_texts(post, AMINA + n)) for n in range(2)] == [0, 1]


async def test_it_comes_in_the_language_of_the_moment(story: Story) -> None:
    volunteer, people = await _ready(story, "sv")
    await volunteer.taps_first()
    await people[0].taps(SetLanguage("en"))
    post = _post(story)
    await post.goes_out()
    assert "Written in Swedish" in _texts(post, AMINA)[0]


@pytest.mark.parametrize(("minutes", "sent"), [(3 * 60 + 59, True), (4 * 60 + 1, False)])
async def test_for_one_date_it_is_of_use_until_that_is_over(story: Story, minutes: int, sent: bool) -> None:
    volunteer, _ = await _ready(story, "sv")
    await volunteer.taps_first()
    post = _post(story)
    post.now += timedelta(minutes=minutes)
    await post.goes_out()
    assert await post.outcomes(Kind.ANNOUNCEMENT) == ["sent" if sent else "too_late"]


@pytest.mark.parametrize(("hours", "sent"), [(23, True), (24, False)])
async def test_else_it_is_of_use_for_a_day(story: Story, hours: int, sent: bool) -> None:
    await a_house(story)
    await follower(story, AMINA)
    volunteer = await an_announcer(story)
    await volunteer.announces("Godsmagasinet: Vi målar om")
    await volunteer.taps_first()
    post = _post(story)
    post.now += timedelta(hours=hours)
    await post.goes_out()
    assert await post.outcomes(Kind.ANNOUNCEMENT) == ["sent" if sent else "too_late"]


async def test_news_of_the_programme_goes_first(story: Story) -> None:
    volunteer, _ = await _ready(story, "sv")
    await volunteer.taps_first()
    await volunteer.taps(CallOff(TODAY))
    post = _post(story)
    await post.goes_out()
    assert [one.kind for one in post.arrived[AMINA]] == [Kind.CHANGED, Kind.ANNOUNCEMENT]


async def test_of_what_is_confidential_no_title_comes(story: Story) -> None:
    await story.has(a_programme_file(activities=(an_activity(confidential=True),)))
    with_the_real_reader(story)
    await signed_up(story, AMINA, "sv")
    host = await an_announcer(story, Role.HOST)
    await host.announces("språkkafé idag: Ta med pennor")
    await host.taps_first()
    post = _post(story)
    await post.goes_out()
    [text] = _texts(post, AMINA)
    assert "Ta med pennor" in text
    assert "Språkkafé" not in text


async def test_a_picture_comes_with_it(story: Story) -> None:
    volunteer, _ = await _ready(story, "sv")
    await volunteer.taps(_text_wish(volunteer))
    await volunteer.sends_a_photo("Så här", "a photo")
    await volunteer.taps_first()
    post = _post(story)
    await post.goes_out()
    assert post.last(AMINA).picture == "a photo"


def _text_wish(volunteer: Announcer) -> Intent:
    wish = volunteer.wish(AskText)
    assert isinstance(wish, AskText)
    return wish


# --- how far it is


async def test_its_sender_sees_how_far_it_is_where_they_let_it_go(story: Story) -> None:
    volunteer, _ = await _ready(story)
    assert "Sent to 0 of 3 people …" in said(await volunteer.taps_first())
    post = _post(story)
    await post.next_goes_out()
    post.now += timedelta(seconds=3)
    await post.next_goes_out()
    await post.goes_out()
    post.now += timedelta(seconds=3)
    await post.goes_out()
    seen = _shown(post)
    assert [said(one.reply).split("\n")[0] for one in seen] == [
        "📢 Sent to 1 of 3 people …",
        "✅ Sent to 3 of 3 people.",
    ]
    assert [one.instead_of for one in seen] == [MESSAGE, MESSAGE]
    assert await post.outcomes(Kind.PROGRESS) == ["sent"]


async def test_what_is_shown_already_is_not_shown_again(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    post = _post(story)
    await post.next_goes_out()
    # Telegram takes nothing for a while: the letters wait, the sender's comes before them.
    for _second in range(4):
        post.now += timedelta(seconds=3)
        composed = await post.composes()
        assert composed is not None
        assert composed[0].letter.kind is Kind.PROGRESS
        await post.next_goes_out()
    assert len(_shown(post)) == 1


async def test_as_long_as_nobody_has_got_it_nothing_is_shown_anew(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    post = _post(story)
    post.now += timedelta(seconds=3)
    await post.next_goes_out()
    assert not _shown(post)


async def test_at_the_end_it_says_who_did_not_get_it(story: Story) -> None:
    volunteer, people = await _ready(story, "sv", "sv", "sv", "sv")
    await volunteer.taps_first()
    await people[1].taps(Leave(TODAY))
    await people[3].taps(EraseMe(sure=True))
    blocked = await people[2].known()
    assert blocked is not None
    async with story.database.writing() as db:
        await storage.people.set_unreachable(db, blocked.id, story.now)
    post = _post(story)
    await post.goes_out()
    post.now += timedelta(seconds=3)
    await post.goes_out()
    text = said(_shown(post)[-1].reply)
    assert "Sent to 1 of 4 people." in text
    assert "Could not be reached: 1" in text
    assert "Not among them any more: 2" in text


async def test_an_answer_on_its_way_is_not_overtaken(story: Story) -> None:
    """Killed between the two, the answer of the tap goes out anew at the next start, and last of all."""
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    async with story.database.writing() as db:
        await _an_answer_waits(db, 4711, story.now)
    post = _post(story)
    await post.goes_out()
    post.now += timedelta(seconds=3)
    await post.goes_out()
    assert not _shown(post)
    async with story.database.writing() as db:
        await storage.inbox.finish(db, [7], story.now)
    post.now += timedelta(seconds=1)
    await post.goes_out()
    assert said(_shown(post)[-1].reply).startswith("✅ Sent to 3 of 3")


async def _an_answer_waits(db: Connection, sender: int, now: datetime) -> None:
    await storage.inbox.put(db, [storage.inbox.Arrived(7, sender, "{}", now)])
    await storage.inbox.keep_answer(db, 7, "[]")


async def _nothing_waits(*_: object) -> bool:
    return False


@sabotage(test_an_answer_on_its_way_is_not_overtaken, {"storage.inbox.is_sending_to": _nothing_waits})
def test_without_that_look_the_end_would_be_written_over() -> None: ...


async def test_stopped_it_goes_to_nobody_else(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    post = _post(story)
    await post.next_goes_out()
    shown = await volunteer.taps(volunteer.wish(StopAnnouncement))
    assert "Sent to 1 of 3 people." in said(shown)
    assert "Stopped before: 2" in said(shown)
    await post.goes_out()
    assert await post.outcomes(Kind.ANNOUNCEMENT) == ["sent", "stopped", "stopped"]
    assert [change.action for change in await trail(story)] == ["announce", "stop"]


async def test_a_letter_that_was_on_its_way_when_it_was_stopped_counts_as_sent(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    post = _post(story)
    composed = await post.composes()
    assert composed is not None
    await volunteer.taps(volunteer.wish(StopAnnouncement))
    assert isinstance(composed[1], Sending)
    async with story.database.writing() as db:
        await scheduler.outbox.sent(db, composed[0], composed[1], post.now)
    assert await post.outcomes(Kind.ANNOUNCEMENT) == ["sent", "stopped", "stopped"]


async def test_nobody_of_another_place_stops_it(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    stop = volunteer.wish(StopAnnouncement)
    other = await an_announcer(story, Role.COORDINATOR, 4799, (2,))
    assert "Only those who work at the house" in said(await other.taps(stop))
    assert Drop.STOPPED not in await _post(story).outcomes(Kind.ANNOUNCEMENT)


# --- what stays


async def test_the_trail_tells_who_and_how_many_and_no_word_of_it(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    [change] = await trail(story)
    assert (change.action, change.kind, change.place, change.role) == ("announce", "announcement", 1, "volunteer")
    about = {"activity": 1, "category": None, "waiting": False, "starts_at": "2026-11-23T12:00:00+00:00"}
    assert change.after == {"to": "date", "people": 3, "languages": ["sv"], **about}


async def test_of_whoever_is_erased_the_sent_stays_and_the_half_made_goes(story: Story) -> None:
    volunteer, _ = await _ready(story)
    await volunteer.taps_first()
    await volunteer.announces("Vi målar om i helgen")
    await volunteer.taps(EraseMe(sure=True))
    async with story.database.reading() as db:
        assert not (await db.execute(sqlalchemy.select(sketches))).all
        [row] = (await db.execute(sqlalchemy.select(announcements))).all
    assert row.person is None
    post = _post(story)
    await post.goes_out()
    assert [len(_texts(post, AMINA + n)) for n in range(3)] == [1, 1, 1]
    # Nobody is there to be shown how far it is; the next one may go all the same.
    other = await an_announcer(story, Role.VOLUNTEER, 4799)
    await other.announces("språkkafé idag: Vi är i köket")
    assert "Sent to 0 of 3 people …" in said(await other.taps_first())


async def test_the_sender_gets_no_copy(story: Story) -> None:
    volunteer, _ = await _ready(story, "sv")
    await volunteer.taps(Join(TODAY, 1))
    await volunteer.taps(sends(await volunteer.sketch()))
    post = _post(story)
    await post.goes_out()
    assert (_texts(post, 4711), len(_texts(post, AMINA))) == ([], 1)
