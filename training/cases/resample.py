"""The product's resampling (src/network/resampleToBox.ts) and its counterpart for labels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage

from training.grids import ANTIALIAS_SIGMA_FACTOR, PADDING_HU, Grid

#: Rounding must not push the outermost voxel centres of the scan outside it (index units).
TOLERANCE = 1e-6
#: Half width of the Gaussian in sigmas, as SciPy and the product cut it.
TRUNCATE = 4.0


@dataclass(frozen=True)
class Box:
    """
    A grid around `centre_mm` (LPS), axes along superior, posterior and patient left; mirrored: x runs towards
    patient right instead, which shows a left kidney as a right one.
    """

    grid: Grid
    centre_mm: tuple[float, float, float]
    mirrored: bool = False

    def affine(self) -> np.ndarray:
        """Index (i, j, k, 1) of the box to LPS mm."""
        affine = np.eye(4)
        for axis in range(3):
            n, spacing = self.grid.shape[2 - axis], self.grid.spacing_mm[2 - axis]
            sign = -1 if self.mirrored and axis == 0 else 1
            affine[axis, axis] = sign * spacing
            affine[axis, 3] = self.centre_mm[axis] - sign * spacing * (n - 1) / 2
        return affine


def resample_image(image: np.ndarray, affine: np.ndarray, box: Box) -> np.ndarray:
    """
    HU float32 [z, y, x] on the box, from HU [k, j, i] of any orientation: along each axis of the CT a
    Gaussian of sigma = 0.42 sqrt((box spacing / CT spacing)^2 - 1) voxels where the box is coarser (the scan
    mirrored about its outer voxel edges), then trilinear interpolation; `PADDING_HU` beyond the outermost
    voxel centres.
    """
    to_ct = np.linalg.inv(affine) @ box.affine()
    sigma = antialias_sigma(affine, box)
    corners = _corners(to_ct, box.grid)
    shape = np.array(image.shape[::-1])
    reach = np.array([int(TRUNCATE * s + 0.5) for s in sigma]) + 1
    low = np.maximum(np.floor(corners.min(0)).astype(int) - reach, 0)
    high = np.minimum(np.ceil(corners.max(0)).astype(int) + reach + 1, shape)
    if (low >= high).any():
        return np.full(box.grid.shape, PADDING_HU, np.float32)
    part = image[low[2] : high[2], low[1] : high[1], low[0] : high[0]].astype(np.float32)
    for axis, s in enumerate(sigma):
        if s > 0:
            part = ndimage.gaussian_filter1d(part, s, 2 - axis, mode="reflect", truncate=TRUNCATE)
    return interpolate(part, low, shape, to_ct, box.grid, PADDING_HU)


def antialias_sigma(affine: np.ndarray, box: Box) -> np.ndarray:
    """Sigma in CT voxels along i, j, k: of the box axis that runs most nearly along each CT axis."""
    spacing = np.linalg.norm(affine[:3, :3], axis=0)
    along = np.abs(affine[:3, :3] / spacing).argmax(0)
    ratio = np.array(box.grid.spacing_mm[::-1])[along] / spacing
    return ANTIALIAS_SIGMA_FACTOR * np.sqrt(np.maximum(0, ratio**2 - 1))


def resample_labels(labels: np.ndarray, affine: np.ndarray, box: Box) -> np.ndarray:
    """
    uint8 [z, y, x] on the box: each label's indicator is interpolated linearly and the largest wins, so that
    thick slices leave no staircase and no surface moves; background outside the scan.
    """
    to_ct = np.linalg.inv(affine) @ box.affine()
    corners = _corners(to_ct, box.grid)
    shape = np.array(labels.shape[::-1])
    low = np.maximum(np.floor(corners.min(0)).astype(int) - 1, 0)
    high = np.minimum(np.ceil(corners.max(0)).astype(int) + 2, shape)
    result = np.zeros(box.grid.shape, np.uint8)
    if (low >= high).any():
        return result
    part = labels[low[2] : high[2], low[1] : high[1], low[0] : high[0]]
    best = interpolate((part == 0).astype(np.float32), low, shape, to_ct, box.grid, 1.0)
    for label in np.unique(part[part > 0]):
        share = interpolate((part == label).astype(np.float32), low, shape, to_ct, box.grid, 0.0)
        won = share > best
        result[won] = label
        best[won] = share[won]
    return result


def thin_slices(box: Box) -> Box:
    """The same extent with two slices for each: where the labels of a sample live."""
    (nz, ny, nx), (sz, sy, sx) = box.grid.shape, box.grid.spacing_mm
    return Box(Grid((2 * nz, ny, nx), (sz / 2, sy, sx)), box.centre_mm, box.mirrored)


def _corners(to_ct: np.ndarray, grid: Grid) -> np.ndarray:
    """CT indices (i, j, k) of the eight outermost voxel centres of the grid."""
    nz, ny, nx = grid.shape
    index = np.array([(i, j, k, 1) for i in (0, nx - 1) for j in (0, ny - 1) for k in (0, nz - 1)], float)
    return (index @ to_ct.T)[:, :3]


def interpolate(
    part: np.ndarray, low: np.ndarray, shape: np.ndarray, to_ct: np.ndarray, grid: Grid, outside: float
) -> np.ndarray:
    """Trilinear; `part` begins at index `low` (i, j, k) of a CT of `shape`."""
    result = np.full(grid.shape, outside, np.float32)
    j, i = np.meshgrid(np.arange(grid.shape[1]), np.arange(grid.shape[2]), indexing="ij")
    for k in range(grid.shape[0]):
        where = np.stack(
            [to_ct[a, 0] * i + to_ct[a, 1] * j + to_ct[a, 2] * k + to_ct[a, 3] for a in range(3)]
        )
        limit = (shape - 1)[:, None, None]
        inside = ((where >= -TOLERANCE) & (where <= limit + TOLERANCE)).all(0)
        if not inside.any():
            continue
        points = np.clip(where, 0, limit)[:, inside] - low[:, None]
        result[k][inside] = ndimage.map_coordinates(part, points[::-1], order=1, mode="nearest")
    return result
