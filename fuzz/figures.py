"""The figures of ``docs/reliability.md``: each script replaces its own lines, between its own two markers."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reliability.md"


def write(name: str, figures: str, page: Path = PAGE) -> None:
    """Put figures between the markers ``<!-- NAME -->`` and ``<!-- /NAME -->``, at the end where there are none."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    text = page.read_text(encoding="utf-8") if page.exists() else "# Reliability\n"
    if begin not in text:
        text = f"{text.rstrip()}\n\n{begin}\n{end}\n"
    before, _, rest = text.partition(begin)
    after = rest.partition(end)[2]
    page.write_text(f"{before}{begin}\n{figures.strip()}\n{end}{after}", encoding="utf-8")
