"""Rooms: their words, those of the house, and those of which one is meant."""
