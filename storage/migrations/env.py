"""What Alembic runs: the missing scripts, on the connection of `storage.schema`, in one transaction."""

from alembic import context

import storage.tables


def run() -> None:
    context.configure(
        connection=context.config.attributes["connection"],
        target_metadata=storage.tables.metadata,
        # Ours is true on SQLite too: `storage.engines` begins the transaction itself.
        transactional_ddl=True,
        render_as_batch=True,
    )
    with context.begin_transaction():
        context.run_migrations()


run()
