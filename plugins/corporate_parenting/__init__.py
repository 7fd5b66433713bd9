"""Publish councils' corporate parenting strategies and pledges from one dated source."""


def __getattr__(name: str) -> str:
    """``__version__``, looked up when somebody asks: it takes longer than reading a council's files."""
    if name != "__version__":
        raise AttributeError(name)
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  # see above

    try:
        return version("mkdocs-corporate-parenting")
    except PackageNotFoundError:  # a checkout on the path that was never installed
        return "0+unknown"
