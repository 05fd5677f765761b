"""Real kidneys (KiTS label maps; see `label_sources`) as single crops."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy import ndimage

from training.anatomy.hilum import sinus_of
from training.anatomy.kidney_library import KidneyPart, KidneyShape
from training.anatomy.nifti import read_nifti
from training.anatomy.smooth_sinus import smooth_sinus
from training.tissues import ANATOMY_SPACING_MM as SPACING

#: Medulla lies deeper than this below the surface.
CORTEX_MM = 7.0
VOXEL_ML = SPACING**3 / 1000


def read_kidney_pairs(file: Path) -> list[KidneyShape]:
    """The two kidneys of one case; empty where it has not exactly two well apart from each other."""
    labels = read_nifti(file).values.astype(np.uint8)[::-1]
    components, count = ndimage.label(labels > 0)
    sizes = ndimage.sum_labels(labels > 0, components, range(1, count + 1)) * VOXEL_ML
    large = [n + 1 for n in range(count) if sizes[n] > 40]
    if len(large) != 2:
        return []
    x = [centre[2] for centre in ndimage.center_of_mass(labels > 0, components, large)]
    if abs(x[0] - x[1]) * SPACING < 50:
        return []
    ordered = [large[n] for n in np.argsort(x)]
    shapes = [_shape_of(labels, components, n, side) for n, side in zip(ordered, "RL")]
    return [shape for shape in shapes if shape is not None]


def _shape_of(labels: np.ndarray, components: np.ndarray, number: int, side: str) -> KidneyShape | None:
    where = ndimage.find_objects((components == number).astype(np.int32))[0]
    parts = np.where(components[where] == number, labels[where], 0).astype(np.uint8)
    voxels = (parts > 0).sum()
    volume_ml = float(voxels * VOXEL_ML)
    tumour, cyst = (float((parts == kind).sum() / voxels) for kind in (KidneyPart.TUMOUR, KidneyPart.CYST))
    height_mm = parts.shape[0] * SPACING
    # A crop that ends in the kidney cannot be told from a small kidney but by its size.
    if not (70 <= volume_ml <= 400 and 75 <= height_mm <= 165) or tumour > 0.3 or cyst > 0.5:
        return None
    return KidneyShape(_add_inner_parts(parts), side, volume_ml, tumour, cyst)


def _add_inner_parts(parts: np.ndarray) -> np.ndarray:
    parts = np.pad(parts, 8)
    whole = parts > 0
    ragged = sinus_of(whole, SPACING)
    solid = whole | ragged
    sinus = smooth_sinus(solid, ragged, SPACING) & ~np.isin(parts, (KidneyPart.TUMOUR, KidneyPart.CYST))
    parts[solid & (parts == KidneyPart.OUTSIDE)] = KidneyPart.CORTEX
    parts[sinus] = KidneyPart.SINUS
    deep = ndimage.distance_transform_edt(solid & ~sinus, sampling=SPACING) > CORTEX_MM
    parts[deep & (parts == KidneyPart.CORTEX)] = KidneyPart.MEDULLA
    found = np.argwhere(parts > 0)
    low, high = found.min(0), found.max(0) + 1
    return np.ascontiguousarray(parts[tuple(slice(a, b) for a, b in zip(low, high))])
