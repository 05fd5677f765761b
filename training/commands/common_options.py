"""What `train` and `retrain` tell a training alike."""

from __future__ import annotations

import argparse
from typing import Any

from training.commands.case_options import read_options


def common_options(args: argparse.Namespace) -> dict[str, Any]:
    """Fields of `TrainOptions` that both commands have arguments for."""
    return {
        "out": args.out,
        "cases": args.cases,
        "read": read_options(args),
        "real_share": args.real_share,
        "cache": args.cache,
        "pools": tuple(args.pools),
        "synthetic": args.synthetic,
        "steps": args.steps,
        "minutes": args.minutes,
        "batch_size": args.batch_size,
        "learning_rate": args.learning_rate,
        "crop": tuple(args.crop) if args.crop else None,
        "threads": args.threads,
        "seed": args.seed,
    }
