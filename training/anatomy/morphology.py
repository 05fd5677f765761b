"""Morphology by Euclidean distance: radii in mm, independent of the grid."""

from __future__ import annotations

import numpy as np
from scipy import ndimage


def close_by_distance(
    mask: np.ndarray, radius_mm: float, spacing_mm: float | tuple[float, ...] | np.ndarray
) -> np.ndarray:
    """
    Closing of a boolean mask with a ball of `radius_mm`; the border does not erode it. spacing_mm: one for
    all axes or one an axis.
    """
    pad = int(np.ceil(radius_mm / np.min(spacing_mm))) + 1
    padded = np.pad(mask, pad)
    grown = ndimage.distance_transform_edt(~padded, sampling=spacing_mm) <= radius_mm
    shrunk = ndimage.distance_transform_edt(grown, sampling=spacing_mm) > radius_mm
    inner = tuple(slice(pad, -pad) for _ in range(mask.ndim))
    return shrunk[inner] | mask
