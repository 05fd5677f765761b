"""Wide sinuses: the library's are narrower than those of many patients."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.anatomy.kidney_library import KidneyPart
from training.factory.noise import Random, local_noise
from training.tissues import ANATOMY_SPACING_MM as SPACING

#: How far a sinus grows, and what is left of the parenchyma between it and the surface, mm.
GROWTH_MM, LEAST_PARENCHYMA_MM = (1.0, 7.0), (7.0, 13.0)
#: Kidneys whose sinus grows.
GROWING_CHANCE = 0.6


def grow_sinus(rng: Random, parts: np.ndarray) -> np.ndarray:
    """
    `parts` (`KidneyPart` [z, y, x] at the anatomies' spacing) with a sinus that reaches further between the
    pyramids, unevenly, as its fat does with age; unchanged where the kidney has none, and in two of five.
    """
    sinus = parts == KidneyPart.SINUS
    if not sinus.any() or rng.random() > GROWING_CHANCE:
        return parts
    uneven = 1 + 0.6 * local_noise(rng, parts.shape, 6)
    reach_mm = rng.uniform(*GROWTH_MM) * uneven
    from_sinus_mm = ndimage.distance_transform_edt(~sinus, sampling=SPACING)
    depth_mm = ndimage.distance_transform_edt(parts != KidneyPart.OUTSIDE, sampling=SPACING)
    parenchyma = (parts == KidneyPart.CORTEX) | (parts == KidneyPart.MEDULLA)
    grown = parenchyma & (from_sinus_mm < reach_mm) & (depth_mm > rng.uniform(*LEAST_PARENCHYMA_MM))
    return np.where(grown, np.uint8(KidneyPart.SINUS), parts)
