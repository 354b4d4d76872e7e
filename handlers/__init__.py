"""One conversation subject per module: Intent + Visit → Reply. Read, decide, write, words; in that order, once."""
