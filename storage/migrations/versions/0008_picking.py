"""Invitations for one account, and whom somebody is about to choose."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    op.add_column("invite", sa.Column("only_for", sa.String(), nullable=True))
    op.create_table(
        "picking",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("activity", sa.Integer(), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["activity"], ["activity.id"], name=op.f("fk_picking_activity"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_picking_person"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["place"], ["place.id"], name=op.f("fk_picking_place"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_picking")),
        sa.UniqueConstraint("person", name=op.f("uq_picking_person")),
        sqlite_autoincrement=True,
    )
