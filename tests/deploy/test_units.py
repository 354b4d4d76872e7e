"""The service for systemd and the scripts beside it."""

import configparser
import re
import shutil
import subprocess

import pytest

from bot.settings import PREFIX, Settings
from bot.stop import MEND
from tests.deploy.files import DEPLOY, ROOT, text

_UNITS = ("motesplats.service", "motesplats-copy.service", "motesplats-copy.timer")
_SCRIPTS = ("motesplats", "motesplats-copies", "try-image")
# systemd-analyze's measure: 10 is open to all.
_MOST_EXPOSED = {"motesplats.service": 1.5, "motesplats-copy.service": 2.0}
_WANTING = "the units, for want of systemd (on Debian: apt install systemd)"
_WITH_SYSTEMD = pytest.mark.skipif(not shutil.which("systemd-analyze"), reason=_WANTING)


def _service(written):
    """A key may stand more than once: {key: [values]}."""
    found = {}
    for key, value in re.findall(r"^(\w+)=(.*)$", written, re.MULTILINE):
        found.setdefault(key, []).append(value)
    return found


@_WITH_SYSTEMD
def test_systemd_understands_the_units(tmp_path):
    for name in _UNITS:
        # What they start is there only on the operator's machine.
        there = text(f"deploy/{name}").replace("/opt/motesplats/.venv/bin/python", "/bin/true")
        (tmp_path / name).write_text(there.replace("/usr/bin/restic", "/bin/true"))
    assert _said(tmp_path, "motesplats.service", "motesplats-copy.timer") == ""


@_WITH_SYSTEMD
def test_what_systemd_does_not_understand_is_found_out(tmp_path):
    (tmp_path / "motesplats.service").write_text("[Service]\nExecStart=/bin/true\nProtectSysten=strict\n")
    assert "ProtectSysten" in _said(tmp_path, "motesplats.service")


def _said(folder, *names):
    verify = ["systemd-analyze", "verify", "--man=no", *(str(folder / name) for name in names)]
    done = subprocess.run(verify, capture_output=True, text=True, check=False)
    return "\n".join(line for line in done.stderr.splitlines() if str(folder) in line)


@_WITH_SYSTEMD
@pytest.mark.parametrize("name", _MOST_EXPOSED)
def test_the_services_stay_shut_in(name):
    assert _exposed(DEPLOY / name) <= _MOST_EXPOSED[name]


@_WITH_SYSTEMD
@pytest.mark.parametrize("name", _MOST_EXPOSED)
def test_a_service_without_its_walls_is_found_out(name, tmp_path):
    open_to_all = re.sub(r"^(Protect|Private|Restrict|System).*\n", "", text(f"deploy/{name}"), flags=re.MULTILINE)
    (tmp_path / name).write_text(open_to_all)
    assert _exposed(tmp_path / name) > _MOST_EXPOSED[name]


def _exposed(unit):
    looked = ["systemd-analyze", "security", "--offline=yes", "--no-pager", str(unit)]
    done = subprocess.run(looked, capture_output=True, text=True, check=False)
    found = re.search(r"Overall exposure level.*: ([\d.]+)", done.stdout)
    assert found, done.stderr
    return float(found[1])


def test_what_wants_mending_is_not_started_again_and_again():
    service = _service(text("deploy/motesplats.service"))
    assert service["Restart"] == ["on-failure"]
    assert str(MEND) in service["RestartPreventExitStatus"][0].split()


def test_the_service_runs_as_nobody_and_writes_to_one_folder():
    service = _service(text("deploy/motesplats.service"))
    assert service["User"] == ["motesplats"]
    assert service["ProtectSystem"] == ["strict"]
    assert service["CapabilityBoundingSet"] == [""]
    assert "ReadWritePaths" not in service
    database = next(one for one in service["Environment"] if "DATABASE_URL" in one)
    assert database.endswith(f"///%S/{service['StateDirectory'][0]}/motesplats.db")


def test_the_token_stands_in_no_unit_and_is_lent():
    service = _service(text("deploy/motesplats.service"))
    assert [one.split(":")[0] for one in service["LoadCredential"]] == ["token"]
    assert f"{PREFIX}BOT_TOKEN_FILE=%d/token" in service["Environment"]
    assert not any(one.startswith(f"{PREFIX}BOT_TOKEN=") for one in service["Environment"])


@pytest.mark.parametrize("name", [*_UNITS, "motesplats", "motesplats-copies"])
def test_only_settings_that_exist_are_set(name):
    known = {f"{PREFIX}{field.upper()}" for field in Settings.model_fields}
    assert set(re.findall(rf"{PREFIX}[A-Z_]+", text(f"deploy/{name}"))) - known == set()


@pytest.mark.parametrize("name", _SCRIPTS)
def test_a_shell_can_read_the_scripts_and_they_can_be_run(name):
    script = DEPLOY / name
    assert subprocess.run(["sh", "-n", str(script)], check=False).returncode == 0
    assert script.stat().st_mode & 0o111 == 0o111


def test_command_and_service_use_the_same_database_and_user():
    service, command = _service(text("deploy/motesplats.service")), text("deploy/motesplats")
    place = next(one for one in service["Environment"] if "DATABASE_URL" in one).replace("%S", "/var/lib")
    assert place in command
    assert f"--reuid {service['User'][0]} " in command


def test_the_copy_is_taken_by_the_clock():
    timer = configparser.ConfigParser(interpolation=None)
    timer.read_string(text("deploy/motesplats-copy.timer"))
    assert timer["Timer"]["OnCalendar"]
    assert (ROOT / "deploy" / "motesplats-copy.service").is_file()
