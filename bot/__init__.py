"""The program: command line, settings, the composition root, and all that knows Telegram."""

import os

# python-telegram-bot gives durations as timedelta only when asked before it is imported.
os.environ.setdefault("PTB_TIMEDELTA", "1")
