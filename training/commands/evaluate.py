"""Dice, distances and volume ratio of checkpoints on real cases or held-out synthetic samples.

These are for watching a training. The official numbers are those of `npm run evaluate`, which measures the
program that clinicians use, with its alignment and post-processing.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.case_options import LAYOUT, add_case_arguments, read_options
from training.output import progress, show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = LAYOUT
    parser.add_argument("--coarse", type=Path, help="run or checkpoint of the coarse network")
    parser.add_argument("--refine", type=Path, help="of the refining network")
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--cases", type=Path, metavar="FOLDER", help="real cases; needs --coarse")
    what.add_argument("--pools", type=Path, nargs="+", help="synthetic samples; one network only")
    parser.add_argument("--held-out", type=int, default=24, help="samples of each pool, as in training")
    parser.add_argument(
        "--centre",
        type=float,
        nargs=3,
        metavar=("X", "Y", "Z"),
        help="of the coarse box, LPS mm; found by default",
    )
    parser.add_argument("--out", type=Path, help="CSV with one row a measurement")
    parser.add_argument("--threads", type=int, default=2)
    add_case_arguments(parser)


def run(args: argparse.Namespace) -> None:
    import torch

    from training.evaluation.table import format_table, summarise, write_csv

    torch.set_num_threads(args.threads)
    if args.cases is not None:
        keys: tuple[str, ...] = ("side", "convention", "reference")
        rows = _cases(args)
    else:
        keys = ("class",)
        rows = _samples(args)
    show(format_table(rows))
    show("")
    show(format_table(summarise(rows, keys)))
    if args.out is not None:
        write_csv(rows, args.out)
        progress(csv=str(args.out))


def _cases(args: argparse.Namespace) -> list[dict]:
    import numpy as np

    from training.evaluation.evaluate_cases import evaluate_cases
    from training.evaluation.two_stage import TwoStage

    if args.coarse is None:
        raise ValueError("--cases needs --coarse, which finds the kidneys")
    networks = TwoStage.load(args.coarse, args.refine)
    centre = None if args.centre is None else np.array(args.centre)
    return list(evaluate_cases(args.cases, networks, read_options(args), centre))


def _samples(args: argparse.Namespace) -> list[dict]:
    from training.evaluation.evaluate_samples import evaluate_samples

    run_of = args.coarse or args.refine
    if run_of is None or (args.coarse and args.refine):
        raise ValueError("--pools measures one network: give --coarse or --refine")
    return list(evaluate_samples(run_of, args.pools, args.held_out))
