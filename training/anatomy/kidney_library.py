"""Single kidneys ready to be pasted into bodies, and the archive that holds them all."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

import numpy as np


class KidneyPart(IntEnum):
    """Values 1 to 3 are the source's own; the others are derived from the shape."""

    OUTSIDE = 0
    CORTEX = 1
    TUMOUR = 2
    CYST = 3
    SINUS = 4
    MEDULLA = 5


@dataclass
class KidneyShape:
    """parts: uint8 [z, y, x] of `KidneyPart`, axes as in `Body`; side: 'R' or 'L'."""

    parts: np.ndarray
    side: str
    volume_ml: float
    tumour_share: float
    cyst_share: float


def save_kidney_library(shapes: list[KidneyShape], file: Path) -> None:
    """All crops in one archive: voxels end to end, and a table of shapes and properties."""
    np.savez_compressed(
        file,
        voxels=np.concatenate([shape.parts.ravel() for shape in shapes]),
        dimensions=np.array([shape.parts.shape for shape in shapes]),
        sides=np.array([shape.side for shape in shapes]),
        properties=np.array([(s.volume_ml, s.tumour_share, s.cyst_share) for s in shapes]),
    )


def load_kidney_library(file: Path) -> list[KidneyShape]:
    stored = np.load(file)
    dimensions = stored["dimensions"]
    ends = np.cumsum(dimensions.prod(1))
    voxels = np.split(stored["voxels"], ends[:-1])
    return [
        KidneyShape(v.reshape(d), str(side), *map(float, p))
        for v, d, side, p in zip(voxels, dimensions, stored["sides"], stored["properties"])
    ]
