"""What YAML's own messages do not say: the usual slips of people who type prose into YAML."""

from __future__ import annotations

import re

import yaml

from corporate_parenting.diagnostics import START, Diagnostic, Position, Severity

COMMENT_AFTER_PROSE = re.compile(r"\s+#")

LOST_IN_FLOW = "There is no value here: in { } and [ ] a comma ends a value."
QUOTE_FLOW = "Put the words in quotation marks, or write them on lines of their own without brackets."


def explain_syntax(problem: yaml.MarkedYAMLError, shown_as: str, lines: tuple[str, ...]) -> Diagnostic:
    """A YAML syntax error in words that tell what to do."""
    mark = problem.problem_mark or problem.context_mark
    position = Position(mark.line + 1, mark.column + 1) if mark else START
    line = lines[position.line - 1] if position.line <= len(lines) else ""
    said = problem.problem or "the form is not YAML"
    code, message, mend = (
        "not-yaml",
        f"This is not YAML: {said}.",
        "Check the indentation and the quotation marks near this line.",
    )
    if "\t" in line[: len(line) - len(line.lstrip())] or "'\\t'" in said:
        code, message, mend = (
            "tab",
            "A tab stands here; YAML is indented with spaces.",
            "Replace each tab with two spaces.",
        )
    elif "mapping values are not allowed" in said:
        message = "A colon followed by a space ends a key, so these words cannot be read."
        mend = "Put quotation marks around the words, or start them on the next line after `>-`."
    elif "found unexpected end of stream" in said and "quoted scalar" in (problem.context or ""):
        start = problem.context_mark
        if start:
            position = Position(start.line + 1, start.column + 1)
            line = lines[start.line] if start.line < len(lines) else ""
        message, mend = (
            "A quotation mark opens here and is never closed.",
            "Close it at the end of the words.",
        )
    elif "could not find expected ':'" in said:
        message, mend = (
            "There is no colon after this key.",
            "Write `key: value`, or indent the line under the words that it belongs to.",
        )
    elif "cannot start any token" in said:
        mark_said = said.removeprefix("found character ").removesuffix(" that cannot start any token")
        message = f"Words cannot begin with this mark ({mark_said})."
        mend = "Put quotation marks around the words."
    elif "did not find expected" in said and problem.context_mark:
        message = f"The form breaks here: {said}, in what began on line {problem.context_mark.line + 1}."
    return Diagnostic(code, Severity.ERROR, message, mend, shown_as, position, line)
