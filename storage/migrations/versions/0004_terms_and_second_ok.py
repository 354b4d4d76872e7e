"""Roles run out and come from an association; what a second association has to agree to."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

# Whatever says nothing of its end counts for nothing.
_LONG_PAST = "1970-01-01 00:00:00"
_DAYS = 180
# Who has had a role for longer than that does not lose it overnight.
_AT_LEAST = 30
_NAMED = (
    ("role", "association", "SET NULL"),
    ("invite", "person", "CASCADE"),
    ("invite", "association", "SET NULL"),
)


def upgrade() -> None:
    for table in ("role", "host"):
        until = sa.Column("until", sa.DateTime(timezone=True), nullable=False, server_default=_LONG_PAST)
        op.add_column(table, until)
        op.execute(_counted_from_then(table))
    # No table is made anew for it: numbers that were given once would be given again.
    for table, other, gone in _NAMED:
        key = f"CONSTRAINT fk_{table}_{other} REFERENCES {other} (id) ON DELETE {gone}"
        op.execute(f"ALTER TABLE {table} ADD COLUMN {other} INTEGER {key}")
    op.add_column("place", sa.Column("second_ok", sa.Boolean(), nullable=False, server_default="0"))
    _make_awaiting()


def _counted_from_then(table: str) -> str:
    if op.get_bind().dialect.name == "sqlite":
        half_a_year, a_month = _written("given_at", _DAYS), _written("'now'", _AT_LEAST)
        until = f"max({half_a_year}, {a_month})"
    else:
        until = f"greatest(given_at + interval '{_DAYS} days', now() + interval '{_AT_LEAST} days')"
    return f"UPDATE {table} SET until = {until}"  # noqa: S608 — both are ours


def _written(since: str, days: int) -> str:
    """As SQLite keeps an instant: texts in the order of time."""
    return f"strftime('%Y-%m-%d %H:%M:%f', {since}, '+{days} days') || '000'"


def _make_awaiting() -> None:
    op.create_table(
        "awaiting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("association", sa.Integer(), nullable=True),
        sa.Column("draft", sa.Integer(), nullable=False),
        sa.Column("posting", sa.JSON(), nullable=False),
        sa.Column("would_be", sa.JSON(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("end", sa.String(), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("activity", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["activity"], ["activity.id"], name=op.f("fk_awaiting_activity"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(
            ["association"], ["association.id"], name=op.f("fk_awaiting_association"), ondelete="SET NULL"
        ),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_awaiting_person"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["place"], ["place.id"], name=op.f("fk_awaiting_place"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_awaiting")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_awaiting_place"), "awaiting", ["place"], unique=False)
