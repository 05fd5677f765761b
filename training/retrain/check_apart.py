"""Cases that are trained on must not be among those that decide."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from training.cases.read_case import ReadOptions, find_cases, read_case


def check_apart(cases: Path, frozen: list[Path], options: ReadOptions) -> list[str]:
    """
    Returns what tells the cases to train on from others: a hash of each one's voxels and labels.

    Raises ValueError where the CT of a frozen case is that of a case to train on: a flagged case has a new
    name and new UIDs each time, but the same voxels.
    """
    read = {path.name: read_case(path, options) for path in find_cases(cases)}
    trained = {_digest(case.image): name for name, case in read.items()}
    for folder in frozen:
        for path in find_cases(folder):
            twin = trained.get(_digest(read_case(path, options).image))
            if twin is not None:
                raise ValueError(
                    f"{path}: this frozen case is the case {twin} of {cases}; a set that decides must hold "
                    "no case that was trained on"
                )
    return sorted(_digest(case.image, case.labels) for case in read.values())


def _digest(*arrays: np.ndarray) -> str:
    digest = hashlib.sha256()
    for array in arrays:
        digest.update(array.tobytes())
    return digest.hexdigest()
