"""The ``corporate-parenting`` command."""

import os

# Nobody else's plugin changes how files are judged, and looking for one reads every installed package.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")

from corporate_parenting.cli.commands import main  # pydantic looks when it is imported

__all__ = ["main"]
