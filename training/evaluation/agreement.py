"""Agreement of two masks, defined as in src/evaluation/compareContours.ts."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from scipy import ndimage


@dataclass
class Agreement:
    """
    NaN where a number has no meaning (no reference, or one of the masks empty).

    mean_distance_mm: of the surfaces' voxels of both masks to the other surface (distance to agreement).
    hausdorff95_mm: the larger of the 95th percentiles of these distances in either direction.
    """

    automatic_ml: float
    reference_ml: float
    dice: float
    volume_ratio: float
    mean_distance_mm: float
    hausdorff95_mm: float


def agreement(automatic: np.ndarray, reference: np.ndarray, spacing_mm: np.ndarray) -> Agreement:
    """
    Bool masks [k, j, i] and their voxels' spacing in the same order. A surface is the set of voxels with a
    face neighbour outside; distances run between voxel centres.
    """
    ml = float(np.prod(spacing_mm)) / 1000
    sizes = int(automatic.sum()), int(reference.sum())
    volumes = sizes[0] * ml, sizes[1] * ml
    if not any(sizes):
        return Agreement(*volumes, 1.0, math.nan, math.nan, math.nan)
    dice = 2 * float((automatic & reference).sum()) / sum(sizes)
    ratio = sizes[0] / sizes[1] if sizes[1] else math.nan
    if not all(sizes):
        return Agreement(*volumes, dice, ratio, math.nan, math.nan)
    where = ndimage.find_objects((automatic | reference).astype(np.uint8))[0]
    surfaces = [_surface(mask[where]) for mask in (automatic, reference)]
    away = [ndimage.distance_transform_edt(~surface, sampling=spacing_mm) for surface in surfaces]
    there, back = away[1][surfaces[0]], away[0][surfaces[1]]
    mean = float(np.concatenate([there, back]).mean())
    return Agreement(
        *volumes, dice, ratio, mean, float(max(np.quantile(there, 0.95), np.quantile(back, 0.95)))
    )


def _surface(mask: np.ndarray) -> np.ndarray:
    return mask & ~ndimage.binary_erosion(mask)
