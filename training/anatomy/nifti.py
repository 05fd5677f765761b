"""NIfTI volumes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import nibabel
import numpy as np


@dataclass
class Nifti:
    """values: [i, j, k], scaled as the header says. affine: index to right, anterior, superior, mm."""

    values: np.ndarray
    affine: np.ndarray


def read_nifti(file: Path) -> Nifti:
    """Raises ValueError where the file holds no single volume or does not say how it lies in the patient."""
    image = nibabel.load(file)
    if not isinstance(image, nibabel.spatialimages.SpatialImage) or len(image.shape) != 3:
        raise ValueError(f"{file}: not one 3D volume")
    affine = np.asarray(image.affine, float)
    if abs(np.linalg.det(affine[:3, :3])) < 1e-6:
        raise ValueError(f"{file}: its affine has no volume")
    return Nifti(np.asarray(image.dataobj), affine)
