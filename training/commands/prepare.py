"""Label maps of bodies and kidneys to the cache that the factory draws from (once).

FOLDER holds totalseg/PATIENT/*.nii.gz (TotalSegmentator masks) and kidney_pairs_kits19/*.nii.gz (KiTS19 pairs
cropped to 1.5 mm): weights may then be published under CC BY 4.0. With --sources non-commercial it holds
kidney_pairs/*.nii.gz (KiTS23) instead and, if at hand, icrp110/ICRPdata.tar.gz (ICRP 110 phantoms). About 5
minutes on two cores for 471 pairs.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--labels", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--sources", choices=("cc-by", "non-commercial"), default="cc-by")
    parser.add_argument("--cache", type=Path, default=Path("training/cache"))
    parser.add_argument("--processes", type=int, default=2)


def run(args: argparse.Namespace) -> None:
    from training.anatomy.label_sources import SOURCES
    from training.anatomy.prepare import prepare_anatomies

    prepare_anatomies(args.labels, args.cache, SOURCES[args.sources], args.processes)
