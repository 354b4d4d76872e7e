"""A second place of the same name is another place: it never takes the first one's."""

import re
import sqlite3

import pytest

import storage.schema
from tests.builders import NOW

_NO_LOOK = """
import storage.taken
from domain.founding.plan import Taken
storage.taken.taken = lambda url: Taken()
"""


async def _place(program, file, municipality="X kommun", address="Storgatan 1", *more) -> str:
    words = ["--name", "Huset", "--municipality", municipality, "--address", address, "--hours", "mon 9-16"]
    path = str(program.folder / file)
    status, out, err = await program.command("place", *words, "--run-by", "Grannar", "--to", path, *more)
    assert status == 0, err
    return out


async def _import(program, file) -> tuple[str, str]:
    status, out, err = await program.command("import", str(program.folder / file))
    assert status == 0, err
    return out, err


def _addresses(program) -> dict[str, str]:
    with sqlite3.connect(program.database) as db:
        return dict(db.execute("select slug, address from place where slug like 'huset%' order by id").fetchall())


async def test_a_second_place_of_one_name_leaves_the_first_as_it_is(program):
    await _place(program, "one.toml")
    await _import(program, "one.toml")
    said = await _place(program, "two.toml", "X kommun", "Lillgatan 2")
    await _import(program, "two.toml")
    assert _addresses(program) == {"huset": "Storgatan 1", "huset-2": "Lillgatan 2"}
    assert 'The database has a place "huset" already; this new one is "huset-2".' in said


async def test_without_a_look_at_what_is_there_the_first_would_be_gone(program):
    program.sabotage = _NO_LOOK
    with pytest.raises(AssertionError):
        await test_a_second_place_of_one_name_leaves_the_first_as_it_is(program)


async def test_copies_of_one_model_do_not_take_each_others_activities(program):
    for number in ("1", "2"):
        file = f"{number}.toml"
        await _place(program, file, "X kommun", f"Gatan {number}", "--from", "vimmerby", "--place", "bullerbyn")
        out, _ = await _import(program, file)
        assert [line for line in out.splitlines() if line.startswith("Changed")] == []
    assert list(_addresses(program)) == ["huset", "huset-2"]


_PHONE = """select phone from referral join municipality on municipality.id = referral.municipality
where municipality.name = 'X kommun' and slug = ?"""


def _phone(program, referral: str) -> str | None:
    with sqlite3.connect(program.database) as db:
        return db.execute(_PHONE, [referral]).fetchone()[0]


@pytest.mark.parametrize("second", ["ljungby", "karlshamn"])
async def test_numbers_that_were_filled_in_stay_when_there_is_a_second_place(program, second):
    await _place(program, "1.toml", "X kommun", "Gatan 1", "--from", "ljungby")
    one = program.folder / "1.toml"
    one.write_text(re.sub(r'(\[\[referral\]\]\nid = "bostadskon"\n)', r'\1phone = "08-465 004 01"\n', one.read_text()))
    await _import(program, "1.toml")
    said = await _place(program, "2.toml", "X kommun", "Gatan 2", "--from", second, "--place", "1")
    out, _ = await _import(program, "2.toml")
    assert [line for line in out.splitlines() if line.startswith("Changed")] == []
    assert _phone(program, "bostadskon") == "08-465 004 01"
    assert "X kommun has these referrals already, so they are not in the file: " in said


async def test_without_a_look_at_what_is_there_the_number_would_be_gone(program):
    program.sabotage = _NO_LOOK
    with pytest.raises(AssertionError, match="Changed"):
        await test_numbers_that_were_filled_in_stay_when_there_is_a_second_place(program, "ljungby")


async def test_what_is_there_besides_is_counted_and_only_few_are_named(program):
    await _place(program, "1.toml", "X kommun", "Gatan 1", "--from", "ljungby")
    await _import(program, "1.toml")
    await _place(program, "2.toml", "X kommun", "Gatan 2")
    out, _ = await _import(program, "2.toml")
    [line] = [line for line in out.splitlines() if line.startswith("In the database, but not in these files")]
    assert "1 place (huset), " in line
    assert re.search(r"\d\d activities, \d+ referrals", line)


async def test_an_export_of_nothing_says_so(program):
    new = program.folder / "new.db"
    program.settings = {"MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{new}"}
    await storage.schema.upgrade(f"sqlite:///{new}", program.folder, NOW)
    status, out, err = await program.command("export")
    assert (status, out) == (0, "")
    assert "The database holds no municipality: there is nothing to export." in err.splitlines()


async def test_to_ask_makes_no_database(program):
    program.settings = {"MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{program.folder / 'new' / 'other.db'}"}
    await _place(program, "one.toml")
    assert not (program.folder / "new").exists()


@pytest.mark.parametrize("content", [b"", b"no database at all" * 100])
async def test_what_can_not_be_read_is_left_alone_and_is_no_hindrance(program, content):
    other = program.folder / "other.db"
    other.write_bytes(content)
    program.settings = {"MOTESPLATS_DATABASE_URL": f"sqlite+aiosqlite:///{other}"}
    await _place(program, "one.toml")
    assert other.read_bytes() == content
    assert 'id = "huset"' in (program.folder / "one.toml").read_text()


async def test_an_import_names_what_it_changed(program):
    await _place(program, "one.toml")
    await _import(program, "one.toml")
    one = program.folder / "one.toml"
    one.write_text(one.read_text().replace("Storgatan 1", "Storgatan 3"))
    out, _ = await _import(program, "one.toml")
    assert "Changed: place huset." in out.splitlines()


async def test_a_municipality_that_is_written_a_little_otherwise_is_pointed_out(program):
    await _place(program, "one.toml")
    for _ in range(2):
        assert "is new, but" not in (await _import(program, "one.toml"))[1]
    await _place(program, "two.toml", "xKommun")
    assert '"xKommun" is new, but the database has "X kommun".' in (await _import(program, "two.toml"))[1]
