"""Random fields and blurs on torch tensors [z, y, x], and one on arrays."""

from __future__ import annotations

import numpy as np
import torch
import torch.nn.functional as F

Random = np.random.Generator


def smooth_noise(
    rng: Random,
    shape: tuple[int, ...],
    spacing_mm: tuple[float, ...],
    cell_mm: float | tuple[float, float, float],
    coarser: int = 2,
) -> torch.Tensor:
    """
    Smooth noise of about unit variance with features of `cell_mm`, by trilinear interpolation of white
    noise. `coarser`: interpolate first to a grid so many times coarser, which is faster.
    """
    cells = cell_mm if isinstance(cell_mm, tuple) else (cell_mm,) * 3
    counts = [max(2, int(np.ceil(n * s / c)) + 2) for n, s, c in zip(shape, spacing_mm, cells)]
    field = torch.from_numpy(rng.standard_normal((1, 1, *counts), dtype=np.float32))
    small = [max(2, n // coarser) for n in shape]
    field = F.interpolate(field, size=small, mode="trilinear", align_corners=True)
    if coarser > 1:
        field = F.interpolate(field, size=tuple(shape), mode="trilinear", align_corners=False)
    # Interpolation averages: 0.6 is the standard deviation that is left, about.
    return field[0, 0] / 0.6


def local_noise(rng: Random, shape: tuple[int, ...], step: int) -> np.ndarray:
    """Smooth noise with features of `step` voxels, for windows around a kidney."""
    coarse = rng.standard_normal([n // step + 2 for n in shape]).astype(np.float32)
    positions = [np.linspace(0, c - 1.001, n) for n, c in zip(shape, coarse.shape)]
    for axis, position in enumerate(positions):
        low = position.astype(int)
        weight = (position - low).astype(np.float32).reshape([-1 if a == axis else 1 for a in range(3)])
        coarse = np.take(coarse, low, axis) * (1 - weight) + np.take(coarse, low + 1, axis) * weight
    return coarse


def white_noise(rng: Random, shape: tuple[int, ...]) -> torch.Tensor:
    return torch.from_numpy(rng.standard_normal(shape, dtype=np.float32))


def blur_axis(image: torch.Tensor, sigma: float, axis: int) -> torch.Tensor:
    """Gaussian along one axis, sigma in voxels; weights are renormalised at the edges."""
    if sigma < 0.15:
        return image
    n = image.shape[axis]
    where = torch.arange(n, dtype=torch.float32, device=image.device)
    matrix = torch.exp(-0.5 * ((where[:, None] - where[None]) / sigma) ** 2)
    matrix /= matrix.sum(1, keepdim=True)
    # One small matrix product is several times faster than a one-dimensional convolution here.
    return apply_along(matrix, image, axis)


def apply_along(matrix: torch.Tensor, image: torch.Tensor, axis: int) -> torch.Tensor:
    """Matrix [out, in] applied along one axis of `image`."""
    return torch.tensordot(matrix, image, ([1], [axis])).movedim(0, axis).contiguous()


def blur_in_plane(image: torch.Tensor, sigma: float) -> torch.Tensor:
    return blur_axis(blur_axis(image, sigma, 1), sigma, 2)
