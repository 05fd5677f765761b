"""The augmentation of Jackson et al. 2018: each case as itself and in seven changed versions."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from training.grids import PADDING_HU
from training.stored_sample import StoredSample

#: The paper names six changes; the seventh version combines all of them.
VARIANTS = ("original", "noise", "edges", "smoothing", "shift", "translation", "rotation", "all")

NOISE_HU = (5.0, 30.0)
EDGE_STRENGTH = (0.3, 1.2)
SMOOTHING_VOXELS = (0.4, 1.0)
SHIFT_SD_HU = 15.0
ROTATION_DEG = 12.0


def augment(
    rng: np.random.Generator, sample: StoredSample, crop: tuple[int, int, int], variant: str | None = None
) -> StoredSample:
    """
    One version of a stored sample (larger than `crop`, so that there is room to move), `variant` or one of
    the eight with equal chances, cut to `crop` (z, y, x). Image float32 HU; labels follow the geometry.

    Only 'translation' and 'all' leave the middle of the stored sample by up to all of its margin; where a
    crop is smaller than the network's grid, the others do so too, as every part has to be seen.
    """
    variant = VARIANTS[rng.integers(len(VARIANTS))] if variant is None else variant
    if variant not in VARIANTS:
        raise ValueError(f"variant {variant!r}: one of {', '.join(VARIANTS)}")
    chosen = lambda name: variant in (name, "all")
    if chosen("rotation"):
        sample = rotate_in_plane(sample, float(rng.uniform(-ROTATION_DEG, ROTATION_DEG)))
    room = [n - wanted for n, wanted in zip(sample.image.shape, crop)]
    if min(room) < 0:
        raise ValueError(f"a stored sample of {sample.image.shape} is smaller than the crop {crop}")
    if chosen("translation"):
        start = tuple(int(rng.integers(n + 1)) for n in room)
    else:
        # Half of the margin in the middle: a crop smaller than the grid still gets about.
        start = tuple(int(rng.integers(n // 4, n - n // 4 + 1)) for n in room)
    sample = sample.crop(start, crop)
    image = sample.image
    if chosen("smoothing"):
        image = ndimage.gaussian_filter(image, rng.uniform(*SMOOTHING_VOXELS))
    if chosen("edges"):
        image = image + np.float32(rng.uniform(*EDGE_STRENGTH)) * (
            image - ndimage.gaussian_filter(image, 1.0)
        )
    if chosen("noise"):
        noise = rng.standard_normal(image.shape, dtype=np.float32)
        image = image + noise * np.float32(rng.uniform(*NOISE_HU))
    if chosen("shift"):
        image = image + np.float32(rng.normal(0, SHIFT_SD_HU))
    return StoredSample(image, sample.labels, sample.solid)


def rotate_in_plane(sample: StoredSample, degrees: float) -> StoredSample:
    """About the slice's middle, in the axial plane: linear for the image, nearest for the labels."""
    return StoredSample(
        ndimage.rotate(
            sample.image.astype(np.float32), degrees, (1, 2), reshape=False, order=1, cval=PADDING_HU
        ),
        ndimage.rotate(sample.labels, degrees, (1, 2), reshape=False, order=0, cval=0),
        sample.solid,
    )
