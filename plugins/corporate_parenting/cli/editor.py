"""Files for VS Code that ``new`` writes: tasks that show problems where they stand, and the schemas."""

from __future__ import annotations

import json

PROBLEM = r"^(.+?):(\d+):(\d+): (error|warning|info) ([a-z]+(?:-[a-z]+)*): (.*)$"
"""The first line of each problem, as :func:`~corporate_parenting.diagnostics.as_text` tells it."""

_YEAR = "[0-9][0-9][0-9][0-9]"


def editor_files() -> dict[str, str]:
    """File names and texts."""
    return {".vscode/tasks.json": _json(_tasks()), ".vscode/settings.json": _json(_settings())}


def _json(data: object) -> str:
    return json.dumps(data, indent=2) + "\n"


def _tasks() -> dict[str, object]:
    return {
        "version": "2.0.0",
        "tasks": [
            _task("Check this file", ["check", "${relativeFile}"]),
            _task("Check everything", ["check"]) | {"group": {"kind": "test", "isDefault": True}},
        ],
    }


def _task(label: str, args: list[str]) -> dict[str, object]:
    return {
        "label": label,
        "type": "shell",
        "command": "corporate-parenting",
        "args": args,
        "options": {"env": {"NO_COLOR": "1"}},
        "presentation": {"reveal": "silent", "clear": True},
        "problemMatcher": {
            "owner": "corporate-parenting",
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": {
                "regexp": PROBLEM,
                "file": 1,
                "line": 2,
                "column": 3,
                "severity": 4,
                "code": 5,
                "message": 6,
            },
        },
    }


def _settings() -> dict[str, object]:
    """Which schema fits which file, by the names that ``new`` and ``new words`` give."""
    return {
        "yaml.schemas": {
            "schema/council.json": "strategies/*/council.yml",
            "schema/progress.json": "strategies/*/progress.yml",
            "schema/strategy.json": f"strategies/*/strategy-{_YEAR}.yml",
            "schema/pledge.json": f"pledges/*/pledge-{_YEAR}.yml",
            "schema/words.json": [f"{folder}/*/*-{_YEAR}.*.yml" for folder in ("strategies", "pledges")],
        },
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }
