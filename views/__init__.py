"""Values → words. Pure: nothing is decided or read here. The only room with sentences in it."""
