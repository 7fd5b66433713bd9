"""What words say: how strong they are, what they count, who does it. The checks tell of it."""
