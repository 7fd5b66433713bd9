"""The ``corporate-parenting`` command."""

from corporate_parenting.cli.commands import main

__all__ = ["main"]
