"""What a rule is, for the checks that define one."""

from corporate_parenting.diagnostics.rule import Rule

__all__ = ["Rule"]
