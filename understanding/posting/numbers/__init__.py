"""Seats and money."""
