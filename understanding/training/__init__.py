"""Trains the tables of `understanding/tables` from the examples in `locales/`: `python -m understanding.training`.

The only module that needs scikit-learn. Deterministic: the same data gives the same tables.
"""
