"""`python -m bot …`: reads the settings, sets up the logs, runs one command, and ends with the right code."""

import sys

import structlog

import bot.commands
import bot.logs
import views.operator
from bot.settings import WrongSettings
from bot.stop import MEND, Stop


def main() -> int:
    try:
        bot.commands.program()
    except Stop as stop:
        print(stop.line, file=sys.stderr)  # noqa: T201 - the terminal is where the operator looks
        return stop.code
    except WrongSettings as wrong:
        for name, right in wrong.problems:
            print(views.operator.wrong_setting(name, right), file=sys.stderr)  # noqa: T201
        return MEND
    except Exception as failure:  # noqa: BLE001 - a traceback could show what people wrote
        structlog.get_logger().critical("crashed", kind=type(failure).__name__, where=bot.logs.frames(failure))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
