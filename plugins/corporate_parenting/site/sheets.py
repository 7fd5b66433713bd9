"""Sheets: what stands in its place on a wide screen and opens from a button on a small one.

They are popovers, which browsers open and close without a script; where a browser does not know them,
they stand in their place on small screens too.
"""

from __future__ import annotations

from html import escape


def opener(sheet: str, words: str) -> str:
    """The button that opens the sheet with this id."""
    return (
        f'<button type="button" class="open" popovertarget="{sheet}">{escape(words, quote=False)}</button>\n'
    )


def closer(sheet: str, words: str) -> str:
    """The button at a sheet's end that closes it, for those who have no Escape key."""
    return (
        f'<button type="button" class="close" popovertarget="{sheet}" popovertargetaction="hide">'
        f"{escape(words, quote=False)}</button>\n"
    )
