"""Train on flagged cases; replace the installed weights only if the new ones are not worse.

Begins with the weights in --models, trains them on --cases (and on synthetic scans, where `prepare` has been
run), exports them to OUT/models, measures old and new on every --frozen folder, prints both with the rule,
and installs the new ones if the rule allows it. Exit code 0 where they were installed, 1 where not. The
weights that were replaced lie beside the models folder; --rollback puts them back. Interrupt a training at
any time and give the command again to continue; another training needs another --out.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.commands.case_options import LAYOUT, add_case_arguments
from training.commands.common_options import common_options
from training.output import progress, show


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.epilog = LAYOUT
    parser.add_argument("--cases", type=Path, metavar="FOLDER", help="cases to train on, as flagged")
    parser.add_argument(
        "--frozen", type=Path, nargs="+", metavar="FOLDER", help="sets of cases that decide; never trained on"
    )
    parser.add_argument("--out", type=Path, default=Path("training/runs/retrain"), help="folder of the run")
    parser.add_argument("--models", type=Path, default=Path("models"), help="installed weights (models)")
    parser.add_argument("--rollback", action="store_true", help="put the earlier weights back, nothing else")
    parser.add_argument("--stage", choices=("interim", "release"), default="interim", help="of the new ones")
    parser.add_argument("--real-share", type=float, default=0.5, help="of the samples; the rest is synthetic")
    parser.add_argument("--synthetic", type=int, default=2000, help="samples to generate for each stage")
    parser.add_argument("--cache", type=Path, default=Path("training/cache"), help="made by prepare")
    parser.add_argument("--pools", type=Path, nargs="*", default=[], help="use these samples, generate none")
    parser.add_argument("--steps", type=int, help="of each network; see README for the defaults")
    parser.add_argument("--minutes", type=float, help="stop each network after so long")
    parser.add_argument("--batch-size", type=int, default=2)
    parser.add_argument("--learning-rate", type=float, help="5e-4 by default")
    parser.add_argument("--crop", type=int, nargs=3, metavar=("Z", "Y", "X"), help="voxels shown at a time")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    add_case_arguments(parser)


def run(args: argparse.Namespace) -> int | None:
    from training.retrain.install import rollback
    from training.retrain.retrain import RetrainOptions, retrain
    from training.train import TrainOptions

    if args.rollback:
        show(f"{args.models} has version {rollback(args.models)} again.")
        return 0
    missing = [name for name in ("cases", "frozen") if getattr(args, name) is None]
    if missing:
        raise ValueError(f"--{missing[0]} is missing; see --help")
    options = RetrainOptions(TrainOptions(**common_options(args)), args.frozen, args.models, args.stage)
    return 0 if retrain(options, progress, show) else 1
