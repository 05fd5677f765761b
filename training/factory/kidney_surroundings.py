"""What lies around and in a kidney that is no kidney: fat, fascia, vessels, cysts, stones."""

from __future__ import annotations

import numpy as np

from training.anatomy.kidney_library import KidneyPart
from training.factory.noise import Random, local_noise
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

#: Never replaced by fat or fluid around a kidney.
FIXED = (
    Tissue.CORTICAL_BONE,
    Tissue.MARROW,
    Tissue.ARTERY,
    Tissue.VEIN,
    Tissue.AIR,
    Tissue.LUNG,
    Tissue.SKIN,
)


def surround(rng: Random, seen: np.ndarray, distance: np.ndarray, movable: np.ndarray) -> None:
    """Perirenal fat of noisy thickness (from none to 18 mm), Gerota's fascia, septa."""
    mean = rng.choice([rng.uniform(-3, 4), rng.uniform(2, 9), rng.uniform(5, 18)])
    thickness = max(0.0, mean) + local_noise(rng, seen.shape, 11) * rng.uniform(1, 5)
    thickness = np.where(seen == Tissue.MUSCLE, np.minimum(thickness, 4), thickness)
    organ = np.isin(seen, (Tissue.LIVER, Tissue.SPLEEN))
    thickness = np.where(organ, np.minimum(thickness, rng.choice([0.0, 3.0, 6.0])), thickness)
    fat = (distance > 0) & (distance < thickness) & movable
    seen[fat] = Tissue.PERIRENAL_FAT
    loose = np.isin(seen, (Tissue.VISCERAL_FAT, Tissue.FAT))
    if rng.random() < 0.6:
        shell = (distance >= thickness) & (distance < thickness + rng.uniform(1.2, 2.6)) & (distance > 1)
        seen[shell & loose] = Tissue.FASCIA
    if rng.random() < 0.6:
        septa = np.abs(local_noise(rng, seen.shape, 5)) < rng.uniform(0.02, 0.12)
        seen[fat & septa] = Tissue.STRAND
    if rng.random() < 0.08:
        seen[fat & (local_noise(rng, seen.shape, 9) > rng.uniform(0.3, 1.2))] = Tissue.FREE_FLUID


#: What vessels, pelvis and adrenal gland may take the place of.
LOOSE = (
    Tissue.VISCERAL_FAT,
    Tissue.FAT,
    Tissue.PERIRENAL_FAT,
    Tissue.FASCIA,
    Tissue.SINUS_FAT,
)


def add_hilar_vessels(rng: Random, seen: np.ndarray, local: np.ndarray, side: str) -> None:
    """
    Renal veins, arteries and ureter as tubes from within the sinus towards the midline, which may lie side by
    side and fill the mouth of the hilum, and now and then a pelvis that bulges out of it. In enhanced scans
    the vessels are as bright as the kidney, in others as dense, and still no part of it.
    """
    mouth = np.argwhere(local == KidneyPart.SINUS)
    if len(mouth) < 30:
        return
    medial = -1 if side == "L" else 1
    start = mouth[np.argsort(-medial * mouth[:, 2])[: max(1, len(mouth) // 6)]].mean(0)
    grid = np.indices(seen.shape, dtype=np.float32)
    loose = np.isin(seen, LOOSE)
    apart = rng.uniform(1, 4)
    for _ in range(int(rng.integers(1, 6))):
        direction = np.array([rng.normal(0, 0.35), rng.normal(-0.25, 0.3), medial * 1.0])
        direction /= np.linalg.norm(direction)
        away = [grid[a] - start[a] - rng.normal(0, apart) for a in range(3)]
        along = sum(away[a] * direction[a] for a in range(3))
        square = sum(v * v for v in away) - along * along
        tube = (along > -rng.uniform(2, 14) / SPACING) & (square < (rng.uniform(1.5, 6.5) / SPACING) ** 2)
        seen[tube & loose] = Tissue.RENAL_VESSEL if rng.random() < 0.75 else Tissue.COLLECTING_SYSTEM
    if rng.random() < 0.3:
        outwards = np.array([rng.normal(0, 3), rng.normal(-2, 3), medial * rng.uniform(0, 9)]) / SPACING
        radii_mm = rng.uniform(7, 16), rng.uniform(4, 9), rng.uniform(5, 13)
        pelvis = _ellipsoid(seen.shape, start + outwards, radii_mm)
        seen[pelvis & (loose | (seen == Tissue.RENAL_VESSEL))] = Tissue.COLLECTING_SYSTEM


def add_adrenal_gland(rng: Random, seen: np.ndarray, local: np.ndarray, side: str) -> None:
    """
    One or two thin limbs on the upper pole, before it and towards the midline: as dense as the kidney without
    contrast, and what makes it look a slice or two longer.
    """
    kidney = np.argwhere(local > 0)
    top = kidney[:, 0] >= kidney[:, 0].max() - 10 / SPACING
    if not top.any():
        return
    medial = -1 if side == "L" else 1
    pole = kidney[top].mean(0)
    for _ in range(int(rng.integers(1, 3))):
        beside = np.array([rng.uniform(-2, 14), rng.uniform(-14, 2), medial * rng.uniform(-2, 16)]) / SPACING
        thin, long = rng.uniform(1.5, 5), rng.uniform(6, 18)
        radii_mm = rng.uniform(5, 14), *((thin, long) if rng.random() < 0.5 else (long, thin))
        limb = _ellipsoid(seen.shape, pole + beside, radii_mm)
        seen[limb & np.isin(seen, LOOSE)] = Tissue.ADRENAL


def _ellipsoid(shape: tuple[int, ...], centre: np.ndarray, radii_mm: tuple[float, ...]) -> np.ndarray:
    axes = np.ogrid[tuple(slice(0, n) for n in shape)]
    return sum(((axes[a] - centre[a]) * SPACING / radii_mm[a]) ** 2 for a in range(3)) < 1


def _balls(shape: tuple[int, ...], centre: np.ndarray, radius_mm: float) -> np.ndarray:
    z, y, x = np.ogrid[tuple(slice(0, n) for n in shape)]
    square = (z - centre[0]) ** 2 + (y - centre[1]) ** 2 + (x - centre[2]) ** 2
    return square * SPACING**2 < radius_mm**2


def add_cysts(
    rng: Random, seen: np.ndarray, wanted: np.ndarray, distance: np.ndarray, movable: np.ndarray
) -> None:
    """Simple cysts on the surface; rarely so many that the kidney is polycystic. Never a target."""
    chance = rng.random()
    if chance > 0.27:
        return
    surface = np.argwhere((distance >= 0) & (distance < 3) & movable & ((wanted > 0) | (distance > 0)))
    if not len(surface):
        return
    polycystic = chance < 0.02
    for _ in range(int(rng.integers(8, 25)) if polycystic else int(rng.integers(1, 4))):
        ball = _balls(seen.shape, surface[rng.integers(len(surface))], rng.uniform(3, 18))
        ball &= movable
        seen[ball] = Tissue.CYST
        wanted[ball] = 0


def add_stones(rng: Random, seen: np.ndarray, local: np.ndarray) -> None:
    """One or two stones in one kidney of seven."""
    if rng.random() > 0.15:
        return
    inside = np.argwhere(local > 0)
    for _ in range(int(rng.integers(1, 3))):
        ball = _balls(seen.shape, inside[rng.integers(len(inside))], rng.uniform(1.5, 5))
        seen[ball & (local > 0)] = Tissue.STONE
