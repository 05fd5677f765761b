"""Body from an ICRP Publication 110 voxel phantom (AM: adult male, AF: adult female)."""

from __future__ import annotations

import tarfile
from pathlib import Path

import numpy as np

from training.anatomy.body import Body, crop_around_kidneys, kidney_centres_of
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue

#: Columns, rows, slices and spacing (z, y, x) in mm: ICRP 110, table 4.1.
PHANTOMS = {
    "AM": ((254, 127, 222), (8.0, 2.137, 2.137)),
    "AF": ((299, 137, 348), (4.84, 1.775, 1.775)),
}
#: Organ identification numbers of annex A; everything not named is muscle.
ORGANS = {
    Tissue.ADRENAL: (1, 2),
    Tissue.GAS: (3, 4, 7, 8, 140),
    Tissue.ARTERY: (9, 10),
    Tissue.CORTICAL_BONE: (13, 16, 19, 22, 24, 26, 28, 31, 34, 37, 39, 41, 43, 45, 47, 49, 51, 53, 55),
    Tissue.MARROW: (
        *(14, 15, 17, 18, 20, 21, 23, 25, 27, 29, 30, 32, 33, 35, 36, 38, 40, 42, 44, 46, 48, 50, 52, 54, 56),
    ),
    Tissue.CARTILAGE: (57, 58, 59, 60),
    Tissue.FAT: (62, 64, 116, 117, 119),
    Tissue.GALLBLADDER: (70, 71),
    Tissue.STOMACH: (72,),
    Tissue.STOMACH_CONTENT: (73,),
    Tissue.SMALL_BOWEL: (74,),
    Tissue.SMALL_BOWEL_CONTENT: (75,),
    Tissue.COLON: (76, 78, 80, 82, 84, 86),
    Tissue.COLON_CONTENT: (77, 79, 81, 83, 85),
    Tissue.HEART: (87, 88),
    Tissue.KIDNEY_LEFT: (89, 90, 91),
    Tissue.KIDNEY_RIGHT: (92, 93, 94),
    Tissue.LIVER: (95,),
    Tissue.LUNG: (96, 97, 98, 99),
    Tissue.VEIN: (100, 101, 102, 103, 104),
    Tissue.OESOPHAGUS: (110,),
    Tissue.PANCREAS: (113,),
    Tissue.SKIN: (122, 123, 125),
    Tissue.SPINAL_CORD: (126,),
    Tissue.SPLEEN: (127,),
    Tissue.BLADDER: (137, 138),
    Tissue.ARM: (11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 108, 118, 124),
}


def read_icrp_phantom(archive: Path, name: str) -> Body:
    """
    Reads one phantom out of `ICRPdata.tar.gz` (slices toes to head, rows front to back, columns patient
    right to left) and interpolates its organs' shapes to the anatomies' grid.
    """
    (columns, rows, slices), spacing_mm = PHANTOMS[name]
    organs = np.zeros((slices, rows, columns), np.uint8)
    with tarfile.open(archive) as tar:
        for member in tar:
            if not (member.name.endswith(".g4dat") and f"/{name}_slice" in member.name):
                continue
            number = int(member.name.rsplit("slice", 1)[1].removesuffix(".g4dat"))
            stream = tar.extractfile(member)
            if stream is None:
                raise ValueError(f"{archive}: {member.name} is no file")
            values = np.array(stream.read().split(), int)
            organs[number - 1] = values[-rows * columns :].reshape(rows, columns)
    tissue = _tissue_table()[organs]
    kidneys = np.isin(tissue, (Tissue.KIDNEY_RIGHT, Tissue.KIDNEY_LEFT))
    coarse = _slices_within(tissue, kidneys, spacing_mm[0])
    fine = _interpolate_shapes(coarse, spacing_mm)
    return Body(name=name, tissue=fine, distance_outside_mm=None, kidney_centres=kidney_centres_of(fine))


def _tissue_table() -> np.ndarray:
    table = np.full(256, Tissue.MUSCLE, np.uint8)
    table[0] = Tissue.AIR
    for tissue, ids in ORGANS.items():
        table[list(ids)] = tissue
    return table


def _slices_within(tissue: np.ndarray, kidneys: np.ndarray, slice_mm: float) -> np.ndarray:
    found = np.flatnonzero(kidneys.any((1, 2)))
    scaled = crop_around_kidneys(tissue, found, 240.0 * SPACING / slice_mm)
    return tissue[scaled]


def _interpolate_shapes(tissue: np.ndarray, spacing_mm: tuple[float, float, float]) -> np.ndarray:
    """Each organ's mask interpolated linearly; the largest wins: no steps from thick slices."""
    shape = [int(n * s / SPACING) for n, s in zip(tissue.shape, spacing_mm)]
    positions = [(np.arange(n) + 0.5) * SPACING / s - 0.5 for n, s in zip(shape, spacing_mm)]
    best = np.full(shape, -1, np.float32)
    fine = np.zeros(shape, np.uint8)
    for kind in np.unique(tissue):
        share = (tissue == kind).astype(np.float32)
        for axis, position in enumerate(positions):
            share = _interpolate_axis(share, position, axis)
        won = share > best
        fine[won] = kind
        best[won] = share[won]
    return fine


def _interpolate_axis(values: np.ndarray, position: np.ndarray, axis: int) -> np.ndarray:
    position = np.clip(position, 0, values.shape[axis] - 1)
    low = np.floor(position).astype(int)
    high = np.minimum(low + 1, values.shape[axis] - 1)
    weight = (position - low).astype(np.float32).reshape([-1 if a == axis else 1 for a in range(3)])
    return np.take(values, low, axis) * (1 - weight) + np.take(values, high, axis) * weight
