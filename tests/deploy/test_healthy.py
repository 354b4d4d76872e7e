"""The image's health check, as an engine runs it."""

import asyncio
import socket
import sys

import pytest

from tests.deploy.files import DEPLOY


async def _check(port):
    """Exit status and what it says. A proxy in the environment must not be asked."""
    environment = {"MOTESPLATS_LISTEN": f"0.0.0.0:{port}", "http_proxy": "http://127.0.0.1:9"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(DEPLOY / "healthy.py"), env=environment, stdout=asyncio.subprocess.PIPE
    )
    said, _ = await process.communicate()
    return process.returncode, said.decode()


def _answering(status):
    async def answer(reader, writer):
        asked = await reader.readuntil(b"\r\n\r\n")
        path = asked.split()[1]
        code = status if path == b"/healthz" else 404
        writer.write(b'HTTP/1.1 %d X\r\nContent-Length: 15\r\n\r\n{"problems":[]}' % code)
        writer.close()

    return answer


@pytest.mark.parametrize(("status", "code"), [(200, 0), (503, 1)])
async def test_it_believes_what_healthz_says(status, code):
    async with await asyncio.start_server(_answering(status), "127.0.0.1", 0) as server:
        found, said = await _check(server.sockets[0].getsockname()[1])
    assert (found, "problems" in said) == (code, True)


async def test_nobody_there_is_not_well():
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        found, said = await _check(closed.getsockname()[1])
    assert found == 1
    assert "nobody answers" in said
    assert "Traceback" not in said
