"""The database: the only room with SQL in it. Connection first; rows become frozen values beside their query."""
