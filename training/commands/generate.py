"""Synthetic samples with known truth, into a folder that training reads while it grows.

`train` starts this by itself; on its own it lets other cores or machines fill the same folder with other
seeds.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--stage", choices=("coarse", "refine"), required=True)
    parser.add_argument("--out", type=Path, required=True, help="the pool's folder")
    parser.add_argument("--count", type=int, default=1000, help="samples of this seed in the end")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--renderings", type=int, default=2, help="scans of each random patient")
    parser.add_argument("--cache", type=Path, default=Path("training/cache"))


def run(args: argparse.Namespace) -> None:
    from training.factory.write_pool import write_pool

    write_pool(args.stage, args.cache, args.out, args.count, args.seed, args.renderings)
