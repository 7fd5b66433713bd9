"""Times `corporate-parenting check`: one file and all of the example site, and many invented councils.

python benchmarks/check.py --councils 153
"""

from __future__ import annotations

import argparse
import datetime as dt
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import councils
from measure import Run, middle, run
from run import machine

EXAMPLE = Path(__file__).parent.parent
FILE = "pledges/northmere/pledge-2026.yml"
CHECK = (sys.executable, "-c", "from corporate_parenting.cli import main; main()", "check")
IMPORTS = (sys.executable, "-c", "import pydantic, yaml, click")
REMEMBERED = Path(".cache") / "corporate-parenting"
MODELS = (sys.executable, "-c", "import yaml, click; from pydantic import BaseModel, Field, TypeAdapter")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--councils", type=int, default=153, help="how many invented councils (153)")
    parser.add_argument("--runs", type=int, default=7, help="runs of each; medians are shown (7)")
    options = parser.parse_args()
    print(machine())
    print(
        f"Medians of {options.runs} runs.\n  {'':44}{'CPU s':>9}{'wall s':>9}{'above imports':>15}",
        flush=True,
    )
    imports = row("import pydantic, yaml, click", IMPORTS, EXAMPLE, options.runs)
    row("the same, with pydantic's models", MODELS, EXAMPLE, options.runs, imports)
    one = (*CHECK, FILE)
    row(f"check {FILE}, anew", one, EXAMPLE, options.runs, imports, forget=True)
    row("  again, nothing changed", one, EXAMPLE, options.runs, imports)
    row("check of the example site, anew", CHECK, EXAMPLE, options.runs, imports, forget=True)
    row("  again, nothing changed", CHECK, EXAMPLE, options.runs, imports)
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        councils.write_site(Path(name), options.councils, dt.datetime.now(tz=dt.UTC).date())
        site = Path(name)
        row(f"check of {options.councils} councils, anew", CHECK, site, options.runs, imports, forget=True)
        row("  again, nothing changed", CHECK, site, options.runs, imports)
        pledge = min(site.glob("pledges/*/pledge-*.yml"))
        row("  again, one pledge changed", CHECK, site, options.runs, imports, changed=pledge)


def row(
    name: str,
    command: Sequence[str],
    folder: Path,
    runs: int,
    imports: Run | None = None,
    *,
    forget: bool = False,
    changed: Path | None = None,
) -> Run:
    """One command, run in ``folder``; what it takes above ``imports``, in milliseconds of wall time.

    ``forget`` takes away what was found before each run; ``changed`` is a file that changes before each.
    """
    run(command, folder)  # not counted: warms the disk
    runs_of_it = []
    for _ in range(runs):
        if forget:
            shutil.rmtree(folder / REMEMBERED, ignore_errors=True)
        if changed:
            changed.write_text(changed.read_text("utf-8") + "# changed\n", "utf-8")
        runs_of_it.append(run(command, folder))
    measured = middle(runs_of_it)
    above = f"{1000 * (measured.wall - imports.wall):>12.0f} ms" if imports else ""
    print(f"  {name:44}{measured.cpu:>9.2f}{measured.wall:>9.2f}{above}", flush=True)
    return measured


if __name__ == "__main__":
    main()
