"""The HTML writer: a tree to the markup of one page's content. No templates, no scripts, no styles."""

from corporate_parenting.writers.html.blocks import HtmlWriter, heading_number
from corporate_parenting.writers.html.inlines import Labels

__all__ = ["HtmlWriter", "Labels", "heading_number"]
