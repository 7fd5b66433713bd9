"""The command itself. What each part of it does is imported when it is asked for: most need little."""

from __future__ import annotations

import gc
import os
from importlib import import_module
from pathlib import Path
from typing import Any

import click

COMMANDS = {
    "approve": "approve:approve",
    "check": "check:check",
    "explain": "explain:explain",
    "build": "build:build",
    "import": "authoring:import_",
    "tidy": "authoring:tidy",
    "new": "authoring:new",
    "new words": "words_files:new_words",
    "schema": "authoring:schema",
    "words": "words_files:words",
}
"""Names as they are typed, with module and function. A name may be two words: ``new words``."""


class Commands(click.Group):
    """A group that imports a command when it is named."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  # click's own signature
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        module, name = COMMANDS[cmd_name].split(":")
        was_on = gc.isenabled()
        gc.disable()  # what is imported stays, so that looking for garbage among it takes time for nothing
        try:
            command = getattr(import_module(f"corporate_parenting.cli.{module}"), name)
        finally:
            if was_on:
                gc.enable()
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if (both := " ".join(args[:2])) in COMMANDS:
            return both, self.get_command(ctx, both), args[2:]
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        """A folder that nobody may write in, or a file that Word holds open, is told as any other problem."""
        try:
            return super().invoke(ctx)
        except OSError as problem:
            if problem.filename is None:  # nobody reads what we print: click's own business
                raise
            from corporate_parenting.cli import show  # noqa: PLC0415  # only a problem pays for it

            message = f"This cannot be read or written: {problem.strerror}."
            mend = (
                "See that the folder is there, that you may write in it, and that no program holds the file."
            )
            show.refuse("unreadable-file", message, mend, Path(os.fsdecode(problem.filename)))


def _version(ctx: click.Context, param: click.Parameter, value: bool) -> None:  # noqa: ARG001  # click's own
    if value:
        import corporate_parenting  # noqa: PLC0415  # for its version alone

        click.echo(f"corporate-parenting, version {corporate_parenting.__version__}")
        ctx.exit()


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_version,
    help="Show the version and exit.",
)
def main() -> None:
    """Publish corporate parenting strategies and pledges from one dated source.

    Example: corporate-parenting check
    """
