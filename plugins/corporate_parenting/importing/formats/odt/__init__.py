"""OpenDocument text (.odt): what a reader of the printed page saw, and what stops an import."""
