"""Languages that are only written under a film: "İsveççe altyazılı", "with Swedish subtitles" are spoken by nobody."""

from understanding.posting.lines.line import Line, Span


def left_out(line: Line, span: Span, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Those that are spoken: of "Türkçe, İngilizce altyazılı" the first."""
    first, last = span
    named = [hit.first for hit in line.hits if _are_said(hit.kind, hit.value) and first < hit.first < last]
    if not named:
        return codes
    withs = {hit.first for hit in line.hits if (hit.kind, hit.value) == ("speech", "with")}
    apart = any(line.parts_after(word) or word in withs for word in range(first, named[0] - 1))
    return codes[:-1] if apart else ()


def _are_said(kind: str, value: str) -> bool:
    return (kind, value) == ("speech", "subtitled")
