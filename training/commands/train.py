"""Train on a folder of cases, on synthetic scans, or on both; resumable.

One command does all: it checks and resamples the cases, generates synthetic samples beside the training
(where `prepare` has been run), trains, draws curves.png and exports to OUT/models. Interrupt it at any time
and give it again to continue. With --start-from it fine-tunes: models/ (the shipped networks) or an earlier
OUT.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.case_options import LAYOUT, add_case_arguments
from training.commands.common_options import common_options
from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = LAYOUT
    parser.add_argument("--out", type=Path, required=True, help="folder of the run")
    parser.add_argument("--cases", type=Path, metavar="FOLDER", help="real cases to train on")
    parser.add_argument(
        "--network",
        choices=("both", "coarse", "refine", "jackson2018"),
        default="both",
        help="both stages (default), one of them, or the 2018 baseline",
    )
    parser.add_argument("--start-from", type=Path, metavar="MODELS", help="fine-tune these weights")
    parser.add_argument("--real-share", type=float, default=0.5, help="of the samples, where there are cases")
    parser.add_argument("--synthetic", type=int, default=2000, help="samples to generate for each stage")
    parser.add_argument("--cache", type=Path, default=Path("training/cache"), help="made by prepare")
    parser.add_argument("--pools", type=Path, nargs="*", default=[], help="use these samples, generate none")
    parser.add_argument(
        "--steps", type=int, help="in all, over all continuations; see README for the defaults"
    )
    parser.add_argument("--minutes", type=float, help="stop each network after so long; continue another day")
    parser.add_argument("--batch-size", type=int, default=2)
    parser.add_argument("--learning-rate", type=float, help="2e-3 from nothing, 5e-4 from weights")
    parser.add_argument("--crop", type=int, nargs=3, metavar=("Z", "Y", "X"), help="voxels shown at a time")
    parser.add_argument(
        "--coarsen",
        type=int,
        default=1,
        metavar="N",
        help="mean of N voxels along each axis: a first training of a heavy network on whole boxes",
    )
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--evaluate-every", type=int, default=100, help="steps")
    parser.add_argument("--name", default="kidney-two-stage", help="of the exported model")
    parser.add_argument("--version", default="0.0.0", help="of the exported model")
    parser.add_argument(
        "--licence", help="of the weights, SPDX; by default that of --cache, or CC-BY-NC-SA-4.0 for others"
    )
    add_case_arguments(parser)


def run(args: argparse.Namespace) -> None:
    from training.export.manifest import ModelIdentity
    from training.train import TrainOptions, train

    train(
        TrainOptions(
            **common_options(args),
            network=args.network,
            start_from=args.start_from,
            coarsen=args.coarsen,
            evaluate_every=args.evaluate_every,
            identity=ModelIdentity(args.name, args.version, "interim", args.licence or _licence(args)),
        ),
        progress,
    )


def _licence(args: argparse.Namespace) -> str:
    """Of anatomies alone it is known; of weights to begin with and of other samples it is not."""
    from training.anatomy.label_sources import NON_COMMERCIAL, licence_of

    only_anatomies = args.start_from is None and not args.pools
    return licence_of(args.cache) if only_anatomies else NON_COMMERCIAL.licence
