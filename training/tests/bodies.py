"""A body and kidneys of simple shapes, in place of the label maps that are not part of the project."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from training.anatomy.body import Body
from training.anatomy.kidney_library import KidneyPart, KidneyShape, save_kidney_library
from training.factory.make_samples import Anatomies
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

SHAPE = (110, 140, 180)
CENTRES = np.array([[55.0, 80.0, 55.0], [55.0, 80.0, 125.0]])


def ellipsoid(shape: tuple[int, ...], centre, radii) -> np.ndarray:
    """Bool; voxel centres within, all in voxels."""
    grid = np.ogrid[tuple(slice(0, n) for n in shape)]
    return sum(((g - c) / r) ** 2 for g, c, r in zip(grid, centre, radii)) <= 1


def simple_body() -> Body:
    """A trunk of muscle and fat with a spine and a liver; the kidneys' places are fat."""
    tissue = np.full(SHAPE, Tissue.AIR, np.uint8)
    tissue[ellipsoid(SHAPE, (55, 70, 90), (400, 62, 84))] = Tissue.MUSCLE
    tissue[ellipsoid(SHAPE, (55, 70, 90), (400, 54, 76))] = Tissue.FAT
    tissue[ellipsoid(SHAPE, (55, 105, 90), (400, 14, 14))] = Tissue.CORTICAL_BONE
    tissue[ellipsoid(SHAPE, (90, 60, 50), (20, 24, 24))] = Tissue.LIVER
    for centre in CENTRES:
        tissue[ellipsoid(SHAPE, centre, (20, 14, 14))] = Tissue.FAT
    return Body("simple", tissue, None, CENTRES.copy())


def simple_kidney(side: str = "R") -> KidneyShape:
    """An ellipsoid of 60 x 33 x 36 mm half axes' doubles with a sinus towards the midline."""
    shape = (80, 46, 50)
    middle = (np.array(shape) - 1) / 2
    whole = ellipsoid(shape, middle, (36, 18, 20))
    medial = 12 if side == "R" else -12
    sinus = ellipsoid(shape, middle + np.array([0, 0, medial]), (12, 6, 8)) & whole
    parts = np.where(sinus, KidneyPart.SINUS, np.where(whole, KidneyPart.CORTEX, 0)).astype(np.uint8)
    volume_ml = float((whole & ~sinus).sum() * SPACING**3 / 1000)
    return KidneyShape(parts, side, volume_ml, 0.0, 0.0)


def simple_anatomies() -> Anatomies:
    return Anatomies([simple_body()], [simple_kidney("R"), simple_kidney("L")])


def save_simple_cache(folder: Path) -> None:
    """As `prepare` would leave it."""
    folder.mkdir(parents=True, exist_ok=True)
    simple_body().save(folder)
    save_kidney_library([simple_kidney("R"), simple_kidney("L")], folder / "kidneys.npz")
