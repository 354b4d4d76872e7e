"""The program: command line, settings, the composition root, and all that knows Telegram."""

import os
import warnings

# python-telegram-bot gives durations as timedelta only when asked before it is imported.
os.environ.setdefault("PTB_TIMEDELTA", "1")

# Raw requests are the documented way; the library would rather hand out parsed messages that nobody reads.
warnings.filterwarnings("ignore", message="Please use 'Bot\\.")
