"""The HTML writer: a tree to the markup of one page's content. No templates, no scripts, no styles."""

from corporate_parenting.writers.html.blocks import HtmlWriter, Labels, heading_number

__all__ = ["HtmlWriter", "Labels", "heading_number"]
