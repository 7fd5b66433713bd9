"""PDF: words told by where they stand on the page, since a PDF says little more.

It knows letters, their places and their looks. Headings, paragraphs, lists and footnotes are told by those;
a table is told by its ruled lines. The report says so.
"""
