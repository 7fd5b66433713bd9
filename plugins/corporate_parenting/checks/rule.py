"""What a rule is, for the checks that define one."""

from corporate_parenting.diagnostics.rule import Rule

__all__ = ["OFFICIAL", "Rule"]

OFFICIAL = "promise: We will answer you within 10 working days (about two weeks).\nstrength: will"
"""The promise that the examples of every rule about words are judged against."""
