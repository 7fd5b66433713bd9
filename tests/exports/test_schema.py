"""The JSON file is what its schema says, and the schema is what the models say."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from jsonschema.exceptions import best_match

from corporate_parenting.exports import SCHEMA, open_data
from corporate_parenting.exports.schema import library_schema
from corporate_parenting.site.build import build
from corporate_parenting.site.settings import Settings
from corporate_parenting.words import furniture
from tests.conftest import NOW, ROOT
from tests.maximal import Maker, maximal_library

KEPT = Path(str(files("corporate_parenting") / "assets" / SCHEMA))


def test_the_schema_that_is_kept_is_that_of_the_models(golden):
    golden(KEPT, library_schema())


@pytest.fixture(scope="module")
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads(KEPT.read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def errors(validator: jsonschema.Draft202012Validator, data: object) -> list[str]:
    return [f"{e.json_path}: {e.message[:200]}" for e in validator.iter_errors(data)]


def test_four_councils_are_valid(validator, library_file):
    assert len(library_file["councils"]) == 4
    assert errors(validator, library_file) == []


def test_the_example_site_is_valid(validator, library):
    settings = Settings("Test", ROOT, ROOT / "content", (), url="https://site.example/")
    site = build(settings, library.library, NOW)
    assert errors(validator, json.loads(site.files["data/library.json"])) == []


def test_what_the_contract_can_hold_at_most_is_valid(validator):
    """Every field of every model is filled, so a shape that the schema forgot is seen here."""
    view = maximal_library(Maker()).as_preview(NOW, illustrations=True)
    data = open_data(view, furniture(), "Test", None, lambda key: f"{key}/")
    found = [best_match([e]).message for e in validator.iter_errors(json.loads(data.files["library.json"]))]
    # The maker puts no block into a list of blocks, and a list alone needs one.
    assert [message for message in found if message != "[] should be non-empty"] == []


def test_the_schema_is_strict(validator, library_file):
    library_file["councils"][0]["strategies"][0]["surprise"] = "yes"
    assert any("surprise" in e for e in errors(validator, library_file))


def test_every_key_of_the_schema_says_what_it_means():
    schema = json.loads(KEPT.read_text("utf-8"))
    silent = [
        f"{shape}.{key}"
        for shape, made in schema["$defs"].items()
        for key, value in made.get("properties", {}).items()
        if "description" not in value and shape != "CouncilRecord"
    ]
    assert silent == []
