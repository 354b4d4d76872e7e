"""What our pages point at is there."""

import pytest

from tests.deploy.files import text
from tests.deploy.paths import missing

_PAGES = (
    "README.md",
    "CONTRIBUTING.md",
    "sandbox/README.md",
    "docs/architecture.md",
    "docs/operator.md",
    "docs/translators.md",
    "docs/volunteer.md",
)
_OF_A_SERVER = {"243/CREDENTIALS", ".ssh/authorized_keys"}


@pytest.mark.parametrize("page", _PAGES)
def test_every_path_that_a_page_names_exists(page):
    assert set(missing(page, text(page))) - _OF_A_SERVER == set()


@pytest.mark.parametrize(
    "made_up",
    [
        "`sandbox/static/suggestions.js`",
        "`handlers/nobody`",
        "`cellar/`",
        "`locales/<language>/jokes.toml`",
        "`nobody.py`",
        "[a page](nowhere.md)",
        "[a part of it](nowhere.md#below)",
        '<img src="pictures/nowhere.webp" width="300" alt="">',
    ],
)
def test_a_path_that_does_not_exist_is_found_out(made_up):
    assert len(missing("docs/operator.md", f"Look at {made_up}, and at `/help`.")) == 1


@pytest.mark.parametrize(
    "right",
    [
        "`sandbox/static/stage/suggestions.js`",
        "`handlers/answer`",
        "`tables/`",
        "`locales/<language>/words.toml`",
        "`suggestions.js`",
        "[a page](translators.md#who-has-read-what)",
        "[elsewhere](https://example.org/nowhere.md)",
        '<img src="pictures/page.webp">',
        "`/new Board games 13-15` or `GET /healthz`",
    ],
)
def test_one_that_exists_is_not(right):
    assert missing("docs/operator.md", right) == []
