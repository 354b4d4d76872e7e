"""What somebody is half-way through changing, weeks with other hours, and what the programme files said last."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "plan",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("aim", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=True),
        sa.Column("activity", sa.Integer(), nullable=True),
        sa.Column("said", sa.JSON(), nullable=False),
        sa.Column("asked", sa.String(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_plan_person"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["place"], ["place.id"], name=op.f("fk_plan_place"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["activity"], ["activity.id"], name=op.f("fk_plan_activity"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_plan")),
        sa.UniqueConstraint("person", name=op.f("uq_plan_person")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "place_week",
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("since", sa.Date(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["place"], ["place.id"], name=op.f("fk_place_week_place"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("place", "since", name=op.f("pk_place_week")),
    )
    op.add_column("place_exception", sa.Column("closing", sa.Integer(), nullable=False, server_default="0"))
    op.add_column("place", sa.Column("imported", sa.String(), nullable=True))
    op.add_column("activity", sa.Column("imported", sa.String(), nullable=True))
