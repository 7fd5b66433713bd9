"""Web pages (.html): what a reader saw in a browser, and what stops an import."""
