"""The image's recipe. Whether it holds when it is built and run: `deploy/try-image`."""

import re

import pytest

from tests.deploy.files import instructions, text
from tests.test_house import ROOMS

_NOT_IN_IT = ("sandbox", "tests", "bench", "docs", "data")


def faults(dockerfile):
    """What a careful operator would not accept."""
    return [name for name, rule in _RULES.items() if not rule(instructions(dockerfile))]


def _last(recipe, word):
    return [rest for name, rest in recipe if name == word][-1:]


def _final(recipe):
    start = max(number for number, (word, _) in enumerate(recipe) if word == "FROM")
    return recipe[start:]


def _copied(recipe):
    return {rest.split()[0] for word, rest in recipe if word == "COPY" and "--from" not in rest}


_RULES = {
    "root": lambda recipe: re.fullmatch(r"[1-9]\d*:[1-9]\d*", "".join(_last(_final(recipe), "USER"))),
    "no health check": lambda recipe: "healthy.py" in "".join(_last(_final(recipe), "HEALTHCHECK")),
    "no volume": lambda recipe: _last(_final(recipe), "VOLUME") == ["/data"],
    "deaf": lambda recipe: _last(_final(recipe), "STOPSIGNAL") == ["SIGTERM"],
    "words are lost": lambda recipe: "".join(_last(_final(recipe), "ENTRYPOINT")).startswith("["),
    "unpinned": lambda recipe: any(word == "RUN" and "--require-hashes" in rest for word, rest in recipe),
    "a registry": lambda recipe: all("." not in rest.split("/")[0].split(":")[0] for rest in _last(recipe[:1], "ARG")),
    "an address": lambda recipe: (
        not any("://" in rest or "--index" in rest for _, rest in recipe if "sqlite" not in rest)
    ),
    "a secret": lambda recipe: not any("TOKEN" in rest for word, rest in recipe if word in ("ENV", "ARG")),
    "too much": lambda recipe: not _copied(recipe) & {*_NOT_IN_IT, ".", "./"},
}

_SPOILED = {
    "root": ("USER 10001:10001", "USER 0:0"),
    "no health check": ("HEALTHCHECK", "LABEL x="),
    "no volume": ("VOLUME /data", "VOLUME /app"),
    "deaf": ("STOPSIGNAL SIGTERM", "STOPSIGNAL SIGKILL"),
    "words are lost": ('ENTRYPOINT ["python", "-m", "bot"]', "ENTRYPOINT python -m bot"),
    "unpinned": ("--require-hashes", ""),
    "a registry": ("BASE=python", "BASE=registry.example.org/python"),
    "an address": ("--quiet --no-cache-dir", "--extra-index-url https://packages.example.org"),
    "a secret": ("ENV PATH", "ENV MOTESPLATS_BOT_TOKEN=1:x PATH"),
    "too much": ("COPY bot bot", "COPY . ."),
}


def test_the_recipe_has_no_fault():
    assert faults(text("Dockerfile")) == []


@pytest.mark.parametrize("fault", _RULES)
def test_a_spoiled_recipe_is_found_out(fault):
    whole = text("Dockerfile")
    assert _SPOILED[fault][0] in whole
    assert fault in faults(whole.replace(*_SPOILED[fault]))


def test_every_room_that_runs_is_in_the_image():
    wanted = {room for room in ROOMS if room != "sandbox"} | {"locales", "programmes"}
    assert wanted - _copied(instructions(text("Dockerfile"))) == set()


def test_nothing_is_handed_to_the_build_that_it_does_not_copy():
    lines = text(".dockerignore").splitlines()
    let_in = {line[1:] for line in lines if line.startswith("!")}
    copied = [rest for word, rest in instructions(text("Dockerfile")) if word == "COPY" and "--from" not in rest]
    assert "*" in lines
    assert let_in == {name for rest in copied for name in rest.split()[:-1]}
