"""Arguments about real cases, shared by the commands that read them."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from training.cases.read_case import ReadOptions

LAYOUT = """\
FOLDER has one sub-folder a case, with either
  ct.nii.gz and labels.nii.gz   HU; 1 right kidney, 2 left kidney, optionally 3 right sinus, 4 left sinus
  DICOM files in any order      one CT series and its RTSTRUCT with ROIs such as Kidney_R and Kidney_L
and optionally case.json: {"convention": "solid", "labelsMap": {"5": 1}, "hounsfieldOffset": -1024}.
"""


def add_case_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--convention",
        choices=("parenchyma", "solid"),
        default="parenchyma",
        help="whether kidneys without a sinus label leave the sinus out (parenchyma, default) or include it",
    )
    parser.add_argument(
        "--labels-map",
        type=parse_labels_map,
        metavar="FROM=TO,...",
        help="values in labels.nii.gz to 1-4, for example 3=1,2=2; all others are background",
    )
    parser.add_argument("--hounsfield-offset", type=float, default=0.0, help="added to stored NIfTI values")


def parse_labels_map(text: str) -> dict[int, int]:
    """`5=1,6=2` to {5: 1, 6: 2}."""
    try:
        pairs = [tuple(map(int, pair.split("="))) for pair in text.split(",")]
        mapping = {source: target for source, target in pairs}
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r}: FROM=TO,FROM=TO with whole numbers") from error
    if not set(mapping.values()) <= {1, 2, 3, 4}:
        raise argparse.ArgumentTypeError("targets are 1 right, 2 left kidney, 3 right, 4 left sinus")
    return mapping


def read_options(args: argparse.Namespace) -> ReadOptions:
    from training.cases.read_case import ReadOptions

    return ReadOptions(args.labels_map, args.hounsfield_offset, args.convention)
