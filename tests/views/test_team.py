"""Teams and invitations in words: what the reader's own line says, and room for a way out of the longest list."""

import views.invites
import views.team
import views.welcoming
from domain.intents import ShowMenu
from domain.replies import Reply
from domain.roles import Role
from tests.builders import a_place, an_activity
from tests.views.languages import language
from tests.views.teams import host, member
from views.invites import Invited
from views.team import Team


def _team(size: int) -> Reply:
    members = [member(1, Role.COORDINATOR), *(member(number, Role.VOLUNTEER) for number in range(2, size + 1))]
    shown = Team(a_place(), members, [(an_activity(), [host(1)])], me=1, mine=True)
    return views.team.team(shown, language("en"))


def test_ones_own_lines_are_marked() -> None:
    text = _team(3).text
    assert "🔑 🐝 12 (you) · Coordinator" in text
    assert "💬 Language café: 🐸 33 (you)" in text
    assert text.count("(you)") == 2


def test_in_the_longest_of_teams_one_can_still_leave_and_go_home() -> None:
    labels = [button.label for row in _team(300).buttons for button in row]
    assert labels[-2:] == ["🚪 Leave the team", "🏠 Menu"]
    assert _team(300).buttons[-1][0].wish == ShowMenu()


def test_commands_keep_their_slash_in_front_in_arabic() -> None:
    invited = Invited(a_place(), Role.VOLUNTEER)
    assert "\u2066/new\u2069" in views.welcoming.welcome(invited, "🦊 27", language("ar")).text
