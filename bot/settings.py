"""Settings: one frozen object, made in `__main__` and handed down. Source: environment variables, then `.env`."""

import re
from datetime import datetime, timedelta
from pathlib import Path
from typing import Literal, NoReturn
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from pydantic import Field, SecretStr, ValidationError, ValidationInfo, field_validator, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

PREFIX = "MOTESPLATS_"
TELEGRAM = "https://api.telegram.org"
_SQLITE = "sqlite+aiosqlite:///"


class Settings(BaseSettings):
    """What an operator decides. Times without a zone are Swedish."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_file=".env", frozen=True, extra="ignore")

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    bot_api_url: str = TELEGRAM
    database_url: str = f"{_SQLITE}data/motesplats.db"
    webhook_url: str | None = None
    webhook_secret: SecretStr | None = None
    listen: str = "127.0.0.1:8080"
    clock_start: datetime | None = None
    clock_file: Path | None = None
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    # Messages a second that Telegram takes from one bot. 0: no limit of our own, for a measurement on loopback only.
    pace: float = Field(default=30, ge=0, le=1000)
    # How long freed seats are held for the next in the line, at most; shorter as the start comes near.
    offer_hours: float = Field(default=4, gt=0, le=72)
    # The common words of sentences that were not understood, for translators (`python -m bot asked --not-understood`).
    keep_not_understood: bool = False

    @field_validator("*", mode="before")
    @classmethod
    def _empty_is_missing(cls, value: object, info: ValidationInfo) -> object:
        """A composed environment often says nothing with an empty string."""
        return cls.model_fields[str(info.field_name)].get_default() if value == "" else value

    @field_validator("log_level", mode="before")
    @classmethod
    def _in_capitals(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("bot_api_url", "webhook_url")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("an address that begins with http:// or https://")
        return value.rstrip("/") if value else value

    @field_validator("database_url")
    @classmethod
    def _database(cls, value: str) -> str:
        if not value.startswith(_SQLITE) or value == _SQLITE:
            raise ValueError(f"a file, as in {_SQLITE}data/motesplats.db (other databases follow in a later version)")
        return value

    @field_validator("webhook_secret")
    @classmethod
    def _as_telegram_takes_it(cls, value: SecretStr | None) -> SecretStr | None:
        if value and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", value.get_secret_value()):
            raise ValueError("1 to 256 letters, digits, _ and -")
        return value

    @field_validator("listen")
    @classmethod
    def _listen(cls, value: str) -> str:
        host, _, port = value.rpartition(":")
        if not host or not port.isdecimal() or int(port) > 65535:
            raise ValueError("host:port, for example 127.0.0.1:8080")
        return value

    @field_validator("clock_start")
    @classmethod
    def _zoned(cls, value: datetime | None) -> datetime | None:
        if value is None or not 2000 <= value.year <= 2200:
            return _refuse("an instant such as 2026-11-21T10:00:00") if value else None
        return value.replace(tzinfo=ZoneInfo("Europe/Stockholm")) if value.tzinfo is None else value

    @model_validator(mode="after")
    def _readable_token_file(self) -> "Settings":
        try:
            _ = self.token
        except (OSError, UnicodeError):
            _refuse(f"{PREFIX}BOT_TOKEN_FILE names no file that can be read: {self.bot_token_file}")
        return self

    @property
    def token(self) -> str | None:
        """The token from either setting, or None where neither is given."""
        if self.bot_token:
            return self.bot_token.get_secret_value().strip()
        return self.bot_token_file.read_text(encoding="utf-8-sig").strip() if self.bot_token_file else None

    def beside(self, what: str) -> Path:
        """A file or folder for what must survive a restart outside the database: beside its file, named after it."""
        return Path(f"{self.database_url.removeprefix(_SQLITE).split('?')[0]}.{what}")

    @property
    def hold(self) -> timedelta:
        return timedelta(hours=self.offer_hours)

    @property
    def misleads_people(self) -> bool:
        """Whether a clock of its own would tell real people, in Telegram itself, wrong times."""
        is_telegram = urlsplit(self.bot_api_url).hostname == urlsplit(TELEGRAM).hostname
        return is_telegram and bool(self.clock_start or self.clock_file)

    @property
    def host(self) -> str:
        return self.listen.rpartition(":")[0].strip("[]")

    @property
    def port(self) -> int:
        return int(self.listen.rpartition(":")[2])


class WrongSettings(Exception):
    """`problems`: (name of the setting, what would be right), one for each."""

    def __init__(self, problems: list[tuple[str, str]]) -> None:
        super().__init__(problems)
        self.problems = problems


def read() -> Settings:
    """The settings of this process. Raises WrongSettings; never repeats a value, which may be secret."""
    try:
        return Settings()
    except ValidationError as wrong:
        raise WrongSettings([_problem(error["loc"], error["msg"]) for error in wrong.errors()]) from None
    except (OSError, UnicodeError):
        raise WrongSettings([(".env", "a text file in UTF-8 that this program may read")]) from None


def _refuse(right: str) -> NoReturn:
    raise ValueError(right)


def _problem(where: tuple[int | str, ...], message: str) -> tuple[str, str]:
    name = PREFIX + str(where[0]).upper() if where else ""
    return name, message.removeprefix("Value error, ").removeprefix("Input should be ")
