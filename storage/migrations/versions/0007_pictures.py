"""Pictures of activities."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.add_column("activity", sa.Column("picture", sa.String(), nullable=True))
