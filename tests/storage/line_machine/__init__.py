"""A machine that lives through whole weeks of one occurrence, over the real storage, and a model of what must hold."""
