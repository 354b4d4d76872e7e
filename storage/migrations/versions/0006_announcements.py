"""Announcements, half-made and sent."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def _readers(table: str, place_goes: str) -> list[sa.schema.SchemaItem]:
    gone = {"activity": "SET NULL", "occurrence": "SET NULL", "place": place_goes}
    return [
        sa.Column("to", sa.String(), nullable=table == "sketch"),
        sa.Column("place", sa.Integer(), nullable=table == "sketch"),
        sa.Column("activity", sa.Integer(), nullable=True),
        sa.Column("occurrence", sa.Integer(), nullable=True),
        sa.Column("category", sa.String(), nullable=True),
        sa.Column("waiting", sa.Boolean(), nullable=False),
        *(
            sa.ForeignKeyConstraint([one], [f"{one}.id"], name=op.f(f"fk_{table}_{one}"), ondelete=how)
            for one, how in gone.items()
        ),
    ]


def upgrade() -> None:
    op.create_table(
        "sketch",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        *_readers("sketch", "SET NULL"),
        sa.Column("texts", sa.JSON(), nullable=False),
        sa.Column("picture", sa.String(), nullable=True),
        sa.Column("asked", sa.String(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_sketch_person"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sketch")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_sketch_person"), "sketch", ["person"], unique=False)
    op.create_table(
        "announcement",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("sketch", sa.Integer(), nullable=False),
        *_readers("announcement", "CASCADE"),
        sa.Column("texts", sa.JSON(), nullable=True),
        sa.Column("picture", sa.String(), nullable=True),
        sa.Column("message", sa.BigInteger(), nullable=True),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_announcement_person"), ondelete="SET NULL"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_announcement")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_announcement_sketch"), "announcement", ["sketch"], unique=False)
    op.create_index(
        "uq_announcement_under_way",
        "announcement",
        ["place"],
        unique=True,
        sqlite_where=sa.text("done_at IS NULL"),
        postgresql_where=sa.text("done_at IS NULL"),
    )
