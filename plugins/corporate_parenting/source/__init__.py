"""YAML text to a positioned tree of raw scalars. Of councils it knows only the keys of a head."""

from corporate_parenting.source.reader import MAX_BYTES, Source, read
from corporate_parenting.source.tree import Mapping, Node, Scalar, Sequence, plain

__all__ = ["MAX_BYTES", "Mapping", "Node", "Scalar", "Sequence", "Source", "plain", "read"]
