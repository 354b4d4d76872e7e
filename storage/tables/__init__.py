"""The tables, in the words of the house. Texts by language are JSON: {"sv": …, "en": …}, the first as it was written.

An id that was given once is never given again (`sqlite_autoincrement`): old buttons live for ever in people's chats.
Changing anything here needs a script in `storage/migrations/versions/`; a test compares the two.
"""

from storage.tables.activities import activity as activity
from storage.tables.activities import occurrence as occurrence
from storage.tables.announcements import announcement as announcement
from storage.tables.announcements import sketch as sketch
from storage.tables.base import metadata as metadata
from storage.tables.messages import inbox as inbox
from storage.tables.messages import outbox as outbox
from storage.tables.messages import pause as pause
from storage.tables.people import follow as follow
from storage.tables.people import follow_category as follow_category
from storage.tables.people import person as person
from storage.tables.people import thread as thread
from storage.tables.people import tombstone as tombstone
from storage.tables.picking import picking as picking
from storage.tables.places import association as association
from storage.tables.places import municipality as municipality
from storage.tables.places import place as place
from storage.tables.places import place_exception as place_exception
from storage.tables.places import place_hours as place_hours
from storage.tables.places import place_run_by as place_run_by
from storage.tables.places import place_week as place_week
from storage.tables.places import programme as programme
from storage.tables.places import referral as referral
from storage.tables.questions import not_understood as not_understood
from storage.tables.questions import question as question
from storage.tables.signups import signup as signup
from storage.tables.team import audit as audit
from storage.tables.team import awaiting as awaiting
from storage.tables.team import draft as draft
from storage.tables.team import host as host
from storage.tables.team import invite as invite
from storage.tables.team import plan as plan
from storage.tables.team import role as role
