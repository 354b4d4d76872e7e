"""Words → Intent, in every language. Pure: data files are read once by `lexicon.load`, nothing reads a clock."""
