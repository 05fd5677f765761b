"""Cases that are trained on must not be among those that decide."""

from __future__ import annotations

import hashlib
from pathlib import Path

from training.cases.read_case import ReadOptions, find_cases, read_case


def check_apart(cases: Path, frozen: list[Path], options: ReadOptions) -> None:
    """
    Raises ValueError where the CT of a frozen case is that of a case to train on: a flagged case has a new
    name and new UIDs each time, but the same voxels.
    """
    trained = {_digest(path, options): path.name for path in find_cases(cases)}
    for folder in frozen:
        for path in find_cases(folder):
            twin = trained.get(_digest(path, options))
            if twin is not None:
                raise ValueError(
                    f"{path}: this frozen case is the case {twin} of {cases}; a set that decides must hold "
                    "no case that was trained on"
                )


def _digest(path: Path, options: ReadOptions) -> str:
    return hashlib.sha256(read_case(path, options).image.tobytes()).hexdigest()
