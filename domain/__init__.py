"""Values and rules. Pure: nothing here reads a clock, a file or a database, and nothing here imports another room."""
