"""What stands on the pictures stands in the text around them."""

import pytest

from tests.browser.cast import POSTED
from tests.deploy.files import text


@pytest.mark.parametrize("code", POSTED)
def test_volunteers_read_the_line_that_their_picture_shows(code: str) -> None:
    guide = text("docs/volunteer.md")
    assert f"`{POSTED[code]}`" in guide
    assert guide.count(f'<img src="pictures/volunteer-{code}-') == guide.count(f"pictures/volunteer-{code}-") == 2
