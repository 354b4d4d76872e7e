"""Parts of a posting that are taken as they are said, or looked up by name: more about it, and who arranges it."""

import domain.cleaning
import domain.publishing
import understanding.text
from domain.posting import LONGEST_DESCRIPTION, Field, Posting, Trouble
from domain.programme import Programme

FIELDS = frozenset({Field.HOST, Field.DESCRIPTION, Field.PICTURE})


def mend(posting: Posting, field: Field, text: str, language: str, programme: Programme) -> Posting:
    """The posting with that part as `text` says it; the same where that says nothing of it. `language`: of `text`."""
    match field:
        case Field.HOST:
            return _host(posting, text, programme)
        case Field.DESCRIPTION:
            return _description(posting, text, language)
        case _:
            return posting  # A picture can't be said.


def without(posting: Posting, field: Field) -> Posting:
    """What "none" says of it."""
    return posting.mended(field, **{field.value: {} if field is Field.DESCRIPTION else None})


def _description(posting: Posting, text: str, language: str) -> Posting:
    said = domain.cleaning.text(text)
    if not any(letter.isalnum() for letter in said):
        return posting
    if len(said) > LONGEST_DESCRIPTION:
        return without(posting, Field.DESCRIPTION).troubled(Field.DESCRIPTION, Trouble.DESCRIPTION_TOO_LONG)
    return posting.mended(Field.DESCRIPTION, description={language: said})


def _host(posting: Posting, text: str, programme: Programme) -> Posting:
    """The one association whose name is said, or has all these words in it and is the only one."""
    said = set(understanding.text.folded(text))
    named = {
        host.id: [set(understanding.text.folded(name)) for name in host.name.values()]
        for host in domain.publishing.hosts(programme, posting.place)
    }
    exactly = [host for host, names in named.items() if said in names]
    partly = [host for host, names in named.items() if any(said <= name for name in names)]
    found = exactly or partly
    return posting.mended(Field.HOST, host=found[0]) if said and len(found) == 1 else posting
