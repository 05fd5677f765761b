"""Grids of the two networks and the scaling of their input."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

#: Voxels along z, y, x.
Shape = tuple[int, int, int]


@dataclass(frozen=True)
class Grid:
    """
    shape: voxels along z, y, x (superior, posterior, patient left); spacing_mm in the same order.
    """

    shape: tuple[int, int, int]
    spacing_mm: tuple[float, float, float]

    @property
    def size_mm(self) -> tuple[float, ...]:
        """Extent along z, y, x, outer voxel edges included."""
        return tuple(n * s for n, s in zip(self.shape, self.spacing_mm))

    def with_margin(self, margin: Shape) -> Grid:
        """The same spacing and middle, `margin` more voxels along z, y, x."""
        (nz, ny, nx), (mz, my, mx) = self.shape, margin
        return Grid((nz + mz, ny + my, nx + mx), self.spacing_mm)

    def offsets_mm(self, axis: int) -> np.ndarray:
        """Voxel centres along one axis, relative to the grid's centre."""
        n = self.shape[axis]
        return (np.arange(n, dtype=np.float32) - (n - 1) / 2) * self.spacing_mm[axis]


#: The box of the paper: 320 x 334 x 334 mm (Jackson et al. 2018).
COARSE_GRID = Grid((64, 128, 128), (5.0, 2.61, 2.61))
#: One kidney with about 35 mm to spare around a kidney of 120 mm.
REFINE_GRID = Grid((64, 112, 112), (3.0, 1.5, 1.5))
#: Refine samples are stored larger: training crops them at random, which moves the kidney about.
REFINE_MARGIN = (8, 16, 16)

#: Part of the grid that is shown at a time: as good, and twice as fast as the whole.
CROPS: dict[str, Shape] = {"coarse": (48, 96, 112), "refine": (48, 96, 96)}

HU_LOWER, HU_UPPER = -200.0, 300.0
PADDING_HU = -1000.0
#: How far the program repeats the scan's first and last slice before the padding begins.
REPEATED_END_MM = 9.0
#: Anti-aliasing before resampling: sigma = factor * sqrt((grid / native)^2 - 1) native voxels.
ANTIALIAS_SIGMA_FACTOR = 0.42

COARSE_CLASSES = ("background", "Kidney_R", "Kidney_L")
REFINE_CLASSES = ("background", "parenchyma", "sinus")


def normalise(hounsfield):
    """HU clipped to the window and scaled to [-1, 1]; numpy arrays and tensors alike."""
    middle, half = (HU_UPPER + HU_LOWER) / 2, (HU_UPPER - HU_LOWER) / 2
    return (hounsfield.clip(HU_LOWER, HU_UPPER) - middle) / half
