"""Several trainings of one network to one.

The runs must have begun with the same weights (--start-from) or be one training at different times; the mean
of their weights is often better than each of them. Compare with `evaluate` before it is exported.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("runs", type=Path, nargs="+", help="run folders or .pt files")
    parser.add_argument("--pools", type=Path, nargs="+", required=True, help="samples for the statistics")
    parser.add_argument("--out", type=Path, required=True, help=".pt file to write")


def run(args: argparse.Namespace) -> None:
    from training.average_runs import average_runs
    from training.checkpoint import Checkpoint
    from training.nets.registry import stage_of
    from training.train import CROPS

    crop = CROPS[stage_of(Checkpoint.load(args.runs[0]).network)]
    average_runs(args.runs, args.pools, crop).save(args.out)
    progress(averaged=[str(run) for run in args.runs], out=str(args.out))
