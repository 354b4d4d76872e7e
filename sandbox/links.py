"""Which links Telegram takes, and how it writes them."""

import ipaddress
import re

_SCHEME = re.compile(r"([^:/?#]+)://")
_HOST = re.compile(r"[^/?#]*")
_OWN = ("tg", "ton", "tonsite")
_PORT = re.compile(r":(?P<port>[^:\]]*)$")
_NUMBER = re.compile(r"0*[0-9]{1,5}")
_LABEL = re.compile(r"[^\s.!\"'<>(){}\\^`|,;]+")


class BadLink(ValueError):
    """Why a link is refused, in Telegram's words."""


def check(link: str) -> str:
    """The link as Telegram keeps it. Raises BadLink."""
    link = link.strip()
    scheme, rest = _split(_SCHEME, link)
    scheme = scheme.removesuffix("://").lower() or "http"
    if scheme in _OWN:
        return link
    if scheme not in ("http", "https"):
        raise BadLink("Unsupported URL protocol")
    authority, rest = _split(_HOST, rest)
    host = _host(authority.rpartition("@")[2])
    return f"{scheme}://{host}{rest if rest.startswith('/') else '/' + rest}"


def is_own_machine(host: str) -> bool:
    """Whether a host's name or address is this very machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _split(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    match = pattern.match(text)
    return (match[0], text[match.end() :]) if match else ("", text)


def _host(text: str) -> str:
    port = _PORT.search(text)
    if port and not (_NUMBER.fullmatch(port["port"]) and 0 < int(port["port"]) < 65536):
        raise BadLink("Wrong port number specified in the URL")
    name = text[: port.start()] if port else text
    if not name:
        raise BadLink("URL host is empty")
    _check_name(name)
    return text.lower()


def _check_name(name: str) -> None:
    if name.startswith("[") or is_own_machine(name):
        return
    labels = name.rstrip(".").split(".")
    if len(labels) < 2 or not all(_LABEL.fullmatch(label) for label in labels):
        raise BadLink("Wrong HTTP URL")
