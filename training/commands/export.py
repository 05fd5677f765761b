"""Checkpoints to ONNX files and the manifest that the viewer loads.

Each graph has batch norm folded and softmax inside, and is compared with PyTorch before anything is written.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from training.output import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--coarse", type=Path, required=True, help="run folder or .pt of the coarse network")
    parser.add_argument("--refine", type=Path, help="of the refining network; without it, one stage")
    parser.add_argument("--out", type=Path, required=True, help="folder of models to write")
    parser.add_argument("--name", default="kidney-two-stage")
    parser.add_argument("--version", required=True, help="of the weights, for example 1.0.0")
    parser.add_argument("--stage", choices=("interim", "release"), default="interim")
    parser.add_argument(
        "--licence", default="CC-BY-NC-SA-4.0", help="SPDX identifier of the weights' licence"
    )
    parser.add_argument("--threshold", type=float, default=0.5, help="probability that makes a voxel kidney")
    parser.add_argument("--sinus-threshold", type=float, default=0.5, help="sinus against parenchyma")
    parser.add_argument(
        "--samples", type=Path, nargs="*", default=[], help="folders of samples to compare on (see generate)"
    )
    parser.add_argument(
        "--storage",
        choices=("auto", "packed", "fp32"),
        default="auto",
        help="auto: packed unless it costs accuracy",
    )


def run(args: argparse.Namespace) -> None:
    from training.export.export_model import ExportOptions, export_model
    from training.export.manifest import Decision, ModelIdentity

    report = export_model(
        ExportOptions(
            coarse=args.coarse,
            refine=args.refine,
            out=args.out,
            identity=ModelIdentity(args.name, args.version, args.stage, args.licence),
            decision=Decision(args.threshold, args.sinus_threshold),
            samples=tuple(args.samples),
            storage=args.storage,
        )
    )
    for stage, facts in report.items():
        progress(stage=stage, **facts)
    progress(manifest=str(args.out / "manifest.json"))
