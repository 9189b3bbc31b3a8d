"""The peer of a key press: a Textual application whose one line of text is another after every key."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Keys(App[None]):
    """Shows how many keys were pressed."""

    pressed = 0

    def compose(self) -> ComposeResult:
        """Yield the line."""
        yield Static("painted")

    def on_key(self) -> None:
        """Count a key."""
        self.pressed += 1
        self.query_one(Static).update(f"pressed {self.pressed}")


if __name__ == "__main__":
    Keys().run()
