"""The image's HEALTHCHECK: is the bot in this container well? Exit status 0: yes; 1: no. Prints what is wrong."""

import http.client
import os
import sys

_WAIT_SECONDS = 4


def main() -> int:
    """Asks `/healthz` at the port of MOTESPLATS_LISTEN, straight: a proxy of the environment knows no loopback."""
    port = int(os.environ["MOTESPLATS_LISTEN"].rpartition(":")[2])
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=_WAIT_SECONDS)
    try:
        asking.request("GET", "/healthz")
        answer = asking.getresponse()
        sys.stdout.write(answer.read().decode() + "\n")
    except OSError as failure:
        sys.stdout.write(f"nobody answers at port {port}: {failure.strerror or failure}\n")
        return 1
    return 0 if answer.status == 200 else 1


if __name__ == "__main__":
    sys.exit(main())
