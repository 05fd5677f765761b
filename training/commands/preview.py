"""Samples of a pool, or resampled cases, as a picture with outlines."""

from __future__ import annotations

import argparse
from pathlib import Path

from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, help="a pool, or RUN/cases_coarse, RUN/cases_refine")
    parser.add_argument("--stage", choices=("coarse", "refine"), required=True)
    parser.add_argument("--out", type=Path, default=Path("preview.png"))
    parser.add_argument("--count", type=int, default=6)
    parser.add_argument("--seed", type=int, help="choose at random instead of the first ones")


def run(args: argparse.Namespace) -> None:
    import numpy as np

    from training.nets.registry import grid_of
    from training.preview import draw_preview

    files = sorted(args.folder.glob("*.npz"))
    if not files:
        raise FileNotFoundError(f"{args.folder}: no samples")
    if args.seed is not None:
        chosen = np.random.default_rng(args.seed).permutation(len(files))[: args.count]
        files = [files[n] for n in chosen]
    draw_preview(files[: args.count], grid_of(args.stage).spacing_mm, args.out)
    progress(picture=str(args.out), samples=len(files[: args.count]))
