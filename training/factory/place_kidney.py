"""Puts one real kidney with its surroundings into a body."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.anatomy.kidney_library import KidneyPart, KidneyShape
from training.factory.grow_sinus import grow_sinus
from training.factory.kidney_surroundings import (
    FIXED,
    add_adrenal_gland,
    add_cysts,
    add_hilar_vessels,
    add_stones,
    surround,
)
from training.factory.noise import Random
from training.factory.touching_organs import add_touching_organs
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import TISSUE_COUNT, Tissue

#: How much overlapping a tissue costs while the place of least overlap is sought.
OVERLAP_COST = np.zeros(TISSUE_COUNT, np.float32)
for _tissue, _cost in {
    Tissue.CORTICAL_BONE: 1.0,
    Tissue.MARROW: 1.0,
    Tissue.MUSCLE: 0.6,
    Tissue.ARTERY: 1.5,
    Tissue.VEIN: 1.0,
    Tissue.LIVER: 0.2,
    Tissue.SPLEEN: 0.25,
    Tissue.LUNG: 0.8,
    Tissue.SKIN: 2.0,
    Tissue.AIR: 2.0,
    Tissue.HEART: 1.0,
}.items():
    OVERLAP_COST[_tissue] = _cost
MARGIN = 16
#: Standard deviation of the Gaussian that smooths a kidney's surface.
SMOOTHING_MM = (0.9, 2.0)


def place_kidney(
    rng: Random,
    tissue: np.ndarray,
    target: np.ndarray,
    centre: np.ndarray,
    shape: KidneyShape,
    side: str,
) -> np.ndarray:
    """
    Writes the kidney into `tissue` (`Tissue`) and `target` (0 background, 1 right parenchyma, 2 left
    parenchyma, 3 right sinus, 4 left sinus), both uint8 [z, y, x] and changed in place.

    The kidney is mirrored to `side`, scaled to a log-normal volume of about 150 ml (the library's own
    mean of 210 ml would teach the network to draw too large), turned, and put near `centre` where it
    overlaps bone, muscle and vessels least. Returns the centre it got.
    """
    parts = shape.parts if shape.side == side else shape.parts[:, :, ::-1]
    parts = grow_sinus(rng, _deform(rng, parts))
    corner = _best_corner(rng, tissue, parts, centre, 1 if side == "L" else -1)
    low = np.maximum(corner - MARGIN, 0)
    high = np.minimum(corner + np.array(parts.shape) + MARGIN, tissue.shape)
    window = tuple(slice(a, b) for a, b in zip(low, high))
    local = np.zeros(high - low, np.uint8)
    inside_low = np.maximum(corner, 0)
    inside_high = np.minimum(corner + parts.shape, tissue.shape)
    local[tuple(slice(a - o, b - o) for a, b, o in zip(inside_low, inside_high, low))] = parts[
        tuple(slice(a - c, b - c) for a, b, c in zip(inside_low, inside_high, corner))
    ]
    seen, wanted = tissue[window], target[window]
    local[np.isin(seen, (Tissue.CORTICAL_BONE, Tissue.MARROW, Tissue.ARTERY))] = 0
    if not local.any():
        return centre
    distance = ndimage.distance_transform_edt(local == 0, sampling=SPACING).astype(np.float32)
    movable = ~np.isin(seen, FIXED)
    surround(rng, seen, distance, movable)
    _fill(rng, seen, wanted, local, side)
    if rng.random() < 0.85:
        add_hilar_vessels(rng, seen, local, side)
    if rng.random() < 0.7:
        add_adrenal_gland(rng, seen, local, side)
    if rng.random() < 0.6:
        add_touching_organs(rng, seen, distance)
    add_cysts(rng, seen, wanted, distance, movable)
    add_stones(rng, seen, local)
    return low + np.array(ndimage.center_of_mass(local > 0))


def _deform(rng: Random, parts: np.ndarray) -> np.ndarray:
    solid = parts[(parts > 0) & (parts != KidneyPart.SINUS) & (parts != KidneyPart.CYST)]
    volume_ml = solid.size * SPACING**3 / 1000
    wanted_ml = np.exp(rng.normal(np.log(150), 0.32)) if rng.random() < 0.93 else rng.uniform(30, 90)
    scale = np.clip((wanted_ml / volume_ml) ** (1 / 3), 0.5, 1.2)
    stretch = np.array([rng.uniform(0.92, 1.12), rng.uniform(0.93, 1.07), rng.uniform(0.93, 1.07)])
    angles = np.deg2rad(rng.normal(0, 7, 3))
    matrix = (
        _rotation(0, 1, angles[0])
        @ _rotation(0, 2, angles[1])
        @ _rotation(1, 2, angles[2])
        @ np.diag(1 / (scale * stretch))
    )
    out = [int(n * scale * 1.2) + 8 for n in parts.shape]
    offset = (np.array(parts.shape) - 1) / 2 - matrix @ ((np.array(out) - 1) / 2)
    return _smooth_transform(parts, matrix, offset, out, rng.uniform(*SMOOTHING_MM) / SPACING)


def _smooth_transform(
    parts: np.ndarray, matrix: np.ndarray, offset: np.ndarray, out: list[int], sigma: float
) -> np.ndarray:
    """
    `parts` [z, y, x] turned onto a grid of shape `out`: the part with the largest share after a Gaussian of
    `sigma` voxels, since contours drawn slice by slice leave steps that no kidney has.
    """
    shares = [
        ndimage.affine_transform(
            ndimage.gaussian_filter((parts == part).astype(np.float32), sigma),
            matrix, offset=offset, output_shape=out, order=1, cval=float(part == 0),
        )
        for part in KidneyPart
    ]  # fmt: skip
    return np.argmax(shares, 0).astype(np.uint8)


def _rotation(i: int, j: int, angle: float) -> np.ndarray:
    matrix = np.eye(3)
    matrix[i, i] = matrix[j, j] = np.cos(angle)
    matrix[i, j], matrix[j, i] = -np.sin(angle), np.sin(angle)
    return matrix


def _best_corner(
    rng: Random, tissue: np.ndarray, parts: np.ndarray, centre: np.ndarray, outwards: int
) -> np.ndarray:
    solid = np.isin(parts, (KidneyPart.CORTEX, KidneyPart.TUMOUR, KidneyPart.MEDULLA))
    wanted = centre + rng.normal(0, 1, 3) * np.array([12, 5, 5]) / SPACING - ndimage.center_of_mass(solid)
    best_cost, best = np.inf, np.round(wanted).astype(int)
    for sideways_mm in (0, 6, 12, 18, 24):
        for back_mm in (0, -6, 6):
            corner = np.round(wanted + np.array([0, back_mm, sideways_mm * outwards]) / SPACING).astype(int)
            low = np.maximum(corner, 0)
            high = np.minimum(corner + parts.shape, tissue.shape)
            if (high - low).min() < 8:
                continue
            mask = solid[tuple(slice(a - c, b - c) for a, b, c in zip(low, high, corner))]
            under = tissue[tuple(slice(a, b) for a, b in zip(low, high))][mask]
            cost = OVERLAP_COST[under].sum() / max(1, mask.sum())
            cost += 0.003 * sideways_mm + 0.004 * abs(back_mm)
            if cost < best_cost:
                best_cost, best = cost, corner
    return best


def _fill(rng: Random, seen: np.ndarray, wanted: np.ndarray, local: np.ndarray, side: str) -> None:
    left = side == "L"
    sinus = local == KidneyPart.SINUS
    cortex = local == KidneyPart.CORTEX
    medulla = local == KidneyPart.MEDULLA
    tumour = local == KidneyPart.TUMOUR
    # A neighbouring organ may reach into the mouth of the hilum; what lies there is not sinus.
    sinus &= ~np.isin(seen, (Tissue.MUSCLE, Tissue.LIVER, Tissue.SPLEEN, Tissue.VEIN)) | (rng.random() < 0.5)
    seen[sinus] = Tissue.SINUS_FAT
    seen[local == KidneyPart.CYST] = Tissue.CYST
    seen[cortex] = Tissue.KIDNEY_LEFT if left else Tissue.KIDNEY_RIGHT
    seen[medulla] = Tissue.MEDULLA_LEFT if left else Tissue.MEDULLA_RIGHT
    seen[tumour] = Tissue.TUMOUR
    wanted[cortex | medulla | tumour] = 2 if left else 1
    wanted[sinus] = 4 if left else 3
    if sinus.any() and rng.random() < 0.85:
        # Calyces, pelvis and vessels between the fat; now and then a dilated pelvis fills it all.
        field = ndimage.gaussian_filter(
            rng.standard_normal(local.shape).astype(np.float32), rng.uniform(1.3, 2.6)
        )
        share = rng.uniform(0.2, 0.95) if rng.random() < 0.9 else 0.02
        seen[sinus & (field > np.quantile(field[sinus], share))] = Tissue.COLLECTING_SYSTEM
