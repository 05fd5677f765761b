"""A smooth border between sinus and parenchyma, as a person would draw it."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

#: Standard deviation of the Gaussian that smooths the border. Contours that were drawn slice by slice on a
#: finer grid leave steps and notches smaller than this.
SMOOTHING_MM = 2.0
#: Pieces smaller than this are no sinus of their own.
SMALLEST_ML = 0.2


def smooth_sinus(solid: np.ndarray, sinus: np.ndarray, spacing_mm: float) -> np.ndarray:
    """
    Bool, shape of `solid` (bool [z, y, x], kidney and sinus): `sinus` with a smooth border and as many
    voxels, without pieces below `SMALLEST_ML`. The outer border of `solid` does not change.
    """
    wanted = int(sinus.sum())
    if wanted == 0:
        return np.zeros_like(sinus)
    blur = lambda mask: ndimage.gaussian_filter(mask.astype(np.float32), SMOOTHING_MM / spacing_mm)
    share = np.where(solid, blur(sinus) / np.maximum(blur(solid), 1e-6), 0)
    threshold = np.partition(share.ravel(), -wanted)[-wanted]
    return _without_small_pieces((share >= threshold) & solid, spacing_mm)


def _without_small_pieces(mask: np.ndarray, spacing_mm: float) -> np.ndarray:
    pieces, count = ndimage.label(mask)
    sizes_ml = ndimage.sum_labels(mask, pieces, range(1, count + 1)) * spacing_mm**3 / 1000
    return np.isin(pieces, np.flatnonzero(sizes_ml >= SMALLEST_ML) + 1)
