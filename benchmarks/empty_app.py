"""The peer of the first paint: a Textual application with one line of text."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Empty(App[None]):
    """Shows one line."""

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static("painted")


if __name__ == "__main__":
    Empty().run()
