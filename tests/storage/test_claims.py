import pytest

from storage.database import AlreadyRunning, CannotOpen, claim
from tests.sabotage import sabotage


def test_a_second_bot_on_the_same_database_is_told_at_once(url: str) -> None:
    with claim(url), pytest.raises(AlreadyRunning) as refused, claim(url):
        pass
    assert url.endswith(refused.value.path)


@sabotage(
    test_a_second_bot_on_the_same_database_is_told_at_once,
    {"fcntl.flock": lambda file, how: None},
    raises=pytest.fail.Exception,
)
def test_without_the_lock_two_bots_work_on_one_database() -> None: ...


def test_the_claim_ends_with_its_block_however_it_ends(url: str) -> None:
    with pytest.raises(KeyboardInterrupt), claim(url):
        raise KeyboardInterrupt
    with claim(url):
        pass


def test_bots_on_two_databases_do_not_disturb_each_other(url: str) -> None:
    with claim(url), claim(url.replace("house.db", "other.db")):
        pass


def test_a_claim_where_no_file_can_be_is_refused() -> None:
    with pytest.raises(CannotOpen), claim("sqlite+aiosqlite:////proc/nowhere/house.db"):
        pass
