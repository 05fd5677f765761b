"""Loss and validation Dice of one or several runs as a picture."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("runs", type=Path, nargs="+", help="folders with log.jsonl")
    parser.add_argument("--out", type=Path, help="PNG; curves.png in the first run by default")


def run(args: argparse.Namespace) -> None:
    from training.curves import draw_curves

    picture = args.out or args.runs[0] / "curves.png"
    draw_curves(args.runs, picture)
    progress(picture=str(picture))
