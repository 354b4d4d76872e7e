"""What people ask for is written down every now and then: a count a minute late costs less than one at each answer."""

import storage.questions
from domain.questions import Questions
from storage.database import Database


async def write_down(questions: Questions, database: Database) -> None:
    """Whatever was counted and can't be written is counted on."""
    asked, lost = questions.take()
    if not asked and not lost:
        return
    try:
        async with database.writing() as db:
            await storage.questions.add(db, asked, lost)
    except BaseException:
        questions.give_back(asked, lost)
        raise
