"""Word files (.docx): what a reader of the printed page saw, and what stops an import.

Written for this purpose, since pandoc and mammoth give up the numbers that Word prints
(docs/decisions/0011-readers-of-our-own.md).
"""
