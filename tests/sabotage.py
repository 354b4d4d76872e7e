"""Sabotage twins: a test of a protection is run once more with the protection switched off, and must fail then.

async def test_the_last_seat_goes_to_whoever_came_first(house): ...

@sabotage(test_the_last_seat_goes_to_whoever_came_first, {"storage.signups.GUARD": sqlalchemy.true()})
def test_without_the_guard_the_last_seat_is_sold_twice(): ...
"""

import contextlib
import functools
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any, cast

import pytest

Test = Callable[..., Any]
Failures = type[BaseException] | tuple[type[BaseException], ...]


def sabotage(
    of: Test,
    patches: Mapping[str, object],
    raises: Failures = AssertionError,
) -> Callable[[Test], Test]:
    """Make a test that passes only if `of` fails with `raises` while `patches` (dotted name → stand-in) are in place.

    The fixtures of `of` are made before the patches: what they build keeps its protection unless it looks it up late.
    """

    def twin(name_giver: Test) -> Test:
        return _named(name_giver, of, _async_twin if inspect.iscoroutinefunction(of) else _sync_twin)

    def _async_twin() -> Test:
        async def run(*args: Any, **kwargs: Any) -> None:
            with _expecting_failure(of, patches, raises):
                await of(*args, **kwargs)

        return run

    def _sync_twin() -> Test:
        def run(*args: Any, **kwargs: Any) -> None:
            with _expecting_failure(of, patches, raises):
                of(*args, **kwargs)

        return run

    return twin


def _named(name_giver: Test, of: Test, make: Callable[[], Test]) -> Test:
    run: Any = functools.update_wrapper(make(), name_giver)
    del run.__wrapped__  # pytest would ask it for the fixtures
    run.__signature__ = inspect.signature(of)
    run.pytestmark = list(getattr(of, "pytestmark", ()))
    return cast(Test, run)


@contextlib.contextmanager
def _expecting_failure(of: Test, patches: Mapping[str, object], raises: Failures) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patching:
        for name, stand_in in patches.items():
            patching.setattr(name, stand_in)
        try:
            yield
        except raises:
            return
    pytest.fail(f"{of.__name__} still passes without {', '.join(patches)}: it proves nothing")
