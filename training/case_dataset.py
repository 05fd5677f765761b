"""Random training samples of real cases, with the seven-fold augmentation of the paper."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training.augment import augment
from training.stored_sample import StoredSample

#: One case in this many is kept for validation, from this number of cases on.
HELD_OUT_EVERY, HELD_OUT_FROM = 5, 5


class CaseDataset:
    """
    The resampled cases of one folder, `{case}.npz` or `{case}_{R|L}.npz` (see `cases.prepare_cases`). Both
    kidneys of a case are either trained on or held out.
    """

    def __init__(self, folder: Path):
        self.files: list[Path] = []
        self.validation: list[Path] = []
        by_case: dict[str, list[Path]] = {}
        for file in sorted(folder.glob("*.npz")):
            by_case.setdefault(file.stem.split("@")[0], []).append(file)
        for n, files in enumerate(by_case.values()):
            held_out = len(by_case) >= HELD_OUT_FROM and n % HELD_OUT_EVERY == HELD_OUT_EVERY - 1
            (self.validation if held_out else self.files).extend(files)

    def draw(self, rng: np.random.Generator, crop: tuple[int, int, int]) -> StoredSample:
        """`crop`: shape of the image; image in HU, float32."""
        return augment(rng, StoredSample.load(self.files[rng.integers(len(self.files))]), crop)
