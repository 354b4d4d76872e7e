import storage.people
from domain.preferences import USUAL, Preferences
from domain.programme import Category
from storage.database import Database
from tests.builders import NOW, a_place, a_programme_file
from tests.storage.stories import imports

AMINA = 4711


async def test_a_stranger_is_nobody_until_taken_in(database: Database) -> None:
    async with database.writing() as db:
        assert await storage.people.find(db, AMINA) is None
        amina = await storage.people.add(db, AMINA, "so", NOW)
    assert (amina.telegram_id, amina.language, amina.follows) == (AMINA, "so", frozenset())


async def test_two_first_messages_make_one_person(database: Database) -> None:
    async with database.writing() as db:
        first = await storage.people.add(db, AMINA, "so", NOW)
        second = await storage.people.add(db, AMINA, "sv", NOW)
    assert second == first


async def test_amina_changes_her_language_and_follows_two_places(database: Database) -> None:
    places = (a_place(), a_place(id=2, slug="biblioteket"))
    await imports(database, a_programme_file(places=places))
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, None, NOW)
        await storage.people.set_language(db, amina.id, "ar")
        for place in (1, 2, 2):
            await storage.people.follow(db, amina.id, place)
    async with database.reading() as db:
        found = await storage.people.find(db, AMINA)
    assert found is not None
    assert (found.language, found.follows) == ("ar", frozenset({1, 2}))


async def test_what_is_no_longer_followed_is_gone(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, "so", NOW)
        await storage.people.follow(db, amina.id, 1)
        await storage.people.unfollow(db, amina.id, 1)
        found = await storage.people.find(db, AMINA)
    assert found is not None
    assert found.follows == frozenset()


async def test_what_somebody_wants_to_be_told_is_kept(database: Database) -> None:
    wanted = Preferences(day_before=False, minutes=45, digest_day=0, set_at=NOW)
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, "so", NOW)
        assert amina.preferences == USUAL
        await storage.people.set_preferences(db, amina.id, wanted)
        bo = await storage.people.add(db, AMINA + 1, "sv", NOW)
        found = await storage.people.get(db, amina.id)
    assert found is not None
    assert (found.preferences, bo.preferences) == (wanted, USUAL)


async def test_kinds_are_followed_once_and_no_more(database: Database) -> None:
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, "so", NOW)
        for kind in (Category.SPORT, Category.FOOD, Category.FOOD):
            await storage.people.follow_category(db, amina.id, kind)
        assert await storage.people.categories(db, amina.id) == {Category.SPORT, Category.FOOD}
        await storage.people.unfollow_category(db, amina.id, Category.FOOD)
        assert await storage.people.categories(db, amina.id) == {Category.SPORT}


async def test_erased_is_erased_and_what_was_followed_with_it(database: Database) -> None:
    await imports(database, a_programme_file())
    async with database.writing() as db:
        amina = await storage.people.add(db, AMINA, "so", NOW)
        await storage.people.follow(db, amina.id, 1)
        assert await storage.people.erase(db, amina.id)
        assert not await storage.people.erase(db, amina.id)
        again = await storage.people.add(db, AMINA, "so", NOW)
    assert again.follows == frozenset()
