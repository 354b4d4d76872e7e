"""What people ask for: counts without anybody in them, and, where the operator wants it, what was not understood."""

from sqlalchemy import Column, Date, Integer, String, Table

from storage.tables.base import metadata

# `wish`: what it was understood as. A cry for help is not even counted.
question = Table(
    "question",
    metadata,
    Column("day", Date, primary_key=True),
    Column("language", String, primary_key=True),
    Column("wish", String, primary_key=True),
    Column("number", Integer, nullable=False),
)


# Common words only; nobody's name, number or address, no hour, no person. Kept for a month.
not_understood = Table(
    "not_understood",
    metadata,
    Column("language", String, primary_key=True),
    Column("sentence", String, primary_key=True),
    Column("day", Date, nullable=False),
    Column("number", Integer, nullable=False),
)
