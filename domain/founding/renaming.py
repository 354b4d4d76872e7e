"""Names of the model in its texts: put right where they can be seen, left out where they may hide in another script."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.programme import Municipality, Place
from domain.texts import Texts

_ENDING = re.compile(r"\s+(kommun|stad|municipality)$", re.IGNORECASE)
_OWN_S = re.compile("(ås|fors|näs|grums)$", re.IGNORECASE)
_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Renaming:
    """`names`: old name → new one, the longest first. `traces`: words by which a text still tells of the model."""

    names: Mapping[str, str]
    traces: Sequence[str]

    def texts(self, texts: Texts, longest: int) -> Texts:
        """With the new names. Of a text that has an old one, languages in which it isn't seen are left out."""
        renamed = {code: self.text(text, longest) for code, text in texts.items()}
        changed = {code: text for code, text in renamed.items() if text != texts[code]}
        return changed or texts

    def text(self, text: str, longest: int) -> str:
        for old, new in self.names.items():
            text = re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", lambda _, new=new: new, text)  # type: ignore[misc]
        return text[:longest].strip()

    def leaves_traces(self, texts: Sequence[str]) -> bool:
        whole = "\n".join(texts).casefold()
        return any(trace.casefold() in whole for trace in self.traces)


def renaming(
    old: Place, new: Place, model: Sequence[Place], old_home: Municipality, new_home: Municipality
) -> Renaming:
    """`model`: all its places."""
    pairs = {name: next(iter(new.name.values())) for name in old.name.values()}
    told = [name for one in model for name in one.name.values()]
    if old_home.name != new_home.name:
        pairs[short_name(old_home.name)] = short_name(new_home.name)
        told.append(short_name(old_home.name))
    # Shorter ones are words of the language as well: a place may be called "Vi".
    names = {was: now for was, now in pairs.items() if was != now and len(was) >= _SHORTEST}
    kept = {*new.name.values(), short_name(new_home.name)}
    traces = {word for name in told for word in (name, *_proper(name)) if len(word) >= _SHORTEST} - kept
    return Renaming(dict(sorted(names.items(), key=lambda pair: -len(pair[0]))), sorted(traces))


def short_name(municipality: str) -> str:
    """`Vimmerby kommun` → `Vimmerby`, `Karlshamns kommun` → `Karlshamn`, `Västerås stad` → `Västerås`."""
    short = _ENDING.sub("", municipality)
    return short.removesuffix("s") if short != municipality and not _OWN_S.search(short) else short


def _proper(name: str) -> list[str]:
    """The words of a name that are names themselves: `Stugan i Gullringen` → Gullringen."""
    return [word for word in name.split()[1:] if word[0].isupper()]
