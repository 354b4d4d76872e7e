from tests.bot.conftest import api as api
from tests.bot.conftest import telegram as telegram
from tests.storage.conftest import database as database
from tests.storage.conftest import empty_database as empty_database
from tests.storage.conftest import url as url
