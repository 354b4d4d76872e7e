"""What went out is known after a kill."""

from bot.journal import Journal


def test_what_was_noted_is_read_after_a_restart(tmp_path):
    before = Journal(tmp_path / "answered")
    before.note(17)
    before.note(900_000_000_000)
    assert Journal(tmp_path / "answered").read() == [17, 900_000_000_000]


def test_what_the_database_knows_is_forgotten(tmp_path):
    journal = Journal(tmp_path / "answered")
    journal.note(1)
    journal.forget([])
    journal.note(2)
    assert journal.read() == [2]
    assert (tmp_path / "answered").stat().st_size == 2


def test_what_is_still_open_stays(tmp_path):
    journal = Journal(tmp_path / "answered")
    journal.note(1)
    journal.note(2)
    journal.forget([2])
    assert 2 in journal.read()


def test_a_line_that_a_crash_cut_short_is_passed_over(tmp_path):
    (tmp_path / "answered").write_bytes(b"12\n\x00\xff\n34\n5")
    assert Journal(tmp_path / "answered").read() == [12, 34]


def test_a_large_file_is_written_anew_with_what_is_open(tmp_path, monkeypatch):
    monkeypatch.setattr("bot.journal._LARGE", 20)
    journal = Journal(tmp_path / "answered")
    for update in range(100, 120):
        journal.note(update)
    journal.forget([118, 119])
    assert journal.read() == [118, 119]
