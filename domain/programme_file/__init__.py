"""Programme files: what `import` reads and `export` writes. Text in, checked values or problems out; no database.

One municipality a file, TOML, times local to the place; the samples in `programmes/` show every key.
"""

from domain.programme_file.content import ProgrammeFile as ProgrammeFile
from domain.programme_file.content import Reading as Reading
from domain.programme_file.problems import Problem as Problem
from domain.programme_file.reading import read as read
from domain.programme_file.whole import programme_of as programme_of
from domain.programme_file.writing import write as write
