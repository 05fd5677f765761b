"""Label maps of bodies and kidneys to the cache that the factory draws from (once).

FOLDER holds any of totalseg/PATIENT/*.nii.gz (TotalSegmentator masks), icrp110/ICRPdata.tar.gz (ICRP 110
phantoms), and kidney_pairs/*.nii.gz (KiTS23 pairs cropped to 1.5 mm). About 5 minutes on two cores for 471
pairs.
"""

from __future__ import annotations

import argparse
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--labels", type=Path, required=True, metavar="FOLDER")
    parser.add_argument("--cache", type=Path, default=Path("training/cache"))
    parser.add_argument("--processes", type=int, default=2)


def run(args: argparse.Namespace) -> None:
    from training.anatomy.prepare import prepare_anatomies

    prepare_anatomies(args.labels, args.cache, args.processes)
