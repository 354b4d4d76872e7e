"""Tries the image on a machine without an engine: `deploy/try-image`. One line a fact; exit status 0 if all hold."""
