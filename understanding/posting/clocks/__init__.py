"""From when until when."""
