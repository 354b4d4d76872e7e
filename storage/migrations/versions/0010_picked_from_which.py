"""Whoever is chosen in Telegram's own list comes from the association that was chosen before."""

from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    # The table is not made anew for it: numbers that were given once would be given again.
    key = "CONSTRAINT fk_picking_association REFERENCES association (id) ON DELETE SET NULL"
    op.execute(f"ALTER TABLE picking ADD COLUMN association INTEGER {key}")
