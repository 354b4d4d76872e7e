"""What all tables share."""

from sqlalchemy import Column, ForeignKey, MetaData, text

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)

# Halves of a table that an index needs.
OPEN, DONE = text("done_at IS NULL"), text("done_at IS NOT NULL")


def of(table: str, *, gone: str = "CASCADE", nullable: bool = False, key: bool = False) -> Column[int]:
    """A column that names a row of another table."""
    return Column(table, ForeignKey(f"{table}.id", ondelete=gone), nullable=nullable, primary_key=key)
