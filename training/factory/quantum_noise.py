"""Noise of the photons as the reconstruction colours it: in the plane, sideways and between slices."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F

from training.factory.noise import Random, blur_axis, blur_in_plane, white_noise


@dataclass
class NoiseSpectrum:
    """
    standard_deviation_hu: in the body, between its edge and its middle. blur_voxels: of the kernel, native
    voxels (z, y, x). low_frequencies_kept: 0 to 1; the ramp filter takes most of them away.
    """

    standard_deviation_hu: float
    blur_voxels: tuple[float, float, float]
    low_frequencies_kept: float


def draw_noise_spectrum(rng: Random, slice_spacing_mm: float) -> NoiseSpectrum:
    """
    A spectrum out of a family wider than that of the real scans (docs/accuracy.md): neighbouring slices
    share data in spiral scans, and since a body is wider than it is deep, half of the scans have more noise
    from left to right, where it is smeared sideways.
    """
    along_z_mm = rng.uniform(0, 2.4)
    plane = rng.uniform(0, 1.0)
    sideways = rng.uniform(0.2, 1.0) if rng.random() < 0.5 else 0.0
    return NoiseSpectrum(
        # Up to what 11 mAs leave in the middle of a heavy patient.
        standard_deviation_hu=float(np.exp(rng.uniform(np.log(2.5), np.log(60)))),
        blur_voxels=(float(along_z_mm / slice_spacing_mm), float(plane), float(plane + sideways)),
        low_frequencies_kept=float(rng.uniform(0, 1)),
    )


def quantum_noise(
    rng: Random, shape: torch.Size, body: torch.Tensor, spectrum: NoiseSpectrum
) -> torch.Tensor:
    """HU float32 of `shape` (native z, y, x); body: bool [z, y, x] of the same extent on a finer grid."""
    along_z, along_y, along_x = spectrum.blur_voxels
    white = blur_axis(white_noise(rng, tuple(shape)), along_z, 0)
    noise = blur_axis(blur_axis(white, along_y, 1), along_x, 2)
    low = blur_in_plane(white, max(1.5, 2.5 * along_y))
    noise = noise - low * (1 - spectrum.low_frequencies_kept)
    noise = noise / noise.std() * spectrum.standard_deviation_hu
    # More noise where the rays cross more body.
    depth = F.interpolate(body.float().mean(0)[None, None], size=tuple(shape[1:]), mode="area")
    depth = F.avg_pool2d(depth, 9, 1, 4)[0]
    return noise * (0.4 + 0.8 * depth)
