"""compose.yaml, read as text: no reader of YAML is among what the tests need."""

import re

import pytest

from bot.settings import PREFIX, Settings
from tests.deploy.files import instructions, text

_WANTED = {
    "read only": r"^    read_only: true$",
    "no right": r"^    cap_drop:\n      - ALL$",
    "none to gain": r"^      - no-new-privileges:true$",
    "one volume": r"^    volumes:\n      - data:/data\n    \S",
    "room for what is fleeting": r"^    tmpfs:\n      - /tmp:",
    "back after a fall": r"^    restart: unless-stopped$",
    "time to finish": r"^    stop_grace_period: 15s$",
    "an end to memory": r"^    mem_limit: 512m$",
    "the token in a file": r"^      MOTESPLATS_BOT_TOKEN_FILE: /run/secrets/bot_token$",
    "its health": r"^      test: python /app/healthy\.py$",
}


@pytest.mark.parametrize("name", _WANTED)
def test_a_container_is_shut_in(name):
    assert re.search(_WANTED[name], text("compose.yaml"), re.MULTILINE)


def test_no_port_is_open_unless_the_operator_opens_it():
    assert not re.search(r"^ *ports:", text("compose.yaml"), re.MULTILINE)
    assert re.search(r"^ *ports:", text("compose.yaml").replace("# ports", "ports"), re.MULTILINE)


def test_only_settings_that_exist_are_set():
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    assert set(re.findall(rf"{PREFIX}[A-Z_]+", text("compose.yaml") + text("Dockerfile"))) - known == set()


def test_compose_and_image_mean_the_same_database():
    image = " ".join(rest for word, rest in instructions(text("Dockerfile")) if word == "ENV")
    place = re.search(r"DATABASE_URL: (\S+)", text("compose.yaml"))
    assert place
    assert f"MOTESPLATS_DATABASE_URL={place[1]} " in image
