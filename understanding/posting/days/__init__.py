"""Which day, how often, until when, and when not."""
