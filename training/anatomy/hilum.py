"""The renal sinus out of what a closing adds to a kidney."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.anatomy.morphology import close_by_distance

#: A ball of this radius closes the hilum: what it adds to the kidney is the sinus.
SINUS_CLOSING_MM = 9.0
#: Sinus reaches deeper than this below the closed surface; steps of voxels and furrows do not.
DEPTH_MM = 4.0
#: How far it reaches around its deep parts, out to the mouth of the hilum.
REACH_MM = 5.5


def sinus_of(
    kidney: np.ndarray,
    spacing_mm: float | tuple[float, ...] | np.ndarray,
    available: np.ndarray | None = None,
) -> np.ndarray:
    """
    Bool, shape of `kidney` (bool [z, y, x], sinus left out): what a ball of 9 mm cannot reach from outside,
    without what only fills the steps and furrows of the surface, which is half of it in hundreds of pieces.

    available: where a sinus may be at all. All false where there is no hilum.
    """
    result = np.zeros(kidney.shape, bool)
    if not kidney.any():
        return result
    # A closing adds nothing outside the bounding box.
    where = ndimage.find_objects(kidney.astype(np.uint8))[0]
    own = kidney[where]
    added = close_by_distance(own, SINUS_CLOSING_MM, spacing_mm) & ~own
    if available is not None:
        added &= available[where]
    result[where] = keep_deep(added, own | added, spacing_mm)
    return result


def keep_deep(
    added: np.ndarray, closed: np.ndarray, spacing_mm: float | tuple[float, ...] | np.ndarray
) -> np.ndarray:
    """The parts of `added` around those that lie deep in `closed`; see `sinus_of`."""
    depth = ndimage.distance_transform_edt(np.pad(closed, 1), sampling=spacing_mm)[1:-1, 1:-1, 1:-1]
    deep = added & (depth > DEPTH_MM)
    if not deep.any():
        return deep
    near = added & (ndimage.distance_transform_edt(~deep, sampling=spacing_mm) <= REACH_MM)
    return ndimage.binary_propagation(deep, ndimage.generate_binary_structure(3, 3), near)
