"""Publish councils' corporate parenting strategies and pledges from one dated source."""

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("mkdocs-corporate-parenting")
except PackageNotFoundError:  # a checkout on the path that was never installed
    __version__ = "0+unknown"
