"""Writers: a tree to bytes. They know the tree and furniture words, and nothing of councils."""
