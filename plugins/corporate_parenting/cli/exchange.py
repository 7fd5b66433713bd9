"""The group ``words``: the round trip through Word or a spreadsheet."""

from __future__ import annotations

import click


@click.group()
def words() -> None:
    """Send an edition's words to people who use Word, and read them back.

    Example: corporate-parenting words export northmere --edition young-people -o words.docx
    """
