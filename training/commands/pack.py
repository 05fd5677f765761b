"""One archive of code and label maps, to train on another machine (`train-packed`).

It holds what `prepare` made and this package, and stays below 60 MiB: a machine with a GPU that is lent for
some minutes needs no repository and no network.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cache", type=Path, default=Path("training/cache"), help="made by prepare")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="the archive, .tar.gz")


def run(args: argparse.Namespace) -> None:
    from training.packed.write_pack import write_pack

    progress(archive=str(args.out), bytes=write_pack(args.cache, args.out))
