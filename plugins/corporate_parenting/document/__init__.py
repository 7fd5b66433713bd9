"""The document tree between editions and writers."""
