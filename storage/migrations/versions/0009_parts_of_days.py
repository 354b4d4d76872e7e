"""Closings of a part of the day keep which part it is. Those that are there already stay as they are."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"


def upgrade() -> None:
    for end in ("begins", "ends"):
        op.add_column("place_exception", sa.Column(end, sa.Time(), nullable=True))
