"""The keys of the screen of a debate.  Every binding has an id, so that a configuration can give it other keys."""

from __future__ import annotations

from textual.binding import Binding, BindingType

from argmap.tui.keys.editing_keys import EDITING_KEYS, ENTRY_KEYS, SAVING_KEYS
from argmap.tui.keys.restructuring_keys import RESTRUCTURING_KEYS

_STEP = 4
"""How many cells wider or narrower a key makes the outline."""

# The last line shows them in this order, as many as there is room for.
DEBATE_KEYS: list[BindingType] = [
    Binding("o,ctrl+o", "files", "Files", show=False, id="files.list", tooltip="go to another file"),
    *SAVING_KEYS,
    *EDITING_KEYS,
    *RESTRUCTURING_KEYS,
    *ENTRY_KEYS,
    # On the map the same keys show more and less.
    Binding("right_square_bracket", f"widen({_STEP})", "Widen the outline", show=False, id="outline.wider"),
    Binding(
        "left_square_bracket", f"widen({-_STEP})", "Narrow the outline", show=False, id="outline.narrower"
    ),
    Binding("space", "take", "What if", id="what-if.take", tooltip="as standing, as falling, as written"),
    Binding("slash", "search", "Find", id="find.search", tooltip="words, or a phrase in quotation marks"),
    # Live after a search alone, and then what one wants next.
    Binding("n", "match(1)", "Next match", id="find.next"),
    Binding("N", "match(-1)", "Previous match", id="find.previous"),
    Binding("1", "show('browse')", "Browse", id="view.browse"),
    Binding("m,2", "show('map')", "Map", id="view.map"),
    Binding("S", "keep", "Keep as scenario", show=False, id="what-if.keep"),
    Binding("W", "as_written", "As written", show=False, id="what-if.clear"),
    Binding("question_mark,f1", "help", "Help", id="app.help"),
    Binding("q", "leave", "Quit", id="app.leave"),
    Binding("3", "show('what-if')", "What changed", id="view.what-if"),
    Binding("4", "show('findings')", "Findings", id="view.findings"),
    Binding("5", "show('standpoints')", "Standpoints", id="view.standpoints"),
    Binding(
        "f",
        "filter",
        "Filter",
        id="find.filter",
        tooltip="by label, kind, tag, person, source, finding, words",
    ),
    Binding("apostrophe", "go_to_id", "Go to any entry", show=False, id="find.id"),
    Binding("H,backspace,alt+left", "back", "Back", show=False, id="go.back"),
    Binding("L,alt+right", "forward", "Forward", show=False, id="go.forward"),
    Binding("J", "link(1)", "Next link of the card", show=False, id="go.next-link"),
    Binding("K", "link(-1)", "Previous link of the card", show=False, id="go.previous-link"),
    Binding("tab", "app.focus_next", "Next pane", show=False, id="go.next-pane"),
    Binding("shift+tab", "app.focus_previous", "Previous pane", show=False, id="go.previous-pane"),
    Binding("x", "explain", "Why it has its label", show=False, id="read.explain"),
    Binding("y", "copy", "Copy the text", show=False, id="read.copy"),
    Binding("escape", "step_out", "Step out", show=False, id="app.step-out"),
    Binding("colon,ctrl+p", "app.command_palette", "Every action", show=False, id="app.palette"),
]
