"""One patient's CT with the kidneys a clinician drew."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum

import numpy as np
from scipy import ndimage

CONVENTIONS = ("parenchyma", "solid")


class CaseLabel(IntEnum):
    """Values of a case's label map."""

    BACKGROUND = 0
    KIDNEY_RIGHT = 1
    KIDNEY_LEFT = 2
    SINUS_RIGHT = 3
    SINUS_LEFT = 4


@dataclass
class Case:
    """
    image: HU float32 [k, j, i]; labels: uint8 of `CaseLabel`, same shape.
    affine: float64 [4, 4], index (i, j, k, 1) to patient coordinates LPS, mm; any orientation.
    convention: what the labels mean where they have no sinus: 'parenchyma' (the sinus is left out of the
    kidney) or 'solid' (it is part of it).
    """

    name: str
    image: np.ndarray
    labels: np.ndarray
    affine: np.ndarray
    convention: str

    @property
    def has_sinus(self) -> bool:
        return bool((self.labels >= CaseLabel.SINUS_RIGHT).any())

    @property
    def spacing_mm(self) -> np.ndarray:
        """Along k, j, i."""
        return np.linalg.norm(self.affine[:3, :3], axis=0)[::-1]

    def centroid_mm(self, label: CaseLabel) -> np.ndarray:
        """LPS mm; NaN where the label is missing."""
        found = np.argwhere(self.labels == label)
        if not len(found):
            return np.full(3, np.nan)
        return (self.affine @ [*found.mean(0)[::-1], 1])[:3]


#: Median HU of a kidney in any phase lies well within.
KIDNEY_HU = (-30.0, 350.0)
#: A kidney of an adult, atrophic or polycystic ones included, ml.
KIDNEY_ML = (10.0, 4000.0)
#: A sinus lies inside its kidney or at its mouth.
SINUS_REACH_MM = 12.0


def check_case(case: Case) -> None:
    """
    Raises ValueError, saying what was found, where training on the case would teach something wrong: no
    kidney, sides exchanged, values that are not HU, a sinus away from its kidney, a volume that is none.
    """
    if case.convention not in CONVENTIONS:
        raise ValueError(
            f"{case.name}: convention {case.convention!r} is not one of {', '.join(CONVENTIONS)}"
        )
    voxel_ml = abs(np.linalg.det(case.affine[:3, :3])) / 1000
    for label in (CaseLabel.KIDNEY_RIGHT, CaseLabel.KIDNEY_LEFT):
        mask = case.labels == label
        volume_ml = float(mask.sum() * voxel_ml)
        if volume_ml == 0:
            continue
        if not KIDNEY_ML[0] <= volume_ml <= KIDNEY_ML[1]:
            raise ValueError(f"{case.name}: {label.name} has {volume_ml:.1f} ml; check the labels")
        median = float(np.median(case.image[mask]))
        if not KIDNEY_HU[0] <= median <= KIDNEY_HU[1]:
            raise ValueError(
                f"{case.name}: {label.name} has a median of {median:.0f}, no kidney in HU; if the file "
                "stores shifted values, give --hounsfield-offset (or hounsfieldOffset in case.json)"
            )
        _check_sinus(case, label, mask)
    right, left = (case.centroid_mm(label)[0] for label in (CaseLabel.KIDNEY_RIGHT, CaseLabel.KIDNEY_LEFT))
    if np.isnan(right) and np.isnan(left):
        raise ValueError(f"{case.name}: neither a right (1) nor a left kidney (2) in the labels")
    if right > left:
        raise ValueError(
            f"{case.name}: the right kidney lies {right - left:.0f} mm to the left of the left one: labels "
            "or orientation are exchanged"
        )


def _check_sinus(case: Case, kidney: CaseLabel, mask: np.ndarray) -> None:
    sinus = case.labels == kidney + 2
    if not sinus.any():
        return
    away = ndimage.distance_transform_edt(~mask, sampling=case.spacing_mm)[sinus]
    far = float((away > SINUS_REACH_MM).mean())
    if far > 0.05 or sinus.sum() > mask.sum():
        raise ValueError(
            f"{case.name}: label {kidney + 2} should be the sinus of label {kidney}, but {far:.0%} of it lie "
            f"more than {SINUS_REACH_MM:.0f} mm away from it or it is larger; give --labels-map"
        )
