"""The parsers that PyYAML may have: libyaml's, and its own where libyaml is missing."""

from __future__ import annotations

import pytest
import yaml

from corporate_parenting.source import builder


@pytest.fixture(params=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Each test that asks for it runs once with each parser."""
    if request.param == "python":
        monkeypatch.setattr(builder, "FastLoader", yaml.BaseLoader)
    return str(request.param)
