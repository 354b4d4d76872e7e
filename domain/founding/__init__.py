"""A new place: from five answers, or after a model, to a programme file. Values in, values out; no terminal."""
