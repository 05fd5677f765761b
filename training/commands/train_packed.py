"""Both networks in a given time, on a GPU where there is one, from an archive of `pack`.

Unpack the archive (tar xzf) and give this command in the folder it was unpacked to. It needs PyTorch, NumPy
and SciPy, and no network. OUT then holds one folder a network with its checkpoint (below 16 MiB) and log;
give `export` these folders, or this command --resume OUT on any machine to train longer.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--out", type=Path, required=True, help="checkpoints and logs")
    parser.add_argument("--minutes", type=float, required=True, help="of the whole training, then it is done")
    parser.add_argument("--anatomies", type=Path, default=Path("anatomies"), help="as unpacked")
    parser.add_argument("--samples", type=Path, help="folder for samples, 5 MB each (OUT-samples)")
    parser.add_argument("--resume", type=Path, metavar="OUT", help="checkpoints to go on from")
    parser.add_argument("--networks", nargs="+", default=["coarse", "refine-wide"], metavar="NAME")
    parser.add_argument("--processes", type=int, default=os.cpu_count(), help="that generate samples")
    parser.add_argument("--count", type=int, default=5000, help="samples of each stage")
    parser.add_argument("--device", choices=("cuda", "cpu"), help="CUDA where there is one")
    parser.add_argument("--batch-size", type=int)
    parser.add_argument("--crop", type=int, nargs=3, metavar=("Z", "Y", "X"), help="voxels shown at a time")
    parser.add_argument("--learning-rate", type=float, help="largest, at the beginning")
    parser.add_argument("--average-decay", type=float, default=0.995, help="of the weights' average, a step")
    parser.add_argument("--seed", type=int, default=1)


def run(args: argparse.Namespace) -> None:
    from training.packed.train_packed import PackedOptions, train_packed

    train_packed(
        PackedOptions(
            anatomies=args.anatomies,
            out=args.out,
            samples=args.samples or args.out.with_name(f"{args.out.name}-samples"),
            minutes=args.minutes,
            networks=tuple(args.networks),
            resume=args.resume,
            processes=args.processes,
            count=args.count,
            device=args.device,
            batch_size=args.batch_size,
            crop=tuple(args.crop) if args.crop else None,
            learning_rate=args.learning_rate,
            average_decay=args.average_decay,
            seed=args.seed,
        ),
        progress,
    )
