"""A council's own look: its colours, judged and completed. Knows colours, and no council."""

from corporate_parenting.look.pairs import Palette, Unreadable, colours_of, judged
from corporate_parenting.look.sheet import sheet

__all__ = ["Palette", "Unreadable", "colours_of", "judged", "sheet"]
