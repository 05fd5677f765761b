"""Random affine and elastic deformation of a body onto a working grid."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch

from training.anatomy.body import Body
from training.factory.noise import Random, smooth_noise
from training.grids import Grid
from training.tissues import ANATOMY_SPACING_MM as SPACING
from training.tissues import Tissue


@dataclass
class Warped:
    """tissue: uint8 [z, y, x] of `Tissue`; target: uint8, values of `place_kidney`; both on the grid."""

    tissue: torch.Tensor
    target: torch.Tensor


@dataclass
class WarpSettings:
    """Standard deviations and ranges of the random geometry."""

    rotation_sd_deg: tuple[float, float, float] = (7.0, 5.0, 5.0)
    centre_jitter_mm: float = 30.0
    mirror_chance: float = 0.15


def warp_body(
    rng: Random,
    body: Body,
    tissue: np.ndarray,
    target: np.ndarray,
    centre: np.ndarray,
    grid: Grid,
    settings: WarpSettings,
) -> Warped:
    """
    Samples (nearest voxel) the anatomy on `grid`, centred near the index `centre` of the body: rotation,
    anisotropic scaling, two-scale elastic displacement, and for bodies without them a random shell of
    fat and skin. Mirrored bodies swap the sides of their kidneys.
    """
    shape, spacing = grid.shape, grid.spacing_mm
    matrix = _random_affine(rng, settings)
    shift = rng.uniform(-1, 1, 3) * settings.centre_jitter_mm
    mirrored = rng.random() < settings.mirror_chance
    axes = [torch.from_numpy(grid.offsets_mm(a) + np.float32(shift[a])) for a in range(3)]
    if mirrored:
        axes[2] = -axes[2]
    strength = rng.uniform(0.3, 1.1)
    index = torch.zeros(shape, dtype=torch.int32)
    inside = torch.ones(shape, dtype=torch.bool)
    for axis, amplitude in enumerate((7.0, 6.0, 6.0)):
        position = (
            matrix[axis, 0] * axes[0][:, None, None]
            + matrix[axis, 1] * axes[1][None, :, None]
            + matrix[axis, 2] * axes[2][None, None, :]
        )
        position = position + smooth_noise(rng, shape, spacing, (70, 60, 60), 4) * float(strength * amplitude)
        position = position + smooth_noise(rng, shape, spacing, (30, 28, 28), 2) * float(rng.uniform(0, 1.7))
        position = (position / SPACING + float(centre[axis])).round_().to(torch.int32)
        size = tissue.shape[axis]
        within = (position >= 0) & (position < size)
        position.clamp_(0, size - 1)
        inside &= within
        index = index * size + position
    flat = index.view(-1).long()
    take = lambda array: torch.from_numpy(np.ascontiguousarray(array)).view(-1)[flat].view(shape)
    out_tissue, out_target = take(tissue), take(target)
    if body.distance_outside_mm is not None:
        _add_shell(rng, out_tissue, take(body.distance_outside_mm).float(), grid)
    elif rng.random() < 0.7:
        out_tissue[out_tissue == Tissue.ARM] = Tissue.AIR
    out_tissue[~inside] = Tissue.AIR
    out_target[~inside] = 0
    if mirrored:
        out_target = torch.tensor([0, 2, 1, 4, 3], dtype=torch.uint8)[out_target.long()]
    return Warped(out_tissue, out_target)


def _random_affine(rng: Random, settings: WarpSettings) -> np.ndarray:
    around_x, around_y, around_z = np.deg2rad(rng.normal(0, 1, 3) * settings.rotation_sd_deg[::-1])
    overall = rng.uniform(0.9, 1.12)
    scale = overall * np.array([rng.uniform(0.88, 1.14), rng.uniform(0.86, 1.2), rng.uniform(0.88, 1.16)])

    def rotation(i: int, j: int, angle: float) -> np.ndarray:
        matrix = np.eye(3)
        matrix[i, i] = matrix[j, j] = np.cos(angle)
        matrix[i, j], matrix[j, i] = -np.sin(angle), np.sin(angle)
        return matrix

    turned = rotation(1, 2, around_z) @ rotation(0, 1, around_x) @ rotation(0, 2, around_y)
    return (np.diag(1 / scale) @ turned).astype(np.float32)


def _add_shell(rng: Random, tissue: torch.Tensor, outside_mm: torch.Tensor, grid: Grid) -> None:
    mean = rng.choice([rng.uniform(4, 15), rng.uniform(8, 30), rng.uniform(15, 50)])
    unevenness = smooth_noise(rng, grid.shape, grid.spacing_mm, 120, 4)
    thickness = mean * (1 + 0.35 * unevenness).clamp(0.35, 2)
    outer = tissue == Tissue.AIR
    tissue[outer & (outside_mm <= thickness)] = Tissue.FAT
    tissue[outer & (outside_mm > thickness) & (outside_mm <= thickness + 2.2)] = Tissue.SKIN
