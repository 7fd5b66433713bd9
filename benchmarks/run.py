"""Times our site beside plain Material for MkDocs, in one run and in a temporary folder.

python benchmarks/run.py --councils 50 --councils 153
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import councils
import material
import yaml
from measure import Output, Run, middle, output_of, run

MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")
FOLDER = (sys.executable, "-c", "from corporate_parenting.cli import main; main()", "build")
PLUGIN_ROW, FOLDER_ROW = "mkdocs build, our plugin", "corporate-parenting build"
MATERIAL_ROW, EDIT_ROW = "plain Material, prune", "one council edited"


def main() -> None:
    options = _options()
    print(machine())
    print("Medians of", options.runs, "runs of ours and", options.material_runs, "of Material.", end=" ")
    print("Material: navigation.prune, the search plugin off, headings and paragraphs only.", flush=True)
    with tempfile.TemporaryDirectory(prefix="benchmark-") as name:
        place = Path(name)
        for number in options.councils:
            sized(place / f"{number}", number, options.runs, options.material_runs)
        growth(place, options.councils[-1] // 10, options.councils[-1], options.runs)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--councils", type=int, action="append", help="how many; may be repeated (50 and 153)"
    )
    parser.add_argument("--runs", type=int, default=3, help="runs of ours; medians are shown (3)")
    parser.add_argument("--material-runs", type=int, default=1, help="runs of Material; 0 leaves it out (1)")
    options = parser.parse_args()
    options.councils = sorted(set(options.councils or [50, 153]))
    if options.councils[0] < 10 or options.runs < 1:
        parser.error("at least 10 councils and one run")
    return options


def machine() -> str:
    """What the figures depend on."""
    packages = ("mkdocs", "mkdocs-material", "Jinja2", "Markdown", "pydantic", "PyYAML")
    fast = "with" if yaml.__with_libyaml__ else "without"
    cores = f"{_cores()} of {os.cpu_count()} cores"
    memory = f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
    return (
        f"{platform.system()} {platform.machine()}, {cores}, {memory}\n"
        f"{platform.python_implementation()} {platform.python_version()}, "
        f"{', '.join(f'{p} {version(p)}' for p in packages)} ({fast} libyaml)"
    )


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def sized(place: Path, number: int, runs: int, material_runs: int) -> None:
    """One size: each builder over the same words, and the table."""
    ours, plain = place / "ours", place / "material"
    councils.write_site(ours, number, dt.datetime.now(tz=dt.UTC).date())
    run(FOLDER, ours)  # not counted: warms the disk and gives the pages for Material
    pages, words = material.write_site(plain, ours / "site")
    heading(number, pages, words, ours)
    plugin_runs, folder_runs = [], []
    for _ in range(runs):  # in turn, so that a machine that slows down slows both
        plugin_runs.append(fresh(MKDOCS, ours))
        with_plugin = output_of(ours / "site")
        folder_runs.append(fresh(FOLDER, ours))
    plugin, folder = middle(plugin_runs), middle(folder_runs)
    row(PLUGIN_ROW, plugin, with_plugin)
    row(FOLDER_ROW, folder, output_of(ours / "site"))
    edited = middle([edit(ours, number // 2, turn) for turn in range(runs)])
    if material_runs:
        theirs = middle([fresh(MKDOCS, plain) for _ in range(material_runs)])
        row(MATERIAL_ROW, theirs, output_of(plain / "site"))
    row(EDIT_ROW, edited)
    print(f"  edited: {edited.said.partition(', in ')[0]}")
    if material_runs:
        for name, mine in ((PLUGIN_ROW, plugin), (FOLDER_ROW, folder)):
            cpu, wall = theirs.cpu / mine.cpu, theirs.wall / mine.wall
            print(f"  {name}: 1/{cpu:.1f} of Material's CPU, 1/{wall:.1f} of its wall time")
    sys.stdout.flush()


def fresh(command: Sequence[str], folder: Path) -> Run:
    """A full build: nothing is there before."""
    shutil.rmtree(folder / "site", ignore_errors=True)
    return run(command, folder)


def edit(folder: Path, council: int, turn: int) -> Run:
    """A paragraph of one strategy changes, and the site that is there is built again."""
    file = councils.strategy_file(folder, council)
    text = file.read_text("utf-8")
    before = "Figures in this strategy" if turn == 0 else f"Figures ({turn})"
    if before not in text:
        sys.exit(f"{file} does not hold the words to edit")
    file.write_text(text.replace(before, f"Figures ({turn + 1})", 1), "utf-8")
    return run(FOLDER, folder)


def growth(place: Path, few: int, many: int, runs: int) -> None:
    """The same build over a tenth of the councils."""
    small = place / f"{few}-of-{many}"
    councils.write_site(small, few, dt.datetime.now(tz=dt.UTC).date())
    run(FOLDER, small)
    large = place / f"{many}" / "ours"
    print(f"\n{many} councils against {few} ({many / few:.1f} times as many)")
    for name, command in ((PLUGIN_ROW, MKDOCS), (FOLDER_ROW, FOLDER)):
        a, b = [], []
        for _ in range(runs):
            a.append(fresh(command, small))
            b.append(fresh(command, large))
        less, more = middle(a), middle(b)
        print(
            f"  {name}: {less.cpu:.2f} and {more.cpu:.2f} s of CPU, {more.cpu / less.cpu:.1f} times; "
            f"{less.wall:.2f} and {more.wall:.2f} s of wall time, {more.wall / less.wall:.1f} times"
        )


def heading(number: int, pages: int, words: int, ours: Path) -> None:
    young = len(list((ours / "site" / councils.ident_of(1) / "young-people").rglob("*.html")))
    each = len(list((ours / "site" / councils.ident_of(1)).rglob("*.html")))
    print(
        f"\n{number} councils: {pages:,} pages, {words:,} words. A council has {each} pages: one that "
        f"leads to both editions, {young} for young people, {each - young - 1} for the public."
    )
    print(
        f"  {'':26}{'CPU s':>9}{'of it sys':>10}{'wall s':>9}{'peak MiB':>10}{'pages':>8}{'output MiB':>12}",
        flush=True,
    )


def row(name: str, measured: Run, made: Output | None = None) -> None:
    seconds = f"{measured.cpu:>9.2f}{measured.system:>10.2f}{measured.wall:>9.2f}"
    output = f"{made.pages:>8,}{made.size / 2**20:>12.1f}" if made else ""
    print(f"  {name:26}{seconds}{measured.peak:>10.0f}{output}", flush=True)


if __name__ == "__main__":
    main()
